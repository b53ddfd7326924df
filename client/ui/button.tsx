import { createSignal, type JSX, splitProps } from 'solid-js';
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

/**
 * A button. It submits nothing unless `type="submit"`. An `onClick` that returns a promise makes it wait until that has
 * settled, so that a press is answered at once on any link.
 */
export function Button(props: Props) {
  const [look, own, rest] = splitProps(
    props,
    ['kind', 'big', 'wide'],
    ['class', 'waiting', 'type', 'onClick'],
  );
  const [pending, setPending] = createSignal(false);
  const waiting = () => own.waiting || pending();
  const press: JSX.EventHandler<HTMLButtonElement, MouseEvent> = (event) => {
    // The types of events promise nothing about what a handler returns.
    const answer: unknown = typeof own.onClick === 'function' ? own.onClick(event) : undefined;
    if (!(answer instanceof Promise)) return;
    setPending(true);
    void answer.finally(() => setPending(false));
  };
  // A disabled button drops keyboard focus and vanishes from some screen readers. So a waiting button stays enabled and
  // ignores presses.
  return (
    <button
      {...rest}
      type={own.type ?? 'button'}
      class={`${buttonClass(look)} ${own.class ?? ''}`}
      aria-disabled={waiting() ? 'true' : undefined}
      onClick={(event) => (waiting() ? event.preventDefault() : press(event))}
    />
  );
}
