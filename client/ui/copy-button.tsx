import { createSignal, onCleanup, Show } from 'solid-js';
import Check from 'lucide-solid/icons/check';
import Copy from 'lucide-solid/icons/copy';
import { copyText } from '../lib/page/clipboard.ts';
import { Button, type ButtonLook } from './button.tsx';
import { useAnnounce } from './live-region.tsx';

type Props = ButtonLook & {
  text: string;
  /** The button's words, "Copy" by default. Name the thing where a page has several. */
  label?: string;
  /** Called when the browser refuses to copy. The person can still select the text and copy it by hand. */
  onRefused?: () => void;
};

/** Copies a text and confirms it on the button for a moment. */
export function CopyButton(props: Props) {
  const announce = useAnnounce();
  const [state, setState] = createSignal<'rest' | 'copied' | 'refused'>('rest');
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const copy = async () => {
    const done = await copyText(props.text);
    setState(done ? 'copied' : 'refused');
    announce(done ? 'Copied' : 'This browser did not allow copying. Select the text and copy it by hand.');
    if (!done) props.onRefused?.();
    clearTimeout(timer);
    timer = setTimeout(() => setState('rest'), 4000);
  };
  const label = () => {
    if (state() === 'copied') return 'Copied';
    if (state() === 'refused') return 'Select it and copy by hand';
    return props.label ?? 'Copy';
  };
  return (
    <Button kind={props.kind} big={props.big} wide={props.wide} onClick={() => void copy()}>
      <Show when={state() === 'copied'} fallback={<Copy />}>
        <Check />
      </Show>
      {label()}
    </Button>
  );
}
