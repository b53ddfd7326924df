import { type JSX, Show } from 'solid-js';
import CircleAlert from 'lucide-solid/icons/circle-alert';
import Info from 'lucide-solid/icons/info';
import './message.css';

type Props = {
  /** `error` interrupts a screen reader; `notice` waits for its turn. */
  kind?: 'error' | 'notice';
  /** What happened. */
  title: string;
  /** What is kept and what to do. */
  children?: JSX.Element;
  /** Buttons that help. */
  acts?: JSX.Element;
};

/**
 * A message about something to know or to put right: an icon, a thick rule and words, in ink. It stays until it no
 * longer holds.
 */
export function Message(props: Props) {
  const isError = () => props.kind !== 'notice';
  return (
    <div class="message" classList={{ 'message--notice': !isError() }} role={isError() ? 'alert' : 'status'}>
      <Show when={isError()} fallback={<Info />}>
        <CircleAlert />
      </Show>
      <div class="message__body">
        <p class="message__title">{props.title}</p>
        <Show when={props.children}>
          <div>{props.children}</div>
        </Show>
        <Show when={props.acts}>
          <div class="message__acts">{props.acts}</div>
        </Show>
      </div>
    </div>
  );
}
