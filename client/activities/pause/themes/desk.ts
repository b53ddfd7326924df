/**
 * One pause's thoughts and themes on a screen, with what can be done to them.
 * @module
 */
import { type Accessor, createMemo } from 'solid-js';
import { type SharedThought, type Sorting, sortingOf } from '../../../../shared/activities/pause/themes.ts';
import type { ThemeView } from '../../../../shared/model/table/table-view.ts';
import { useTable } from '../../../sync/table-context.ts';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { makeThemeEdits, type ThemeEdits } from '../live/theme-edits.ts';
import { createDrag, type Drag } from './drag.ts';

/** The names of places that are no theme. Theme ids are never empty and never a word. */
export const PILE = '';
export const NEW_THEME = 'new';

export type Desk = {
  edits: ThemeEdits;
  sorting: Accessor<Sorting>;
  thought(id: string): SharedThought | undefined;
  /** Returns what people call a theme: its name, or “Theme 2”. */
  label(theme: string): string;
  /** Returns where a thought is: a theme's id, or `PILE`. */
  placeOf(thought: string): string;
  /** Moves a thought into a theme, into a new one, or back to the pile, and announces it. */
  move(thought: string, place: string): void;
  drag: Drag;
  /**
   * Remembers which thought's control has the focus while the thought moves from one list to another, whoever moves
   * it.
   */
  focus: { leave(thought: string): void; take(thought: string): boolean };
};

/**
 * Returns what people call a theme.
 * @param place among the themes, from 0
 */
export const themeLabel = ({ name }: Pick<ThemeView, 'name'>, place: number): string =>
  name.replace(/\s+/g, ' ').trim() || `Theme ${place + 1}`;

/** Opens a pause's thoughts and themes. Must run under a Solid owner, below the table's context. */
export function createDesk(step: Accessor<string>): Desk {
  const { session, writable } = useTable();
  const announce = useAnnounce();
  const edits = makeThemeEdits(session.editing);
  const sorting = createMemo(() => sortingOf(step(), session.table, session.plan));
  const thoughts = createMemo(() => {
    const { pile, themes } = sorting();
    const all = [...pile, ...themes.flatMap((theme) => theme.thoughts)];
    return new Map(all.map((thought) => [thought.id, thought]));
  });
  const labels = createMemo(
    () => new Map(sorting().themes.map(({ theme }, place) => [theme.id, themeLabel(theme, place)])),
  );
  const label = (theme: string) => labels().get(theme) ?? 'Theme';
  const placeOf = (thought: string) => {
    const theme = session.table.sorted[thought];
    return theme !== undefined && labels().has(theme) ? theme : PILE;
  };
  const move = (thought: string, place: string) => {
    if (!writable() || place === placeOf(thought)) return;
    const theme = place === NEW_THEME ? edits.addTheme(step(), '') : place || undefined;
    edits.sortThought(thought, theme);
    announce(theme ? `Moved to ${label(theme)}.` : 'Moved back to what is not sorted yet.');
  };
  let left: string | undefined;
  return {
    edits,
    sorting,
    thought: (id) => thoughts().get(id),
    label,
    placeOf,
    move,
    drag: createDrag(move),
    focus: {
      leave: (thought) => (left = thought),
      take: (thought) => {
        if (left !== thought) return false;
        left = undefined;
        return true;
      },
    },
  };
}
