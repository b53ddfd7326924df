/** Moves the focus along the spines inside `shelf` with the arrow keys, Home and End. Tab still reaches each spine. */
export function walkSpines(shelf: HTMLElement, event: KeyboardEvent): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const spines = [...shelf.querySelectorAll<HTMLElement>('.spine')];
  const at = spines.findIndex((spine) => spine === document.activeElement);
  if (at < 0) return;
  const to = target(event.key, at, spines);
  if (to === undefined) return;
  event.preventDefault();
  spines[to]?.focus();
}

function target(key: string, at: number, spines: readonly HTMLElement[]): number | undefined {
  if (key === 'ArrowRight') return Math.min(at + 1, spines.length - 1);
  if (key === 'ArrowLeft') return Math.max(at - 1, 0);
  if (key === 'Home') return 0;
  if (key === 'End') return spines.length - 1;
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  return step === undefined ? undefined : besideOnNextShelf(at, spines, step);
}

/** Returns the index of the spine on the next shelf above or below that is nearest to this one's place. */
function besideOnNextShelf(at: number, spines: readonly HTMLElement[], step: number): number {
  const lists = [...new Set(spines.map((spine) => spine.closest('ol')))];
  const list = lists.indexOf(spines[at]!.closest('ol'));
  const next = lists[list + step];
  if (!next) return at;
  const inList = spines.filter((spine) => next.contains(spine));
  const place = spines.filter((spine) => lists[list]?.contains(spine)).indexOf(spines[at]!);
  return spines.indexOf(inList[Math.min(place, inList.length - 1)]!);
}
