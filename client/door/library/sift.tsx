import { createSignal, createUniqueId, For, type JSX, Show } from 'solid-js';
import SlidersHorizontal from 'lucide-solid/icons/sliders-horizontal';
import { challenges } from '../../../shared/cards/decks/challenges.ts';
import { LIBRARY_KINDS, type LibraryKind } from '../../../shared/library/item.ts';
import type { Facet, Sift as Chosen, Sifted } from '../../../shared/library/search/sift.ts';
import { ChallengeIcon } from '../../room/shelf/challenge-icon.tsx';
import { Button } from '../../ui/button.tsx';
import './sift.css';

/** How many tags are shown before somebody asks for all. */
const TAGS_AT_FIRST = 4;

type Props = {
  chosen: Chosen;
  counts: Sifted['counts'];
  /** All tags there are, the most used first. */
  tags: readonly string[];
  /** All kinds there are, in order. */
  kinds: readonly LibraryKind[];
  onToggle: (facet: Facet, value: string) => void;
};

/** Narrows down what is listed, by challenge, kind and tag, each with how many there would be. */
export function Sift(props: Props) {
  const id = createUniqueId();
  const [unfolded, setUnfolded] = createSignal(false);
  const [allTags, setAllTags] = createSignal(false);
  const isChosen = (facet: Facet, value: string) => props.chosen[facet].includes(value);
  const count = (facet: Facet, value: string) => props.counts[facet].get(value) ?? 0;
  const tags = () =>
    allTags() ? props.tags : props.tags.filter((tag, place) => place < TAGS_AT_FIRST || isChosen('tag', tag));
  const pick = (facet: Facet, value: string, words: JSX.Element) => (
    <label class="sift__pick">
      <input type="checkbox" checked={isChosen(facet, value)} onChange={() => props.onToggle(facet, value)} />
      <span>{words}</span>
      <small>{count(facet, value)}</small>
    </label>
  );
  return (
    <form class="sift" aria-label="Narrow it down" onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>Challenge</legend>
        <div class="sift__five">
          <For each={challenges}>
            {({ letter, title }) => (
              <button
                class="sift__challenge"
                type="button"
                data-c={letter}
                aria-pressed={isChosen('challenge', letter) ? 'true' : 'false'}
                aria-label={`${title}, ${count('challenge', letter)}`}
                onClick={() => props.onToggle('challenge', letter)}
              >
                <ChallengeIcon letter={letter} />
                <b>{letter}</b>
              </button>
            )}
          </For>
        </div>
      </fieldset>
      <Button
        kind="text"
        class="sift__more"
        aria-expanded={unfolded()}
        aria-controls={id}
        onClick={() => setUnfolded((is) => !is)}
      >
        <SlidersHorizontal />
        Kind and tags
      </Button>
      <div class="sift__folds" classList={{ 'is-unfolded': unfolded() }} id={id}>
        <fieldset>
          <legend>Kind</legend>
          <For each={props.kinds}>{(kind) => pick('kind', kind, LIBRARY_KINDS[kind].many)}</For>
        </fieldset>
        <fieldset>
          <legend>About</legend>
          <For each={tags()}>{(tag) => pick('tag', tag, tag)}</For>
          <Show when={props.tags.length > TAGS_AT_FIRST}>
            <Button kind="text" aria-expanded={allTags()} onClick={() => setAllTags((is) => !is)}>
              {allTags() ? 'Fewer tags' : `All ${props.tags.length} tags`}
            </Button>
          </Show>
        </fieldset>
      </div>
    </form>
  );
}
