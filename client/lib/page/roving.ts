/** What Tab stops at, unless it is in a form or in a part that is hidden. */
const CONTROLS = 'button, a[href]';

const controlsOf = (item: Element): HTMLElement[] =>
  [...item.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (control) => !control.closest('[data-writing], [hidden]'),
  );

/**
 * Makes a list one stop of the Tab key, as in a toolbar: the arrow keys go on within it. Up and down lead from item to item, left
 * and right along an item's controls, Home and End to the first and the last item. Forms in an item keep their own stops.
 * @returns a function that stops watching the list
 */
export function roveIn(list: HTMLElement): () => void {
  let stop: HTMLElement | undefined;
  const stopAt = (control: HTMLElement | undefined) => {
    if (stop && stop !== control) stop.tabIndex = -1;
    stop = control;
    if (control) control.tabIndex = 0;
  };
  const tidy = (items: Iterable<Element>) => {
    for (const item of items)
      for (const control of controlsOf(item)) if (control !== stop) control.tabIndex = -1;
    if (!stop || !list.contains(stop) || stop.closest('[data-writing], [hidden]'))
      stopAt([...list.children].flatMap((item) => controlsOf(item)[0] ?? [])[0]);
  };
  const itemOf = (node: Node) => {
    const element = node instanceof Element ? node : node.parentElement;
    const item = element?.closest('li');
    return item && list.contains(item) ? [item] : [];
  };
  const observer = new MutationObserver((changes) =>
    tidy(new Set(changes.flatMap(({ target, addedNodes }) => [target, ...addedNodes]).flatMap(itemOf))),
  );
  const onFocus = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement && target.tabIndex === -1 && target.matches(CONTROLS)) stopAt(target);
  };
  const onKey = (event: KeyboardEvent) => {
    const { target, key } = event;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!(target instanceof HTMLElement) || target !== stop) return;
    const to = next(list, target, key);
    if (!to) return;
    event.preventDefault();
    to.focus();
  };
  observer.observe(list, { childList: true, subtree: true });
  list.addEventListener('focusin', onFocus);
  list.addEventListener('keydown', onKey);
  tidy(list.children);
  return () => {
    observer.disconnect();
    list.removeEventListener('focusin', onFocus);
    list.removeEventListener('keydown', onKey);
  };
}

function next(list: HTMLElement, from: HTMLElement, key: string): HTMLElement | undefined {
  const items = [...list.children].map(controlsOf).filter(({ length }) => length > 0);
  const at = items.findIndex((controls) => controls.includes(from));
  const place = items[at]?.indexOf(from) ?? 0;
  const along = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (along) return items[at]?.[place + along];
  const item = { ArrowUp: items[at - 1], ArrowDown: items[at + 1], Home: items[0], End: items.at(-1) }[key];
  return item?.[Math.min(place, item.length - 1)];
}
