/**
 * The edits of a pause's themes, bound to the table's document, this person and their undo.
 * @module
 */
import * as themes from '../../../../shared/activities/pause/model/theme-edits.ts';
import type { ThemeView } from '../../../../shared/model/table/table-view.ts';
import { reviveEntry } from '../../../../shared/model/revive.ts';
import type { Editing } from '../../../sync/editing/table-edits.ts';
import { bindText } from '../../../sync/editing/text-binding.ts';
import { asSteps } from '../../../sync/editing/undo.ts';

export type ThemeEdits = ReturnType<typeof makeThemeEdits>;

export function makeThemeEdits({ table, me, origin, newStep, newId }: Editing) {
  const step = asSteps(newStep);
  return {
    /** Adds a theme to a pause's thoughts and returns its id; a blank name may be filled in later. */
    addTheme: step((pause: string, name: string) => {
      const id = newId();
      themes.addTheme(table, origin, { id, step: pause, name });
      return id;
    }),
    /** Puts a thought into a theme; `undefined` takes it out. */
    sortThought: step((thought: string, theme: string | undefined) =>
      themes.sortThought(table, origin, thought, theme),
    ),
    removeTheme: step((id: string) => themes.removeTheme(table, origin, id, me.personId)),
    restoreTheme: step((id: string) => themes.restoreTheme(table, origin, id)),
    /** Writes a theme again that is gone altogether, with this name. */
    reviveTheme: step((theme: ThemeView, name: string) =>
      reviveEntry(table, origin, 'themes', { ...theme }, 'name', name),
    ),
    /** Notes where a theme was carried to. */
    markCarried: step((id: string, carried: ThemeView['carried']) =>
      themes.markCarried(table, origin, id, carried),
    ),
    /** Binds a textarea to a theme's name and returns the disposer. `undefined` once the theme is gone. */
    bindName(id: string, input: HTMLTextAreaElement): (() => void) | undefined {
      const name = themes.themeName(table, id);
      return name && bindText(input, name, origin);
    },
  };
}
