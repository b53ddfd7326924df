import { createUniqueId } from 'solid-js';
import { storyUse } from '../../../../shared/activities/practice/view.ts';
import { Remark } from '../../../room/writing/remark.tsx';
import { makeRemarkEdits } from '../../../sync/editing/remark-edits.ts';
import { useTable } from '../../../sync/table-context.ts';
import { Tick } from '../../../ui/tick/tick.tsx';

/** “We could use this”: ticked, its note goes to the report; unticked, the note is kept and stays out of it. */
export function CouldUse(props: { story: string }) {
  const { session, writable } = useTable();
  const edits = makeRemarkEdits(session.editing);
  const ticked = () => session.table.uses[props.story] !== undefined;
  const name = createUniqueId();
  return (
    <section class="use" aria-labelledby={name}>
      <label class="use__head">
        <Tick
          checked={ticked()}
          disabled={!writable()}
          aria-labelledby={name}
          aria-describedby={`${name}-where`}
          onChange={(event) => edits.setUse(props.story, event.currentTarget.checked)}
        />
        <b id={name}>We could use this</b>
        <span class="hint" id={`${name}-where`}>
          {ticked() ? 'goes into your report' : 'not in your report yet'}
        </span>
      </label>
      <Remark about={storyUse(props.story)} label="What we would take from it" labelHidden />
    </section>
  );
}
