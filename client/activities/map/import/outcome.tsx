import { createMemo, createSignal, For, Show } from 'solid-js';
import { planFor } from '../../../../shared/activities/map/files/plan/plan-for.ts';
import {
  changesAnything,
  type ImportPlan,
} from '../../../../shared/activities/map/files/plan/import-plan.ts';
import type { BadRow, Reading } from '../../../../shared/activities/map/files/sketch.ts';
import { applyImport } from '../../../../shared/activities/map/model/import-edits.ts';
import { counted, listOf } from '../../../lib/text/words.ts';
import { useMap } from '../live/map-context.ts';
import { Button } from '../../../ui/button.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { Message } from '../../../ui/message.tsx';
import { buttonWords, goneWords, mergedWords, nothingNew, partsOf } from './outcome-words.ts';
import { placeImport } from './places.ts';

/** The most organisations one import may add. A larger map could not be talked about, and would be too much for a phone. */
const MOST = 5000;
/** The most left-out rows that are listed; further ones are counted. */
const MOST_BAD = 50;

type Props = {
  reading: Reading;
  /** Whether a new reading is on its way, so that what is shown is not what would be drawn. */
  waiting?: boolean;
  /** The names of the files in the order of their tables, if there are several. */
  files?: readonly string[];
  onDone: () => void;
};

/** Shows what will happen to the map, with the one button that makes it happen. */
export function Outcome(props: Props) {
  const { session, writable, focusOn } = useMap();
  const announce = useAnnounce();
  const [bringBack, setBringBack] = createSignal(false);
  const plan = createMemo(() => {
    // Called to follow changes of the map, because the view itself is not reactive.
    session.drawn();
    return planFor(session.mirror.view, props.reading.sketch, bringBack());
  });
  const gone = createMemo(() => {
    const planned = plan();
    const without = bringBack() ? planFor(session.mirror.view, props.reading.sketch) : planned;
    return goneWords(without.leftOut);
  });
  const draw = () => {
    const planned = plan();
    let ids: string[] = [];
    session.edits.together((doc, origin, newId) => {
      ids = applyImport(doc, origin, planned, newId, placeImport(planned, session.mirror.view.positions));
    });
    // The new things are shown but not selected: a county in yellow cannot be read, and the panel would offer to merge or remove it.
    if (ids.length > 0) focusOn(ids);
    props.onDone();
    // Announced after closing, because screen readers hear nothing from outside an open dialog.
    announce(`${buttonWords(planned)}: done. Undo takes it back in one step.`);
  };
  const empty = () => props.reading.sketch.organisations.length + props.reading.sketch.networks.length === 0;
  const tooMany = () => plan().organisations.added.length > MOST;
  return (
    <section class="mapin__outcome" aria-label="What will happen" aria-busy={props.waiting}>
      <Show when={!empty()} fallback={<p>There is nothing in it yet that can be drawn.</p>}>
        <Parts plan={plan()} />
      </Show>
      <For each={props.reading.notes}>{(note) => <p class="hint">{note}</p>}</For>
      <Show when={plan().unsure.length > 0}>
        <p class="hint">
          More than one organisation on the map is called {listOf(plan().unsure.map((name) => `“${name}”`))};
          the first is meant unless a column says the kind.
        </p>
      </Show>
      <Show when={plan().merged.length > 0}>
        <p class="hint">{mergedWords(plan().merged)}</p>
      </Show>
      <Show when={gone()}>
        {(words) => (
          <div>
            <p class="hint">{words()}</p>
            <label class="mapin__check">
              <input
                type="checkbox"
                checked={bringBack()}
                onChange={(event) => setBringBack(event.currentTarget.checked)}
              />
              <span>Bring back what was taken off</span>
            </label>
          </div>
        )}
      </Show>
      <Show when={props.reading.bad.length > 0}>
        <LeftOut bad={props.reading.bad} lines={props.reading.lines} files={props.files ?? []} />
      </Show>
      <Show when={tooMany()}>
        <Message
          title={`That is more than a map can hold: ${plan().organisations.added.length} organisations`}
        >
          Nothing was drawn. Choose fewer, at most {MOST}.
        </Message>
      </Show>
      <Show when={!writable()}>
        <Message kind="notice" title="The map cannot be changed from here just now">
          What you chose stays in this window.
        </Message>
      </Show>
      <Show when={!empty()}>
        <Show
          when={changesAnything(plan())}
          fallback={
            <Message kind="notice" title={nothingNew(plan())}>
              There is nothing to draw.
            </Message>
          }
        >
          <Show when={!tooMany()}>
            <Button kind="ink" wide onClick={draw} disabled={!writable()} waiting={props.waiting}>
              {buttonWords(plan())}
            </Button>
            <p class="hint">Everybody at the table sees it straight away. Undo takes it back in one step.</p>
          </Show>
        </Show>
      </Show>
    </section>
  );
}

const COLUMNS = [
  ['added', 'New'],
  ['updated', 'Updated'],
  ['same', 'As they are'],
] as const;

/** A table of how many things are new, updated or unchanged. Columns of zeros are left out, because they take up space on a phone. */
function Parts(props: { plan: ImportPlan }) {
  const parts = createMemo(() => partsOf(props.plan));
  const columns = createMemo(() => COLUMNS.filter(([field]) => parts().some((part) => part[field] > 0)));
  return (
    <table class="mapin__table">
      <caption class="vh">What will happen</caption>
      <thead>
        <tr>
          <td />
          <For each={columns()}>{([, words]) => <th scope="col">{words}</th>}</For>
        </tr>
      </thead>
      <tbody>
        <For each={parts()}>
          {(part) => (
            <tr>
              <th scope="row">{part.name}</th>
              <For each={columns()}>{([field]) => <td>{part[field]}</td>}</For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

function LeftOut(props: { bad: readonly BadRow[]; lines: boolean | undefined; files: readonly string[] }) {
  const where = ({ table, number }: BadRow) =>
    props.files.length > 1 && props.files[table]
      ? `${props.files[table]}, row ${number}`
      : `${props.lines ? 'Line' : 'Row'} ${number}`;
  return (
    <details class="mapin__bad" open={props.bad.length <= 5}>
      <summary>
        {counted(
          props.bad.length,
          props.lines ? 'part of the file' : 'row',
          props.lines ? 'parts of the file' : 'rows',
        )}{' '}
        {props.bad.length === 1 ? 'is' : 'are'} left out
      </summary>
      <ul>
        <For each={props.bad.slice(0, MOST_BAD)}>
          {(row) => (
            <li>
              <b>{where(row)}</b>
              {row.words ? `, “${row.words}”: ` : ': '}
              {row.reason}
            </li>
          )}
        </For>
      </ul>
      <Show when={props.bad.length > MOST_BAD}>
        <p class="hint">… and {props.bad.length - MOST_BAD} more.</p>
      </Show>
    </details>
  );
}
