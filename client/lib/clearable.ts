/**
 * Handlers for a radio button that takes itself back when it is chosen again, by a press or by Space.
 * @param chosen whether this button is the chosen one
 * @param choose called with `true` to choose it, `false` to take it back
 */
export function clearable(chosen: () => boolean, choose: (on: boolean) => void) {
  return {
    onClick: () => {
      if (chosen()) choose(false);
    },
    onChange: () => choose(true),
    // Browsers differ when Space is pressed on a chosen radio button: some press it, some do nothing. So it is done
    // here.
    onKeyUp: (event: KeyboardEvent) => {
      if (event.key !== ' ' || !chosen()) return;
      event.preventDefault();
      choose(false);
    },
  };
}
