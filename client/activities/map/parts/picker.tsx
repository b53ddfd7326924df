import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';
import { nameKey } from '../../../../shared/activities/map/files/name-key.ts';
import { Input } from '../../../ui/field.tsx';
import './map-parts.css';

/** Something that can be chosen. `aside` tells two with the same name apart. */
export type Candidate = { id: string; name: string; aside?: string };
type Props = {
  label: string;
  picks: readonly Candidate[];
  onPick: (id: string) => void;
  /** Called with a name that is not there yet, to make it. Without it only what is there can be chosen. */
  onNew?: (name: string) => void;
  /** The verb with which a new one is offered, such as “Draw”. */
  newWord?: string;
  /** The text in the field while nobody types in it. */
  chosen?: string | undefined;
  /** Called when the field was emptied and left, or Enter was pressed in it: nothing is chosen any more. */
  onClear?: () => void;
};
type Offer = { key: string; name: string; aside?: string | undefined; choose: () => void };

/** The most suggestions that are shown. Typing more letters narrows them down. */
const MOST = 8;

/** A field to choose by typing: a combobox with a list (ARIA APG, "list autocomplete with manual selection", with its keys). */
export function Picker(props: Props) {
  const id = createUniqueId();
  const [words, setWords] = createSignal<string>();
  const [at, setAt] = createSignal(0);
  const [open, setOpen] = createSignal(false);
  const offers = createMemo((): Offer[] => (open() ? offersFor(props, words() ?? '') : []));
  const active = () => offers()[Math.min(at(), offers().length - 1)];
  const leave = () => {
    if (words()?.trim() === '' && props.chosen) props.onClear?.();
    close();
  };
  const close = () => {
    setOpen(false);
    setAt(0);
    setWords(undefined);
  };
  const choose = (offer: Offer | undefined) => {
    if (!offer) return;
    close();
    offer.choose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (open()) setAt((at() + step + offers().length) % Math.max(1, offers().length));
      else setOpen(true);
    } else if (event.key === 'Enter' && open()) {
      event.preventDefault();
      if (words() === '' && props.onClear) leave();
      else choose(active());
    } else if (event.key === 'Escape' && open()) {
      event.stopPropagation();
      close();
    }
  };
  const optionId = (offer: Offer | undefined) => offer && `${id}-${offer.key}`;
  return (
    <div class="picker">
      <Input
        label={props.label}
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        aria-expanded={offers().length > 0 ? 'true' : 'false'}
        aria-controls={`${id}-list`}
        aria-activedescendant={optionId(active())}
        value={words() ?? props.chosen ?? ''}
        onInput={(event) => {
          setWords(event.currentTarget.value);
          setAt(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      <ul
        class="picker__list"
        role="listbox"
        id={`${id}-list`}
        aria-label={props.label}
        hidden={!offers().length}
      >
        <For each={offers()}>
          {(offer) => (
            <li
              role="option"
              id={optionId(offer)}
              aria-selected={offer === active() ? 'true' : 'false'}
              // A press must not take the focus from the field: that would close the list first.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(offer)}
            >
              {offer.name}
              <Show when={offer.aside}>
                <span class="picker__aside">{offer.aside}</span>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}

function offersFor(props: Props, typed: string): Offer[] {
  const words = typed.trim();
  const found = matching(props.picks, words).map((pick) => ({
    key: pick.id,
    name: pick.name || 'Without a name',
    aside: pick.aside,
    choose: () => props.onPick(pick.id),
  }));
  const { onNew } = props;
  const known = props.picks.some(({ name }) => nameKey(name) === nameKey(words));
  if (!onNew || !words || known) return found;
  const name = `${props.newWord ?? 'Add'} “${words}”`;
  return [...found, { key: 'new', name, choose: () => onNew(words) }];
}

/** The candidates that match what was typed: first names that begin with it, then names with a word that does, then names that contain it. */
function matching(picks: readonly Candidate[], words: string): Candidate[] {
  const wanted = nameKey(words);
  const rank = ({ name }: Candidate) => {
    const key = nameKey(name);
    if (key.startsWith(wanted)) return 0;
    return key.includes(` ${wanted}`) ? 1 : key.includes(wanted) ? 2 : 3;
  };
  return picks
    .map((pick) => ({ pick, rank: rank(pick) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank || a.pick.name.localeCompare(b.pick.name, 'en-GB', { numeric: true }))
    .slice(0, MOST)
    .map(({ pick }) => pick);
}
