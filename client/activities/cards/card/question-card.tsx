import { createSignal, type JSX, Show } from 'solid-js';
import RotateCcw from 'lucide-solid/icons/rotate-ccw';
import type { ShelfCard } from '../../../room/shelf/shelf-cards.ts';
import { Button } from '../../../ui/button.tsx';
import { fetchedPart } from '../../../ui/fetched/fetched-part.tsx';
import { besideList } from '../../../../shared/cards/asked.ts';
import { picksFrom } from '../../../../shared/model/table/pick-edits.ts';
import { useTable } from '../../../sync/table-context.ts';
import type { CardBackProps } from './card-back.tsx';
import { CardFront } from './card-front.tsx';
import { DeskBar } from './desk-bar.tsx';
import { WayDown } from './way-down.tsx';
import './question-card.css';

const CardBack = fetchedPart<CardBackProps>(() => import('./card-back.tsx'), {
  trouble: 'We could not fetch this side of the card.',
  pressed: true,
});

const Beside = fetchedPart<{ card: string }>(() => import('../../../room/beside/beside.tsx'));

type Props = {
  card: ShelfCard;
  before: ShelfCard | undefined;
  after: ShelfCard | undefined;
  href: (code: string) => string;
  phone: boolean;
  /** The ratings, where they are on the card itself. */
  ratings?: JSX.Element;
  /** The button that takes the place of the turn button on a card without a back. */
  change?: JSX.Element;
};

/** The open card. Only one side is active at a time: the other is inert for everybody, screen readers included. */
export function QuestionCard(props: Props) {
  const [turned, setTurned] = createSignal(false);
  // The back stays in the page once it has been fetched, so that turning back and forth is instant.
  const [fetched, setFetched] = createSignal(false);
  const turn = () => {
    setFetched(true);
    setTurned(!turned());
  };
  const { session } = useTable();
  const hasBeside = () => picksFrom(session.table, besideList(props.card.id)).length > 0;
  const question = () => (props.card.card.kind === 'question' ? props.card.card : undefined);
  return (
    <section class="desk" id="card" aria-label="Open card" data-c={props.card.challenge.letter}>
      <DeskBar card={props.card} before={props.before} after={props.after} href={props.href}>
        <Show when={question()} fallback={props.change}>
          <Button class="turn" onClick={turn}>
            <RotateCcw />
            <Show
              when={turned()}
              fallback={
                <span>
                  Turn over<span class="turn__rest">: how others did it</span>
                </span>
              }
            >
              <span>
                Turn back<span class="turn__rest"> to the question</span>
              </span>
            </Show>
          </Button>
        </Show>
      </DeskBar>
      <WayDown card={props.card.id} />
      <Show when={hasBeside()}>
        <Beside card={props.card.id} />
      </Show>
      <article class="card" classList={{ 'is-turned': turned() }}>
        <div class="card__turn">
          <section class="card__side card__front" aria-label="The question" inert={turned()}>
            <CardFront card={props.card} phone={props.phone} ratings={props.ratings} />
          </section>
          <Show when={fetched() && question()}>
            {(card) => (
              <section class="card__side card__back" aria-label="How others did it" inert={!turned()}>
                <CardBack question={card()} challenge={props.card.challenge} />
              </section>
            )}
          </Show>
        </div>
      </article>
    </section>
  );
}
