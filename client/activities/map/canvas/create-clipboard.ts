/**
 * Copy, cut and paste. What is copied is rows of text, so that a spreadsheet understands it too.
 * @module
 */
import { useAnnounce } from '../../../ui/live-region.tsx';
import type { MapScene } from '../live/map-context.ts';
import type { Drawing } from './draw/create-drawing.ts';
import type { HandEdits } from './hand/hand-edits.ts';
import { fromRows, toRows } from './draw/rows.ts';

type Hooks = {
  /** Takes away what is selected. */
  remove(): void;
  reveal(ids: readonly string[]): void;
  /** Called with text from elsewhere that was pasted. */
  onRows(text: string): void;
};

/** Must run under a Solid owner. */
export function createClipboard(map: MapScene, drawing: Drawing, edits: HandEdits, hooks: Hooks) {
  const announce = useAnnounce();
  const copy = (event: ClipboardEvent): boolean => {
    const rows = toRows(map.session.drawn(), map.selection(), drawing.place);
    if (!rows || !event.clipboardData) return false;
    event.clipboardData.setData('text/plain', rows);
    event.preventDefault();
    announce('Copied. It pastes into a spreadsheet, and into any map.');
    return true;
  };
  return {
    copy: (event: ClipboardEvent) => void copy(event),
    cut(event: ClipboardEvent) {
      if (copy(event) && map.writable()) hooks.remove();
    },
    paste(event: ClipboardEvent) {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!map.writable() || !text.trim()) return;
      const copied = fromRows(text);
      event.preventDefault();
      if (!copied) return hooks.onRows(text);
      const taken = new Set([...drawing.picture().dots.keys()].map((id) => drawing.place(id).join()));
      const ids = edits.paste(copied, (at) => taken.has(at.join()));
      map.select(ids);
      hooks.reveal(ids);
      announce(`${ids.length} pasted.`);
    },
  };
}
