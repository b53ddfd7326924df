import { createSignal, createUniqueId, For, onMount, untrack } from 'solid-js';
import type { ActionWords } from '../../../../shared/model/table/action-edits.ts';
import { useTable } from '../../../sync/table-context.ts';
import { createKeptForm } from '../../../sync/kept-form.ts';
import { Taken } from '../../writing/taken.tsx';
import { Button } from '../../../ui/button.tsx';
import { Input, Textarea } from '../../../ui/field.tsx';

export type ActionFormProps = {
  /** The action's id, when it is there already. */
  place?: string;
  /** What the action comes of, when it is a new one. */
  about?: string;
  /** Set while somebody else has taken away what this is about. */
  taken?: { by: string | undefined } | undefined;
  /** The words at first. What others write meanwhile takes nothing out of the form. */
  words: ActionWords;
  /** The field that somebody wants to change; what will be done without it. */
  first?: keyof ActionWords | undefined;
  submit: string;
  onSave: (words: ActionWords) => void;
  onCancel: () => void;
};

/** The form for an action: what, who, by when. "By when" takes what people say, such as "half-term". */
export default function ActionForm(props: ActionFormProps) {
  const { voices, drafts } = useTable();
  const names = createUniqueId();
  const [wrong, setWrong] = createSignal<string>();
  const first = untrack(() => ({ ...props.words }));
  let form!: HTMLFormElement;
  const kept = createKeptForm(() => form, drafts, `form/action/${untrack(() => props.place ?? props.about)}`);
  const focusFirst = () => form.querySelector('textarea')?.focus();
  onMount(() => {
    const field = form.elements.namedItem(untrack(() => props.first) ?? 'what');
    if (field instanceof HTMLElement) field.focus();
    form.scrollIntoView({ block: 'nearest' });
  });
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(form);
    const word = (name: string) => String(data.get(name) ?? '').trim();
    const words = { what: word('what'), who: word('who'), by: word('by') };
    if (words.what) {
      kept.forget();
      return props.onSave(words);
    }
    setWrong('Write what will be done.');
    focusFirst();
  };
  return (
    <form
      class="actform"
      ref={form}
      onSubmit={save}
      onKeyDown={(event) => event.key === 'Escape' && props.onCancel()}
      novalidate
      aria-label="Action"
      data-writing
      data-action={props.place}
    >
      <Taken when={props.taken !== undefined} by={props.taken?.by} way={props.submit} />
      <Textarea
        label="What will be done"
        name="what"
        rows="2"
        value={first.what}
        error={wrong()}
        onInput={() => setWrong(undefined)}
      />
      <div class="actform__pair">
        <Input label="Who" name="who" value={first.who} list={names} autocomplete="off" />
        <Input label="By when" name="by" value={first.by} autocomplete="off" />
      </div>
      <datalist id={names}>
        <For each={voices()}>{({ name }) => <option value={name} />}</For>
      </datalist>
      <div class="actform__acts">
        <Button kind="ink" type="submit">
          {props.submit}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            kept.forget();
            props.onCancel();
          }}
        >
          Cancel
        </Button>
      </div>
    </form>
  );
}
