/**
 * One pause's thoughts and themes on a screen, and what can be done with them.
 * @module
 */
import { type Accessor, createMemo } from 'solid-js';
import { type SharedThought, type Sorting, sortingOf } from '../../../../shared/activities/pause/themes.ts';
import type { ThemeView } from '../../../../shared/model/table/table-view.ts';
import { useTable } from '../../../sync/table-context.ts';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { makeThemeEdits, type ThemeEdits } from '../live/theme-edits.ts';
import { createDrag, type Drag } from './drag.ts';

/** Names of places that are no theme. Ids of themes are never empty and never a word. */
export const PILE = '';
export const NEW_THEME = 'new';

export type Desk = {
  edits: ThemeEdits;
  sorting: Accessor<Sorting>;
  thought(id: string): SharedThought | undefined;
  /** What people call a theme: its name, or “Theme 2”. */
  label(theme: string): string;
  /** Where a thought lies: a theme's id, or `PILE`. */
  placeOf(thought: string): string;
  /** Puts a thought into a theme, a new one, or back on the pile, and says so. */
  move(thought: string, place: string): void;
  drag: Drag;
  /** Whose control has the focus, kept while the thought goes from one list to another, by whosever hand. */
  focus: { leave(thought: string): void; take(thought: string): boolean };
};

/** What people call a theme. @param place among the themes, from 0 */
export const themeLabel = ({ name }: Pick<ThemeView, 'name'>, place: number): string =>
  name.replace(/\s+/g, ' ').trim() || `Theme ${place + 1}`;

/** Must run under a Solid owner, below the table's context. */
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
