import { createSignal, createUniqueId, Show } from 'solid-js';
import Flag from 'lucide-solid/icons/flag';
import { toldId, USED_STORIES, usedNote } from '../../../../shared/cards/asked.ts';
import { couldUse, useNote } from '../../../../shared/activities/stories/view.ts';
import { capital, howMany } from '../../../lib/text/words.ts';
import type { InRoom } from '../../../room/stories/room-stories.ts';
import { inSentence } from '../../../room/stories/words.ts';
import { ActionForm } from '../../../room/talk/fetched.ts';
import { Remark } from '../../../room/writing/remark.tsx';
import { makePickEdits } from '../../../sync/editing/pick-edits.ts';
import { useTable } from '../../../sync/table-context.ts';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { Tick } from '../../../ui/tick/tick.tsx';

/** “We could use this”: ticked, its note goes to the report and the authors hear of it; unticked, the note is kept. */
export function UseIt(props: { table: string; room: InRoom }) {
  const { session, writable } = useTable();
  const edits = makePickEdits(session.editing);
  const announce = useAnnounce();
  const name = createUniqueId();
  const ticked = () => couldUse(session.table, props.table);
  const users = () => {
    const others = props.room.tables.filter(
      ({ table, uses }) => table !== session.tableId && uses.includes(props.table),
    );
    return others.length + (ticked() ? 1 : 0);
  };
  const [acting, setActing] = createSignal(false);
  let act: HTMLButtonElement | undefined;
  const done = () => {
    setActing(false);
    queueMicrotask(() => act?.focus());
  };
  const hears = () => capital(inSentence(session.tableTitle(props.table))).split(',')[0];
  return (
    <section class="storyuse" aria-labelledby={name}>
      <label class="storyuse__head">
        <Tick
          checked={ticked()}
          disabled={!writable()}
          aria-labelledby={name}
          aria-describedby={`${name}-where`}
          onChange={(event) => edits.setPick(USED_STORIES, props.table, event.currentTarget.checked)}
        />
        <b id={name}>We could use this</b>
        <span class="hint" id={`${name}-where`}>
          {ticked() ? 'goes into your report' : 'not in your report yet'}
        </span>
      </label>
      <Remark about={usedNote(props.table)} label="What we would take from it" labelHidden />
      <div class="storyuse__foot">
        <p class="stories__small">
          {users() > 0 ? `${howMany(users(), 'table')} could. ${hears()} hears it.` : ''}
        </p>
        <Show when={writable() && !acting()}>
          <button ref={act} class="act" type="button" onClick={() => setActing(true)}>
            <Flag />
            Turn into action
          </button>
        </Show>
      </div>
      <Show when={acting()}>
        <ActionForm
          about={toldId(props.table)}
          words={{ what: useNote(session.table, props.table), who: '', by: '' }}
          submit="Add the action"
          onCancel={done}
          onSave={(words) => {
            session.edits.addAction(words, toldId(props.table));
            announce('Added to your actions');
            done();
          }}
        />
      </Show>
    </section>
  );
}
