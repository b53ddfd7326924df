import { createSignal, onCleanup, onMount, Show } from 'solid-js';
import ChevronDown from 'lucide-solid/icons/chevron-down';
import { counted } from '../lib/text/words.ts';
import './more-below.css';

/**
 * Says at the lower edge of what scrolls how many entries are cut off or out of sight below it: bars that would show it are hidden on many
 * devices. Its entries are its neighbours, or those of the list before it. For eyes only; a screen reader knows them all.
 * @param props.of what an entry is called
 */
export function MoreBelow(props: { of: string }) {
  const [words, setWords] = createSignal('');
  let mark!: HTMLParagraphElement;
  onMount(() => {
    const before = mark.previousElementSibling;
    const list = before?.matches('ol, ul') ? before : mark.parentElement!;
    const box = mark.parentElement!;
    const count = () => {
      const { top: upper, bottom: lower } = box.getBoundingClientRect();
      const edge = lower + SLACK;
      const cut = [...list.children].filter((entry) => {
        const { top, bottom, height } = entry.getBoundingClientRect();
        return entry !== mark && height > 0 && bottom > edge && top > upper;
      }).length;
      const isMore = box.scrollTop + box.clientHeight + SLACK < box.scrollHeight;
      // An entry higher than the box is the only one, and there is more of it.
      setWords(
        !isMore
          ? ''
          : cut > 0
            ? `${counted(cut, `more ${props.of}`, `more ${props.of}s`)} below`
            : 'More below',
      );
    };
    const resized = new ResizeObserver(count);
    const watch = () => {
      resized.disconnect();
      for (const each of [box, ...list.children]) if (each !== mark) resized.observe(each);
    };
    const changed = new MutationObserver(() => (watch(), count()));
    changed.observe(list, { childList: true });
    box.addEventListener('scroll', count, { passive: true });
    watch();
    onCleanup(() => {
      resized.disconnect();
      changed.disconnect();
      box.removeEventListener('scroll', count);
    });
  });
  return (
    <p class="morebelow" classList={{ 'is-needed': words() !== '' }} aria-hidden="true" ref={mark}>
      <Show when={words()}>
        {words()}
        <ChevronDown />
      </Show>
    </p>
  );
}

/** In CSS pixels: padding may be out of sight, words and buttons not. */
const SLACK = 6;
