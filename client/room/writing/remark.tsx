import { createEffect, createMemo, createUniqueId, For, on, onCleanup, onMount, Show } from 'solid-js';
import { remarksOn } from '../../../shared/model/table/table-view.ts';
import { autosize } from '../../lib/page/autosize.ts';
import { makeRemarkEdits } from '../../sync/editing/remark-edits.ts';
import { useTable } from '../../sync/table-context.ts';
import { Writers } from './writers.tsx';
import { createWriting } from './writing.ts';
import '../../ui/field.css';
import './remark.css';

type Props = {
  /** What the table writes about, see `askedId`. Another thing needs another `Remark`. */
  about: string;
  label: string;
  /** What the label says, where it is not shown because the words stand above the field anyway. */
  labelHidden?: boolean;
  /** What the field asks for, below its label. */
  hint?: string;
  /** Called when somebody here has written in it. */
  onWrite?: () => void;
};

/**
 * A field about one thing that everybody at the table writes in: each letter is shared, nothing is submitted. Where several
 * began at the same moment there are as many fields, and none hides another. Needs `TableContext`.
 */
export function Remark(props: Props) {
  const { session } = useTable();
  const ids = createMemo(() => remarksOn(session.table, props.about).map(({ id }) => id));
  // The field somebody began in stays first on their own screen, whoever else began meanwhile.
  const first = createMemo<string | undefined>((before) =>
    before !== undefined && ids().includes(before) ? before : ids()[0],
  );
  const others = createMemo(
    () => ids().filter((id) => id !== first() && session.table.remarks[id]?.text.trim() !== ''),
    [],
    { equals: (a, b) => a.join() === b.join() },
  );
  return (
    <div class="remark">
      <RemarkField {...props} id={first()} />
      <For each={others()}>
        {(id) => (
          <RemarkField
            {...props}
            id={id}
            label={`${props.label}, written at the same time`}
            labelHidden
            hint=""
          />
        )}
      </For>
      <Writers place={props.about} />
    </div>
  );
}

function RemarkField(props: Props & { id: string | undefined }) {
  const { session, writable } = useTable();
  const edits = makeRemarkEdits(session.editing);
  const name = createUniqueId();
  const writing = createWriting(() => props.about);
  let field!: HTMLTextAreaElement;
  onMount(() => {
    const fit = autosize(field);
    createEffect(
      on(
        () => props.id,
        (id, before) => {
          const unbind = id === undefined ? undefined : edits.bind(id, field);
          onCleanup(() => unbind?.());
          if (id === undefined && before !== undefined) field.value = '';
          fit();
        },
      ),
    );
    // Words that others type arrive without an input event.
    createEffect(() => session.table.remarks[props.id ?? '']?.text !== undefined && queueMicrotask(fit));
  });
  return (
    <>
      <label class={props.labelHidden ? 'vh' : 'remark__label'} for={name}>
        {props.label}
      </label>
      <Show when={props.hint}>
        <p class="remark__hint" id={`${name}-hint`}>
          {props.hint}
        </p>
      </Show>
      <textarea
        ref={field}
        class="input"
        id={name}
        rows="2"
        data-shared-words
        data-writing
        aria-describedby={props.hint ? `${name}-hint` : undefined}
        readOnly={!writable()}
        onInput={() => {
          if (props.id === undefined && field.value !== '') edits.begin(props.about, field.value);
          props.onWrite?.();
          writing.touch();
        }}
        onFocus={() => session.undo.newStep()}
        onBlur={() => {
          writing.stop();
          session.undo.newStep();
        }}
      />
    </>
  );
}
