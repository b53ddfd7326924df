import { createEffect, createSignal, createUniqueId, type JSX } from 'solid-js';
import { inThisTab } from '../../../device/form-drafts.ts';
import Megaphone from 'lucide-solid/icons/megaphone';
import { Button } from '../../../ui/button.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { useConsole } from '../context.ts';
import './messages.css';

/** The longest message: what a phone shows without scrolling. */
const MESSAGE_LENGTH = 280;

/** The form for one line to all tables or to one. `aside` stands beside the label. */
export function MessageForm(props: { label: string; table?: string | undefined; aside?: JSX.Element }) {
  const { hall } = useConsole();
  const announce = useAnnounce();
  const id = createUniqueId();
  const [text, setText] = createSignal('');
  let input!: HTMLInputElement;
  const place = () => inThisTab(`${hall.me.workshop.id}/message/${props.table ?? ''}`);
  const write = (words: string) => {
    setText(words);
    place().keep(words);
  };
  createEffect(() => setText(place().read()));
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const words = text().trim();
    if (!words) return input.focus();
    hall.edits.sendMessage(words, props.table);
    write('');
    input.focus();
    announce('Sent.');
  };
  return (
    <form class="shout" onSubmit={send}>
      <div class="shout__label">
        <label for={id}>{props.label}</label>
        {props.aside}
      </div>
      <div class="shout__row">
        <input
          class="input"
          id={id}
          ref={input}
          autocomplete="off"
          maxlength={MESSAGE_LENGTH}
          placeholder="Two more minutes"
          value={text()}
          onInput={(event) => write(event.currentTarget.value)}
        />
        <Button type="submit">
          <Megaphone />
          Send
        </Button>
      </div>
    </form>
  );
}
