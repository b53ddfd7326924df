import { createEffect, createSignal, onMount } from 'solid-js';
import { autosize } from '../../lib/page/autosize.ts';
import { useTable } from '../../sync/table-context.ts';
import { createWriting } from './writing.ts';

/**
 * A field whose words are sent with a press, or with Ctrl or Cmd and Enter. Until then they are kept on this device; blank ones are not
 * sent. Must run under a Solid owner, above the field.
 * @param draft under which name the words are kept, and where others see that one is writing
 * @param send gets the words. The field is cleared once it has returned: what it throws leaves them where they are. It may return what
 *   is to be done after that
 * @param may whether anything is sent now; the words can be read and are kept all the same
 */
export function createSentField(
  draft: () => string,
  send: (text: string) => void | (() => void),
  may: () => boolean = () => true,
) {
  const { drafts } = useTable();
  const writing = createWriting(draft);
  const [blank, setBlank] = createSignal(false);
  let field!: HTMLTextAreaElement;
  let fit = () => {};
  onMount(() => {
    fit = autosize(field);
    createEffect(() => {
      const kept = drafts.read(draft());
      if (field.value !== kept) field.value = kept;
      fit();
    });
  });
  const submit = () => {
    if (!may()) return;
    field.focus();
    if (!field.value.trim()) return void setBlank(true);
    const sent = draft();
    const then = send(field.value);
    field.value = '';
    drafts.keep(sent, '');
    writing.stop();
    fit();
    then?.();
  };
  return {
    /** True after a press on nothing, until somebody types. */
    blank,
    submit,
    field: () => field,
    /** For the `ref` of the field. */
    bind: (element: HTMLTextAreaElement) => (field = element),
    onInput: () => {
      setBlank(false);
      drafts.keep(draft(), field.value);
      if (field.value.trim()) writing.touch();
      else writing.stop();
    },
    onBlur: () => writing.stop(),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      event.preventDefault();
      submit();
    },
  };
}
