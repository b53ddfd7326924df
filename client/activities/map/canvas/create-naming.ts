/**
 * Giving names: what has been put on the sheet is asked for its name right there, and is drawn once it has one.
 * @module
 */
import { type Accessor, createSignal } from 'solid-js';
import type { OrganisationKind } from '../../../../shared/activities/map/model/map-view.ts';
import type { MapScene } from '../live/map-context.ts';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { type Easel, inWindow } from './draw/easel.ts';
import type { HandEdits } from './hand/hand-edits.ts';
import type { Naming } from './hand/gestures.ts';

type Hooks = {
  /** A network is there: the tool for it is put down. */
  onNetwork(): void;
  setWalker(id: string): void;
  /** Nothing is asked any more: back to the sheet. */
  onLeave(): void;
};
/** Of the box with the question, with some room, in pixels. */
const [WIDE, HIGH] = [296, 250];

/** Must run under a Solid owner. */
export function createNaming(map: MapScene, edits: HandEdits, hooks: Hooks) {
  const announce = useAnnounce();
  const [asked, ask] = createSignal<Naming>();
  const [lastKind, setLastKind] = createSignal<OrganisationKind>();
  const leave = () => {
    ask(undefined);
    hooks.onLeave();
  };
  return {
    asked: asked as Accessor<Naming | undefined>,
    ask: (naming: Naming | undefined) => void ask(naming),
    lastKind,
    leave,
    name(naming: Naming, words: string, kind: OrganisationKind) {
      const id = edits.add(naming, words, kind);
      if (naming.what !== 'network') {
        setLastKind(kind);
        hooks.setWalker(id);
      } else hooks.onNetwork();
      map.select([id]);
      announce(`${words} added.`);
      leave();
    },
    /** Where the box goes: beside the place, and within the window. */
    boxAt({ at: [x, y] }: Naming, { view, size }: Pick<Easel, 'view' | 'size'>): { x: number; y: number } {
      const [left, top] = inWindow(view(), { x, y });
      const { w, h } = size();
      return { x: Math.max(8, Math.min(left + 12, w - WIDE)), y: Math.max(8, Math.min(top + 12, h - HIGH)) };
    },
  };
}
