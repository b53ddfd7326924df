import { createEffect, createUniqueId, onCleanup, onMount, Show } from 'solid-js';
import type { SortedTheme } from '../../../../shared/activities/pause/themes.ts';
import { autosize } from '../../../lib/page/autosize.ts';
import { counted } from '../../../lib/text/words.ts';
import { useTable } from '../../../sync/table-context.ts';
import { createBringBack, Taken } from '../../../room/writing/taken.tsx';
import type { ThemeView } from '../../../../shared/model/table/table-view.ts';
import { Button } from '../../../ui/button.tsx';
import { CarriedTo } from './carried-to.tsx';
import type { Desk } from './desk.ts';
import { ThoughtList } from './thought.tsx';
import '../../../ui/field.css';

/** The longest name of a theme: more than it needs, and what fits a heading. */
const NAME_LENGTH = 120;

/** One theme with its thoughts. */
export function Theme(props: { desk: Desk; sorted: SortedTheme; number: number; onCarry: () => void }) {
  const { writable } = useTable();
  // eslint-disable-next-line solid/reactivity -- another theme is another column, see the list
  const { id } = props.sorted.theme;
  const label = () => props.desk.label(id);
  return (
    <section
      class="theme"
      classList={{ 'is-over': props.desk.drag.carried()?.over === id }}
      data-drop={id}
      aria-label={label()}
    >
      <div class="theme__head">
        <Show when={writable()} fallback={<h3 class="theme__name">{label()}</h3>}>
          <h3 class="vh">{label()}</h3>
          <NameField
            desk={props.desk}
            theme={id}
            sorted={props.sorted.theme}
            name={props.sorted.theme.name}
            label={`Theme ${props.number}`}
          />
        </Show>
        <p class="hint">{counted(props.sorted.thoughts.length, 'thought')}</p>
      </div>
      <ThoughtList desk={props.desk} thoughts={props.sorted.thoughts} />
      <Show when={props.sorted.theme.carried}>{(carried) => <CarriedTo carried={carried()} />}</Show>
      <Show when={writable()}>
        <div class="theme__acts">
          <Button aria-haspopup="dialog" onClick={() => props.onCarry()}>
            Carry it on<span class="vh"> {label()}</span>
          </Button>
          <Button kind="text" onClick={() => props.desk.edits.removeTheme(id)}>
            Take away<span class="vh"> {label()}</span>
          </Button>
        </div>
      </Show>
    </section>
  );
}

/** Edits a theme's name in a field that several people may type in at once. Each keystroke is shared and saved. */
function NameField(props: { desk: Desk; theme: string; sorted: ThemeView; name: string; label: string }) {
  const id = createUniqueId();
  let field!: HTMLTextAreaElement;
  const { session } = useTable();
  const now = () => session.table.themes[props.theme];
  const gone = () => now() === undefined || now()?.removedBy !== undefined;
  let unbind: (() => void) | undefined;
  onCleanup(() => unbind?.());
  const bind = () => {
    unbind?.();
    unbind = props.desk.edits.bindName(props.theme, field);
  };
  const back = createBringBack(
    gone,
    () => {
      if (now()) return props.desk.edits.restoreTheme(props.theme);
      props.desk.edits.reviveTheme(props.sorted, field.value);
      bind();
    },
    () => now() === undefined,
  );
  onMount(() => {
    bind();
    const fit = autosize(field);
    // Words that others type arrive without an input event.
    createEffect(() => (props.name, queueMicrotask(fit)));
  });
  return (
    <>
      <Taken when={gone()} by={now()?.removedBy} />
      <label class="theme__label" for={id}>
        {props.label}
        <span class="vh">: its name</span>
      </label>
      <textarea
        class="input theme__field"
        id={id}
        ref={field}
        rows="1"
        maxlength={NAME_LENGTH}
        enterkeyhint="done"
        data-shared-words
        data-writing
        onInput={() => back.touch()}
        onBlur={() => back.stop()}
        onKeyDown={(event) => {
          // A name is one line, so Enter adds nothing.
          if (event.key === 'Enter' && !event.isComposing) event.preventDefault();
        }}
      />
    </>
  );
}
