import Footprints from 'lucide-solid/icons/footprints';
import { createSignal, Show } from 'solid-js';
import { instructionsOf } from '../../../shared/activities/index.ts';
import { firstLaid } from '../../../shared/model/own-decks/laid-cards.ts';
import { runningStep } from '../../../shared/model/plan/plan-view.ts';
import { createSeen } from '../../device/seen.ts';
import { asSentence } from '../../lib/text/words.ts';
import { useTable } from '../../sync/table-context.ts';
import { Button, buttonClass } from '../../ui/button.tsx';
import { useFrame } from '../frame/context.ts';
import { Words } from '../../ui/text/words.tsx';

/** About as many characters as two lines of a phone hold. */
const TWO_LINES = 80;

/** Says what the step that has just begun asks of people, until they put it aside. The way into its page stays. */
export function StepStrip() {
  const { session } = useTable();
  const { href, cardHref, parts } = useFrame();
  const waysIn = new Map([...parts].map(([kind, { createWayIn }]) => [kind, createWayIn?.()]));
  const seen = createSeen(session.me, 'steps');
  const running = () => runningStep(session.plan);
  const wayIn = () => {
    const step = running();
    const way = step && waysIn.get(step.kind)?.(step);
    if (way) return { to: href(step.kind, way.value), words: way.words };
    // A card of one's own deck is one among many on the shelf.
    const card = step && firstLaid(step, session.plan.cards);
    return card === undefined ? undefined : { to: cardHref(card), words: 'Open the cards' };
  };
  // On a phone the card is what people need in sight, and two lines say which step it is.
  const [all, setAll] = createSignal(false);
  const isLong = () => {
    const step = running();
    return step !== undefined && step.title.length + instructionsOf(step).length > TWO_LINES;
  };
  const fresh = () => session.me.kind === 'participant' && running() && !seen.has(running()!.id);
  return (
    <Show when={(fresh() || wayIn()) && running()}>
      {(step) => (
        <section
          class="ask"
          classList={{ 'ask--short': !all() && isLong(), 'ask--stands': !!wayIn() }}
          aria-label="This step"
        >
          <Footprints />
          <p role="status">
            <b>{asSentence(step().title)}</b> <Words text={instructionsOf(step())} of="this step" />
          </p>
          <Show when={isLong()}>
            <Button kind="quiet" class="ask__more" aria-expanded={all()} onClick={() => setAll(!all())}>
              {all() ? 'Show less' : 'Read all'}
              <span class="vh"> of this step</span>
            </Button>
          </Show>
          <Show when={wayIn()} fallback={<Button onClick={() => seen.add(step().id)}>Got it</Button>}>
            {(way) => (
              <a class={buttonClass({})} href={way().to}>
                {way().words}
              </a>
            )}
          </Show>
        </section>
      )}
    </Show>
  );
}
