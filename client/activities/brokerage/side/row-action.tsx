import { createSignal, For, Show } from 'solid-js';
import Plus from 'lucide-solid/icons/plus';
import { actionsKey } from '../../../../shared/activities/brokerage/rows.ts';
import { focusOn } from '../../../lib/page/focus.ts';
import { ActionLine } from '../../../room/talk/actions/fetched-line.ts';
import { ActionForm } from '../../../room/talk/fetched.ts';
import { listOf } from '../../../lib/text/words.ts';
import { useTable } from '../../../sync/table-context.ts';
import { Button } from '../../../ui/button.tsx';
import { HEAD } from '../grid/walk.ts';
import { useGrid } from '../page/context.ts';
import { Back } from './back.tsx';

/** How many organisations are offered as those who act. */
const MOST_NAMED = 3;

/** A row that becomes an action: the form for it, and what came of the row so far. */
export function RowAction(props: { row: string }) {
  const { session } = useTable();
  const { row, column, setSide, showMe, writable } = useGrid();
  const found = () => row(props.row);
  const key = () => actionsKey(found() ?? { role: '', place: 0 });
  const actions = () => session.lists.actionsOn(key());
  // eslint-disable-next-line solid/reactivity -- another row is another part, see its keyed owner
  const [writing, setWriting] = createSignal(actions().length === 0 && writable());
  let heading!: HTMLHeadingElement;
  const leave = () => {
    setWriting(false);
    queueMicrotask(() => focusOn(heading));
  };
  /** Who should do it is likely to be who acts. */
  const who = () =>
    listOf(
      [...(found()?.marks ?? [])]
        .flatMap(([id, mark]) => (mark === 'should' ? (column(id)?.name ?? []) : []))
        .slice(0, MOST_NAMED),
    );
  return (
    <div class="sidepart">
      <Back
        onBack={() => {
          setSide({ kind: 'asks' });
          showMe([{ row: props.row, column: HEAD }]);
        }}
      />
      <section class="sidepart__card">
        <p class="hint">An action from this row</p>
        <h2 ref={heading}>{found()?.words}</h2>
      </section>
      <For each={actions()}>{(id) => <ActionLine id={id} />}</For>
      <Show
        when={writing() && writable()}
        fallback={
          <Show
            when={writable()}
            fallback={<p class="hint">{actions().length > 0 ? '' : 'No action yet.'}</p>}
          >
            <p>
              <Button onClick={() => setWriting(true)}>
                <Plus />
                {actions().length > 0 ? 'Another action' : 'Turn it into an action'}
              </Button>
            </p>
          </Show>
        }
      >
        <ActionForm
          about={key()}
          words={{ what: found()?.words ?? '', who: who(), by: '' }}
          submit="Add the action"
          onSave={(words) => {
            session.edits.addAction(words, key());
            leave();
          }}
          onCancel={leave}
        />
      </Show>
    </div>
  );
}
