import { createUniqueId, Show } from 'solid-js';
import { STORY_USES, storyNote } from '../../../../shared/activities/stories/parts.ts';
import { couldUse } from '../../../../shared/activities/stories/view.ts';
import { howMany } from '../../../lib/text/words.ts';
import type { InRoom } from '../../../room/stories/room-stories.ts';
import { inSentence } from '../../../room/stories/words.ts';
import { Remark } from '../../../room/writing/remark.tsx';
import { makePickEdits } from '../../../sync/editing/pick-edits.ts';
import { useTable } from '../../../sync/table-context.ts';
import { Tick } from '../../../ui/tick/tick.tsx';

/** “We could use this”: ticked, its note goes to the report and the authors hear of it; unticked, the note is kept. */
export function UseIt(props: { table: string; room: InRoom }) {
  const { session, writable } = useTable();
  const edits = makePickEdits(session.editing);
  const name = createUniqueId();
  const ticked = () => couldUse(session.table, props.table);
  const users = () => {
    const others = props.room.tables.filter(
      ({ table, uses }) => table !== session.tableId && uses.includes(props.table),
    );
    return others.length + (ticked() ? 1 : 0);
  };
  return (
    <section class="storyuse" aria-labelledby={name}>
      <label class="storyuse__head">
        <Tick
          checked={ticked()}
          disabled={!writable()}
          aria-labelledby={name}
          aria-describedby={`${name}-where`}
          onChange={(event) => edits.setPick(STORY_USES, props.table, event.currentTarget.checked)}
        />
        <b id={name}>We could use this</b>
        <span class="hint" id={`${name}-where`}>
          {ticked() ? 'goes into your report' : 'not in your report yet'}
        </span>
      </label>
      <Remark about={storyNote(props.table)} label="What we would take from it" labelHidden />
      <Show when={users() > 0}>
        <p class="stories__small">
          {`${howMany(users(), 'table')} could. ${inSentence(session.tableTitle(props.table)).replace(/^t/, 'T').split(',')[0]} hears it.`}
        </p>
      </Show>
    </section>
  );
}
