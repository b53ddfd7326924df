import { For, Match, Show, Switch } from 'solid-js';
import type { LibraryPart } from '../../../shared/library/item.ts';
import { Marked } from './marked.tsx';

/** What may be said of a term beside it, in characters. Longer words stand under it. */
const SHORT = 60;

/** One part of an item: words, a list, or terms with what is said of each. */
export function ToldPart(props: { part: LibraryPart; terms: ReadonlySet<string> }) {
  const text = () => ('text' in props.part ? props.part.text : undefined);
  const list = () => ('list' in props.part ? props.part.list : undefined);
  const pairs = () => ('pairs' in props.part ? props.part.pairs : undefined);
  const mark = (words: string) => <Marked text={words} terms={props.terms} />;
  return (
    <>
      <Show when={props.part.heading}>{(heading) => <h2 class="told__part">{mark(heading())}</h2>}</Show>
      <Switch>
        <Match when={text()}>{(words) => <p>{mark(words())}</p>}</Match>
        <Match when={list()}>
          {(lines) => (
            <ul class="told__list">
              <For each={lines()}>{(line) => <li>{mark(line)}</li>}</For>
            </ul>
          )}
        </Match>
        <Match when={pairs()}>
          {(each) => (
            <dl
              class="told__pairs"
              classList={{ 'is-short': each().every(([, words]) => words.length <= SHORT) }}
            >
              <For each={each()}>
                {([term, words]) => (
                  <div>
                    <dt>{mark(term)}</dt>
                    <dd>{mark(words)}</dd>
                  </div>
                )}
              </For>
            </dl>
          )}
        </Match>
      </Switch>
    </>
  );
}
