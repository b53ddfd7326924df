import { createMemo, For, Show } from 'solid-js';
import { noticed, THREE } from '../../../../shared/activities/starting-well/starts.ts';
import { CHOSEN_STARTS } from '../../../../shared/cards/asked.ts';
import { startingProcesses } from '../../../../shared/cards/decks/accounts.ts';
import { picksFrom } from '../../../../shared/model/table/pick-edits.ts';
import type { Spread } from '../../../../shared/model/table/spread.ts';
import { createMedia } from '../../../lib/screen/media.ts';
import { howMany } from '../../../lib/text/words.ts';
import type { Alone } from '../../../room/alone/alone.ts';
import { AsOf } from '../../../room/alone/as-of.tsx';
import { ChangeAnswers } from '../../../room/alone/change-answers.tsx';
import { Dots } from '../../../room/alone/spread.tsx';
import { WayBack } from '../../../room/page/way-back.tsx';
import { SourceButton } from '../../../room/shelf/source-button.tsx';
import { makePickEdits } from '../../../sync/editing/pick-edits.ts';
import { useTable } from '../../../sync/table-context.ts';
import { SavedMark } from '../../../room/frame/index.ts';
import { MARKS } from './marks.ts';
import { OurThree } from './our-three.tsx';

/** How many marked each statement how, and the three that the table takes on. */
export function Rated(props: { alone: Alone; shown: NonNullable<Spread['shown']>; onChange: () => void }) {
  const { session, writable } = useTable();
  const edits = makePickEdits(session.editing);
  const chosen = createMemo(() => picksFrom(session.table, CHOSEN_STARTS));
  const phone = createMedia('(max-width: 560px)');
  const missing = () => Math.max(0, props.alone.here() - props.shown.people);
  const people = (id: string, mark: string) => props.shown.counts[id]?.[mark] ?? 0;
  return (
    <main class="rated" id="main">
      <section aria-labelledby="rated-h">
        <WayBack />
        <div class="rated__head">
          <h1 class="title" id="rated-h">
            How are we starting?
          </h1>
          <ChangeAnswers alone={props.alone} onChange={() => props.onChange()} />
          <p role="status">
            {`${howMany(props.shown.people, 'person', 'people')} answered alone.`}
            <Show when={missing() > 0}>{` ${missing()} not yet.`}</Show>
            <AsOf />
          </p>
          <Show when={phone()}>
            <SavedMark />
          </Show>
        </div>
        <table class="ninerows">
          <caption class="vh">How many marked each statement how. A dot is somebody.</caption>
          <thead>
            <tr>
              <th scope="col">
                <span class="vh">Statement</span>
              </th>
              <For each={MARKS}>{({ column }) => <th scope="col">{column}</th>}</For>
              <th scope="col">{`Choose ${THREE}`}</th>
            </tr>
          </thead>
          <tbody>
            <For each={startingProcesses}>
              {({ id, title, check }) => (
                <tr>
                  <th scope="row">
                    <b>{title}</b>
                    <span>{check}</span>
                  </th>
                  <For each={MARKS}>
                    {(mark) => (
                      <td data-column={mark.column}>
                        <Show when={people(id, mark.id) > 0}>
                          <span class="vh">{people(id, mark.id)}</span>
                          <Dots people={people(id, mark.id)} />
                        </Show>
                        <Show when={props.alone.mine()[id] === mark.id}>
                          <mark>you</mark>
                        </Show>
                      </td>
                    )}
                  </For>
                  <td class="ninerows__pick">
                    <label class="place">
                      <input
                        type="checkbox"
                        aria-label={`${title}: one of our three`}
                        checked={chosen().includes(id)}
                        disabled={!writable() || (chosen().length >= THREE && !chosen().includes(id))}
                        onChange={(event) => edits.setPick(CHOSEN_STARTS, id, event.currentTarget.checked)}
                      />
                      <span aria-hidden="true">{chosen().includes(id) ? chosen().indexOf(id) + 1 : ''}</span>
                    </label>
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <SourceButton source={startingProcesses[0]!.source} own={startingProcesses[0]!.own} />
      </section>
      <section class="ourthree" aria-labelledby="three-h">
        <div class="move__head">
          <h2 class="title" id="three-h">
            Our three
          </h2>
          <p class="hint">{`Anyone at ${session.tableTitle(session.tableId)} can edit`}</p>
        </div>
        <p class="ourthree__notice">{`How many, not who. ${noticed(props.shown.people, props.shown.counts)}`}</p>
        <OurThree chosen={chosen()} />
      </section>
    </main>
  );
}
