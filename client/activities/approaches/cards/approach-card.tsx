import { For, Show } from 'solid-js';
import { approaches, shifting, tensions } from '../../../../shared/cards/decks/approaches.ts';
import { askedId } from '../../../../shared/cards/asked.ts';
import type { ApproachCard as Card } from '../../../../shared/cards/index.ts';
import { SavedMark, useFrame } from '../../../room/frame/index.ts';
import { SourceButton } from '../../../room/shelf/source-button.tsx';
import { Talk } from '../../../room/talk/index.ts';
import { Others } from './others.tsx';
import './apcard.css';

/** One of the six approaches, to read, and its question for a pause, to answer. */
export function ApproachCard(props: {
  card: Card;
  phone: boolean;
  exposeComposer: (focus: () => void) => void;
}) {
  const { href } = useFrame();
  const fits = () => [
    ['What is known', props.card.fitsWhen.knowledge],
    ['What is there', props.card.fitsWhen.structures],
    ['What it can rest on', props.card.fitsWhen.capacity],
  ];
  const lists = () =>
    [
      ['What to do', props.card.strategies],
      ['What must hold', props.card.needs],
      ['Strengths', props.card.strengths],
      ['Watch out for', props.card.watchOuts],
      ['How it went elsewhere', props.card.practice],
    ] as const;
  return (
    <main class="apcard" id="main">
      <Others label="Approaches" cards={approaches} at={props.card.id} />
      <article class="apcard__card">
        <h1 class="page-title">{props.card.title}</h1>
        <p class="lead">{props.card.inOneLine}</p>
        <p>{props.card.purpose}</p>
        <h2>When it fits</h2>
        <dl>
          <For each={fits()}>
            {([name, text]) => (
              <div>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            )}
          </For>
        </dl>
        <For each={lists()}>
          {([title, lines]) => (
            <>
              <h2>{title}</h2>
              <ul class="apcard__list">
                <For each={lines}>{(line) => <li>{line}</li>}</For>
              </ul>
            </>
          )}
        </For>
        <h2>Moving between approaches</h2>
        <p>{shifting.text}</p>
        <p>
          Pulling both ways:{' '}
          <For each={tensions}>
            {({ id, title }, place) => (
              <>
                <Show when={place() > 0}>, </Show>
                <a href={href('approaches', id)}>{title}</a>
              </>
            )}
          </For>
        </p>
        <SourceButton source={props.card.source} own={props.card.own} />
      </article>
      <div class="apcard__talk">
        <Talk
          card={askedId('approaches', props.card.id, 'pause')}
          heading={props.card.pause}
          adding="an answer"
          aside={props.phone ? <SavedMark /> : undefined}
          exposeComposer={props.exposeComposer}
        />
      </div>
    </main>
  );
}
