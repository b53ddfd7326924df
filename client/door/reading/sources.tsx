import { For, Show } from 'solid-js';
import { credits } from '../../../shared/cards/decks/credits.ts';
import type { Credit } from '../../../shared/cards/source.ts';
import { ReadingPage } from './reading-page.tsx';
import { listOf } from '../../lib/text/words.ts';
import './sources.css';

/** The page `/sources`: whose work this continues, with thanks, and what is ours. */
export default function Sources() {
  return (
    <ReadingPage
      title="Where this comes from"
      description="The five publications whose method and facts Strategic Exchange continues, and what is our own."
    >
      <p class="lead">
        The method and the facts are other people’s work, done with more than fifty authorities and their
        schools. We tell them in our own words, and say so where something is ours.
      </p>
      <ol class="sources">
        <For each={credits}>{(credit) => <Publication {...credit} />}</For>
      </ol>
      <h2 class="title">What is ours</h2>
      <p>
        All the wording is ours, and so are the names, codes and colours of the cards. Where something on a
        card is in no publication, such as the prompts under a question, the card says so under “Where this
        comes from”. The agendas follow the publications’ advice; their minutes and steps are ours.
      </p>
    </ReadingPage>
  );
}

function Publication(props: Credit) {
  return (
    <li>
      <h2 class="title">{props.title}</h2>
      <p>{props.about}</p>
      <dl class="sources__facts">
        <People label="By" people={props.authors} />
        <People label="Edited by" people={props.editors} />
        <People label="With" people={props.contributors} />
        <dt>Published by</dt>
        <dd>{listOf(props.publishers)}</dd>
        <Show when={props.isbn ?? props.reference}>
          <dt>Known as</dt>
          <dd>{[props.isbn && `ISBN ${props.isbn}`, props.reference].filter(Boolean).join(', ')}</dd>
        </Show>
        <dt>Terms</dt>
        <dd>{props.terms}</dd>
      </dl>
      <Show when={props.note}>
        <p class="hint">{props.note}</p>
      </Show>
    </li>
  );
}

function People(props: { label: string; people: Credit['authors'] }) {
  return (
    <Show when={props.people}>
      {(people) => (
        <>
          <dt>{props.label}</dt>
          <dd>
            {people()
              .map(({ name, of, did }) =>
                [name, of && ` (${of})`, did && `, ${did}`].filter(Boolean).join(''),
              )
              .join('; ')}
          </dd>
        </>
      )}
    </Show>
  );
}
