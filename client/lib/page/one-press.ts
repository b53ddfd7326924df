/** Whatever is pressed. Fields of words are not: a double click chooses a word there. */
const PRESSED = 'button, a[href], summary, label, [type=checkbox], [type=radio]';

/**
 * Makes a double click one press, everywhere in a window: its second half does nothing, neither to the button that was pressed, which
 * would take back at once what it had done, nor to whatever the first half brought under the pointer. So nothing that takes away
 * needs to keep away from other buttons. A button that people press again and again on purpose has `data-repeats`; its second
 * press counts if the first was on it too. The browser tells which press is a second one (`detail`), so there is no clock here.
 */
export function makeDoubleClicksOne(window: Window): void {
  let first: Element | null = null;
  const pressed = ({ target }: Event) => (target instanceof Element ? target.closest(PRESSED) : null);
  const isSecond = (event: MouseEvent) => {
    const on = pressed(event);
    return event.detail > 1 && on !== null && !(on === first && on.hasAttribute('data-repeats'));
  };
  const ignore = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  const repeated = (event: KeyboardEvent) => {
    if (event.repeat && event.key === 'Enter' && pressed(event)?.matches('button, summary')) ignore(event);
  };
  window.addEventListener(
    'click',
    (event) => {
      // A key that is held down presses a button again and again. Listened for from its first press only, because this runs at
      // each key then.
      if (event.detail === 0 && event.isTrusted) {
        window.addEventListener('keydown', repeated, true);
        window.addEventListener('keyup', () => window.removeEventListener('keydown', repeated, true), {
          once: true,
          capture: true,
        });
      }
      if (isSecond(event)) ignore(event);
      // A label's click is followed by one on its field, which is the same press.
      else if (event.detail === 1) first = pressed(event);
    },
    true,
  );
  // The second half would also move the focus to what is under the pointer now, and the next key would press that.
  window.addEventListener('mousedown', (event) => isSecond(event) && event.preventDefault(), true);
}
