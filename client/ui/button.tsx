import { type JSX, splitProps } from 'solid-js';
import './button.css';

export type ButtonLook = {
  /** `ink` is the one primary action of a view. `quiet` has no edge, `text` is underlined like a link, `icon` is square and needs an `aria-label`. */
  kind?: 'outline' | 'ink' | 'quiet' | 'text' | 'icon' | undefined;
  big?: boolean | undefined;
  wide?: boolean | undefined;
};

/** The class names of a button, for links and labels that must look like one. */
export function buttonClass(look: ButtonLook): string {
  const names = ['btn'];
  if (look.kind && look.kind !== 'outline') names.push(`btn--${look.kind}`);
  if (look.big) names.push('btn--big');
  if (look.wide) names.push('btn--wide');
  return names.join(' ');
}

type Props = JSX.ButtonHTMLAttributes<HTMLButtonElement> &
  ButtonLook & {
    /** While true, the button keeps its focus and ignores presses. Say in `children` what it is waiting for. */
    waiting?: boolean | undefined;
  };

/** A button. It submits nothing unless `type="submit"`. */
export function Button(props: Props) {
  const [look, own, rest] = splitProps(
    props,
    ['kind', 'big', 'wide'],
    ['class', 'waiting', 'type', 'onClick'],
  );
  // A disabled button drops keyboard focus and vanishes from some screen readers. So a waiting button stays enabled and
  // ignores presses.
  const ignoreWhileWaiting = (event: MouseEvent) => {
    if (own.waiting) event.preventDefault();
  };
  return (
    <button
      {...rest}
      type={own.type ?? 'button'}
      class={`${buttonClass(look)} ${own.class ?? ''}`}
      aria-disabled={own.waiting ? 'true' : undefined}
      onClick={(event) => {
        ignoreWhileWaiting(event);
        if (!own.waiting && typeof own.onClick === 'function') own.onClick(event);
      }}
    />
  );
}
