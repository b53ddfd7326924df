import { createMemo, createSignal, createUniqueId, For, Show, untrack } from 'solid-js';
import { challenges } from '../../../../shared/cards/index.ts';
import type { SortedTheme } from '../../../../shared/activities/pause/themes.ts';
import { shelfOf } from '../../../room/shelf/shelf-cards.ts';
import { createKeptForm } from '../../../sync/kept-form.ts';
import { useTable } from '../../../sync/table-context.ts';
import { Button } from '../../../ui/button.tsx';
import { ChoiceGroup } from '../../../ui/choice-group.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Input, Select, Textarea } from '../../../ui/field.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { makeThemeEdits } from '../live/theme-edits.ts';
import './carry-dialog.css';

type As = 'response' | 'action';
type Wrong = { words?: string; card?: string };

/** The dialog that makes a response or an action of a theme. `theme` is as it was when the dialog was opened. */
export function CarryDialog(props: { theme: SortedTheme | undefined; onClose: () => void }) {
  return (
    <Dialog open={props.theme !== undefined} onClose={() => props.onClose()} title="Carry it on">
      <Show when={props.theme} keyed>
        {(theme) => <CarryForm theme={theme} onDone={() => props.onClose()} />}
      </Show>
    </Dialog>
  );
}

function CarryForm(props: { theme: SortedTheme; onDone: () => void }) {
  const { session, drafts, speaker, voices } = useTable();
  const announce = useAnnounce();
  const names = createUniqueId();
  const [as, setAs] = createSignal<As>('response');
  const [wrong, setWrong] = createSignal<Wrong>({});
  const cards = createMemo(() => shelfOf(session));
  const ownOnly = () => props.theme.thoughts.filter(({ from }) => from === 'table');
  // The words outlive a press outside the dialog and a reload. Only “Cancel” deletes them.
  const draft = () => `theme/${props.theme.theme.id}`;
  const done = () => {
    drafts.keep(draft(), '');
    kept.forget();
    props.onDone();
  };
  let form!: HTMLFormElement;
  const kept = createKeptForm(() => form, drafts, `form/${untrack(draft)}`);

  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(form);
    const word = (name: string) => String(data.get(name) ?? '').trim();
    const found: Wrong = {
      ...(!word('words') && { words: 'Write the words first.' }),
      ...(!word('card') && { card: 'Choose the card it goes to.' }),
    };
    setWrong(found);
    const [first] = Object.keys(found);
    if (first) return form.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
    const card = word('card');
    if (as() === 'response') session.edits.addResponse(card, word('words'), speaker());
    else
      session.edits.addAction({ what: word('words'), who: word('who'), by: word('by') }, card, {
        theme: props.theme.theme.id,
      });
    makeThemeEdits(session.editing).markCarried(props.theme.theme.id, { card, as: as() });
    announce(`Carried to ${cards().find(({ id }) => id === card)?.label}.`);
    done();
  };
  return (
    <form class="carry" ref={form} onSubmit={save} novalidate>
      <Textarea
        label="The words"
        name="words"
        rows="4"
        value={drafts.read(draft()) || wordsOf(props.theme)}
        error={wrong().words}
        onInput={(event) => {
          setWrong({});
          drafts.keep(draft(), event.currentTarget.value);
        }}
      />
      <Show when={ownOnly().length > 0}>
        <div class="carry__own">
          <p class="hint">
            Shared with this table, not with the room. What a card says can be shown to everybody, so say it
            in words of your own:
          </p>
          <ul>
            <For each={ownOnly()}>{({ text }) => <li>{text.trim()}</li>}</For>
          </ul>
        </div>
      </Show>
      <ChoiceGroup
        legend="Carry it on as"
        value={as()}
        choices={[
          { value: 'response', label: 'A response on a card' },
          { value: 'action', label: 'An action' },
        ]}
        onChange={(value) => setAs(value as As)}
      />
      <Show when={as() === 'action'}>
        <div class="carry__pair">
          <Input label="Who" name="who" list={names} autocomplete="off" />
          <Input label="By when" name="by" autocomplete="off" />
        </div>
        <datalist id={names}>
          <For each={voices()}>{({ name }) => <option value={name} />}</For>
        </datalist>
      </Show>
      <Select label="Which card" name="card" error={wrong().card} onChange={() => setWrong({})}>
        <option value="">Choose a card</option>
        <For each={challenges}>
          {(challenge) => (
            <optgroup label={challenge.title}>
              <For each={cards().filter((card) => card.challenge.id === challenge.id)}>
                {({ id, label, title }) => (
                  <option value={id}>
                    {label} {title}
                  </option>
                )}
              </For>
            </optgroup>
          )}
        </For>
      </Select>
      <div class="carry__acts">
        <Button kind="ink" type="submit">
          {as() === 'action' ? 'Agree the action' : 'Add the response'}
        </Button>
        <Button kind="quiet" onClick={done}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** Makes the words to start from: the theme's name, and those of its thoughts that the whole room may read anyway. */
function wordsOf({ theme, thoughts }: SortedTheme): string {
  const room = thoughts.filter(({ from }) => from === 'room').map(({ text }) => `“${text.trim()}”`);
  return [theme.name.replace(/\s+/g, ' ').trim(), ...room].filter(Boolean).join('\n');
}
