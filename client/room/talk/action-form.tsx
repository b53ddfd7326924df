import { createSignal, createUniqueId, For, onMount } from 'solid-js';
import type { ActionWords } from '../../../shared/model/table/action-edits.ts';
import { useTable } from '../../sync/table-context.ts';
import { Button } from '../../ui/button.tsx';
import { Input, Textarea } from '../../ui/field.tsx';

type Props = {
  words: ActionWords;
  submit: string;
  onSave: (words: ActionWords) => void;
  onCancel: () => void;
};

/** The form for an action: what, who, by when. "By when" takes what people say, such as "half-term". */
export function ActionForm(props: Props) {
  const { voices } = useTable();
  const names = createUniqueId();
  const [wrong, setWrong] = createSignal<string>();
  let form!: HTMLFormElement;
  const focusFirst = () => form.querySelector('textarea')?.focus();
  onMount(() => {
    focusFirst();
    form.scrollIntoView({ block: 'nearest' });
  });
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(form);
    const word = (name: string) => String(data.get(name) ?? '').trim();
    const words = { what: word('what'), who: word('who'), by: word('by') };
    if (words.what) return props.onSave(words);
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
    >
      <Textarea
        label="What will be done"
        name="what"
        rows="2"
        value={props.words.what}
        error={wrong()}
        onInput={() => setWrong(undefined)}
      />
      <div class="actform__pair">
        <Input label="Who" name="who" value={props.words.who} list={names} autocomplete="off" />
        <Input label="By when" name="by" value={props.words.by} autocomplete="off" />
      </div>
      <datalist id={names}>
        <For each={voices()}>{({ name }) => <option value={name} />}</For>
      </datalist>
      <div class="actform__acts">
        <Button kind="ink" type="submit">
          {props.submit}
        </Button>
        <Button kind="quiet" onClick={() => props.onCancel()}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
