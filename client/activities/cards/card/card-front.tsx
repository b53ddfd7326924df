import { createEffect, type JSX, on, onCleanup, Show } from 'solid-js';
import ChevronDown from 'lucide-solid/icons/chevron-down';
import Pencil from 'lucide-solid/icons/pencil';
import { Probes } from '../../../room/shelf/probes.tsx';
import { SourceButton } from '../../../room/shelf/source-button.tsx';
import { type ShelfCard, isShort } from '../../../room/shelf/shelf-cards.ts';
import { fitText } from '../../../lib/text/fit-text.ts';
import { useTable } from '../../../sync/table-context.ts';
import { CardSpine } from '../../../room/shelf/spines/card-spine.tsx';

type Props = { card: ShelfCard; phone: boolean; ratings?: JSX.Element };

/** The front of a card: the question, and the prompts that get a table going. */
export function CardFront(props: Props) {
  const { session } = useTable();
  let face!: HTMLDivElement;
  let question!: HTMLHeadingElement;
  let ratings: HTMLDivElement | undefined;
  createEffect(
    on(
      () => props.card.card.question,
      () => onCleanup(fitText(question, face, ratings ? [ratings] : [])),
    ),
  );
  const own = () => (props.card.card.kind === 'own' ? props.card.card : undefined);
  /** The workshop's own deck that the card is from, and whose words they are. */
  const fromDeck = () => {
    const from = session.plan.ownDecks[props.card.deck ?? ''];
    return from && `From our deck “${from.title}”${from.credit ? `, ${from.credit}` : ''}`;
  };
  const deck = () => (props.card.card.kind === 'question' ? props.card.card : undefined);
  const probes = () => <Probes probes={props.card.card.probes} />;
  return (
    <>
      <CardSpine challenge={props.card.challenge} label={props.card.label.replace(/^Deck | \d+$/, '')} />
      <div class="card__face" ref={face}>
        <Show when={own()}>
          {(card) => (
            <p class="card__by">
              <Pencil />
              {fromDeck() ??
                `Our own question, from ${card().author.name}${props.card.everywhere ? ', for every table' : ''}`}
            </p>
          )}
        </Show>
        <h1
          class="question"
          classList={{ 'question--short': isShort(props.card.card.question) }}
          ref={question}
        >
          <span class="vh">{props.card.label}. </span>
          {props.card.card.question}
        </h1>
        <Show when={props.card.card.probes.length > 0}>
          <Show when={props.phone} fallback={probes()}>
            <details class="prompts" open>
              <summary>
                <ChevronDown />
                Prompts to get you going
              </summary>
              {probes()}
            </details>
          </Show>
        </Show>
        <Show when={deck()}>{(card) => <SourceButton source={card().source} own={card().own} />}</Show>
        <Show when={props.ratings}>
          <div class="card__ratings" ref={ratings}>
            {props.ratings}
          </div>
        </Show>
      </div>
    </>
  );
}
