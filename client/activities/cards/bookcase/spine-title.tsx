import { createSignal, onCleanup, onMount, Show } from 'solid-js';
import './spine-title.css';

/**
 * Shows the title of the spine that somebody points at or reaches with the keyboard: a code alone says little. It stays for as
 * long as they are on it or on the words themselves, and Escape puts it away. Spines have their title in their name already, so
 * screen readers are not told twice.
 */
export default function SpineTitle(props: { shelves: () => HTMLElement }) {
  const [spine, setSpine] = createSignal<HTMLElement>();
  const spineAt = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<HTMLElement>('.spine[data-title]') : null;
  const focused = () => props.shelves().querySelector('.spine:focus-visible');
  onMount(() => {
    const shelves = props.shelves();
    const ended = new AbortController();
    onCleanup(() => ended.abort());
    const on = <K extends keyof HTMLElementEventMap>(
      type: K,
      listen: (event: HTMLElementEventMap[K]) => void,
    ) => shelves.addEventListener(type, listen, { signal: ended.signal, capture: true });
    on('pointerover', ({ target, pointerType }) => {
      const found = spineAt(target);
      if (found && pointerType !== 'touch') setSpine(found);
      // A spine in the keyboard's hands keeps its title.
      else if (!(target as Element).closest('.spinetip')) setSpine(spineAt(focused()) ?? undefined);
    });
    on('pointerleave', ({ target }) => target === shelves && setSpine(spineAt(focused()) ?? undefined));
    on('focusin', () => setSpine(spineAt(focused()) ?? undefined));
    on('focusout', () => setSpine(undefined));
    on('scroll', () => setSpine(undefined));
    // It was fetched for the spine that somebody is on.
    setSpine(spineAt(shelves.querySelector('.spine:hover') ?? focused()) ?? undefined);
    on('keydown', ({ key }) => key === 'Escape' && setSpine(undefined));
  });
  return (
    <Show when={spine()} keyed>
      {(pointed) => (
        <p class="spinetip" aria-hidden="true" ref={(tip) => queueMicrotask(() => place(tip, pointed))}>
          {pointed.dataset['title']}
        </p>
      )}
    </Show>
  );
}

/** Puts the words above a spine, within the window; below it where there is no room. */
function place(tip: HTMLElement, spine: HTMLElement): void {
  const { left, top, bottom } = spine.getBoundingClientRect();
  const { width, height } = tip.getBoundingClientRect();
  const above = top - height - GAP;
  tip.style.left = `${Math.max(GAP, Math.min(left, innerWidth - width - GAP))}px`;
  tip.style.top = `${above > GAP ? above : bottom + GAP}px`;
}

/** The space round the words, in px. The pointer gets over it in one movement. */
const GAP = 4;
