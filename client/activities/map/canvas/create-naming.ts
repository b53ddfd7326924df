/**
 * Naming: when somebody puts something on the sheet, its name is asked for right there, and it is drawn once it has one.
 * @module
 */
import { type Accessor, createSignal } from 'solid-js';
import type { OrganisationKind } from '../../../../shared/activities/map/model/map-view.ts';
import type { MapScene } from '../live/map-context.ts';
import { createKeptText } from '../../../sync/kept-form.ts';
import { useTable } from '../../../sync/table-context.ts';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { type Easel, inWindow } from './draw/easel.ts';
import type { HandEdits } from './hand/hand-edits.ts';
import type { Naming } from './hand/gestures.ts';

type Hooks = {
  /** Called when a network has been drawn, so that its tool can be put down. */
  onNetwork(): void;
  setWalker(id: string): void;
  /** Called when the box closes, so that the focus can go back to the sheet. */
  onLeave(): void;
};
/** The width and height of the box with a margin, in pixels. */
const [WIDE, HIGH] = [296, 250];

/** Must run under a Solid owner. */
export function createNaming(map: MapScene, edits: HandEdits, hooks: Hooks) {
  const announce = useAnnounce();
  const [asked, ask] = createSignal<Naming>();
  const [lastKind, setLastKind] = createSignal<OrganisationKind>();
  /**
   * The letters written so far. Another tap on the sheet moves the box and takes no word, and neither does Escape: they are in the next
   * box, until they are added or thrown away.
   */
  const [draft, setDraft] = createKeptText(useTable().drafts, () => 'name-on-the-map');
  const leave = () => {
    ask(undefined);
    hooks.onLeave();
  };
  return {
    asked: asked as Accessor<Naming | undefined>,
    ask: (naming: Naming | undefined) => void ask(naming),
    lastKind,
    leave,
    throwAway() {
      setDraft('');
      leave();
    },
    draft,
    setDraft,
    name(naming: Naming, words: string, kind: OrganisationKind) {
      const id = edits.add(naming, words, kind);
      if (naming.what !== 'network') {
        setLastKind(kind);
        hooks.setWalker(id);
      } else hooks.onNetwork();
      map.select([id]);
      announce(`${words} added.`);
      setDraft('');
      leave();
    },
    /** Where the box goes: beside the place, but within the window. */
    boxAt({ at: [x, y] }: Naming, { view, size }: Pick<Easel, 'view' | 'size'>): { x: number; y: number } {
      const [left, top] = inWindow(view(), { x, y });
      const { w, h } = size();
      return { x: Math.max(8, Math.min(left + 12, w - WIDE)), y: Math.max(8, Math.min(top + 12, h - HIGH)) };
    },
  };
}
