import { createMemo, createSignal, For, Show } from 'solid-js';
import TriangleAlert from 'lucide-solid/icons/triangle-alert';
import { listOfSide, moveOf, SIDES, type Side } from '../../../../shared/activities/approaches/moves.ts';
import { countsOf, type Fit, rankApproaches } from '../../../../shared/activities/approaches/ranking.ts';
import { reasonsOf, warningsFor } from '../../../../shared/activities/approaches/reasons.ts';
import { approaches, chooser } from '../../../../shared/cards/decks/approaches.ts';
import type { Answered, Answers } from '../../../../shared/model/table/spread.ts';
import { useFrame } from '../../../room/frame/index.ts';
import { makePickEdits } from '../../../sync/editing/pick-edits.ts';
import { useTable } from '../../../sync/table-context.ts';
import { Tick } from '../../../ui/tick/tick.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { Tally } from './tally.tsx';

const TITLES = new Map(approaches.map(({ id, title }) => [id, title]));
const WHERE: Record<Side, string> = { now: 'where we are now', next: 'where we want to be next' };

/** The six approaches in the order in which the answers point to them, with the reasons, and the table's ticks. */
export function Ranking(props: { shown: Answered; mine: Answers }) {
  const { session, writable } = useTable();
  const { href } = useFrame();
  const edits = makePickEdits(session.editing);
  const [view, setView] = createSignal<'table' | 'own'>('table');
  const hasOwn = () => Object.keys(props.mine).length > 0;
  const own = () => view() === 'own' && hasOwn();
  const counts = createMemo(() => (own() ? countsOf(props.mine) : props.shown.counts));
  const fits = createMemo(() => rankApproaches(counts()));
  const move = createMemo(() => moveOf(session.table));
  const ticked = createMemo(() => new Set([...move().now, ...move().next]));
  const answers = () => (own() ? 1 : props.shown.people) * chooser.dimensions.length;
  const forAgainst = (fit: Fit) =>
    [fit.for > 0 && `${fit.for} for`, fit.against > 0 && `${fit.against} against`].filter(Boolean).join(', ');
  const rowOf = (id: string) => fits().find(({ approach }) => approach === id)!;
  return (
    <section class="rank" aria-labelledby="rank-h">
      <div class="rank__head">
        <h2 class="title" id="rank-h">
          {own() ? 'What fits your answers' : 'What fits our answers'}
        </h2>
        <Show when={hasOwn()}>
          <fieldset>
            <legend class="vh">Whose answers</legend>
            <Segments
              choices={[
                { value: 'table', words: 'The table' },
                { value: 'own', words: 'Only mine' },
              ]}
              value={view()}
              onChange={setView}
            />
          </fieldset>
        </Show>
      </div>
      <table class="ranks">
        <caption class="vh">The six approaches, the best fit for the answers first</caption>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              <span class="vh">Approach and reasons</span>
            </th>
            <th scope="col" class="ranks__tally">{`${own() ? 'Your' : 'Our'} ${answers()} answers`}</th>
            <th scope="col">Now</th>
            <th scope="col">Next</th>
          </tr>
        </thead>
        <tbody>
          {/* By id, so that a new order moves the rows and whoever is on a tick stays there. */}
          <For each={fits().map(({ approach }) => approach)}>
            {(id) => (
              <tr>
                <th scope="row">
                  <a href={href('approaches', id)}>{TITLES.get(id)}</a>
                  <span>{forAgainst(rowOf(id))}</span>
                </th>
                <td class="ranks__why">
                  <p>{reasonsOf(rowOf(id), own()).join(' ')}</p>
                  <For each={warningsFor(rowOf(id), counts(), ticked())}>
                    {({ text }) => (
                      <p class="warn">
                        <TriangleAlert />
                        <span>{text}</span>
                      </p>
                    )}
                  </For>
                </td>
                <td class="ranks__tally">
                  <Tally strokes={rowOf(id).strokes} />
                </td>
                <For each={SIDES}>
                  {(side) => (
                    <td class="ranks__pick">
                      <Tick
                        aria-label={`${TITLES.get(id)}: ${WHERE[side]}`}
                        checked={move()[side].includes(id)}
                        disabled={!writable()}
                        onChange={(event) => edits.setPick(listOfSide(side), id, event.currentTarget.checked)}
                      >
                        <i aria-hidden="true">{side === 'now' ? 'Now' : 'Next'}</i>
                      </Tick>
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  );
}
