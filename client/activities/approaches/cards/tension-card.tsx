import { Show } from 'solid-js';
import { askedId } from '../../../../shared/cards/asked.ts';
import { LEANING, tensions } from '../../../../shared/cards/decks/approaches.ts';
import { SavedMark } from '../../../room/frame/index.ts';
import { SourceButton } from '../../../room/shelf/source-button.tsx';
import { Talk } from '../../../room/talk/index.ts';
import { Others } from './others.tsx';
import './apcard.css';

/** What pulls an authority both ways, and which way the table leans. */
export function TensionCard(props: {
  card: (typeof tensions)[number];
  phone: boolean;
  exposeComposer: (focus: () => void) => void;
}) {
  return (
    <main class="apcard" id="main">
      <Others label="What pulls both ways" cards={tensions} at={props.card.id} />
      <article class="apcard__card">
        <h1 class="page-title">{props.card.title}</h1>
        <p class="apcard__text">{props.card.text}</p>
        <Show when={'note' in props.card && props.card.note}>
          {(note) => <p class="hint">{String(note())}</p>}
        </Show>
        <SourceButton source={props.card.source} />
      </article>
      <div class="apcard__talk">
        <Talk
          card={askedId('approaches', props.card.id, 'lean')}
          heading={LEANING}
          adding="an answer"
          aside={props.phone ? <SavedMark /> : undefined}
          exposeComposer={props.exposeComposer}
        />
      </div>
    </main>
  );
}
