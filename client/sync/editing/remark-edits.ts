/**
 * The edits of what a table remarks and could use, bound to the table's document, this person and their undo.
 * @module
 */
import * as remarks from '../../../shared/model/table/remark-edits.ts';
import type { Editing } from './table-edits.ts';
import { bindText } from './text-binding.ts';
import { asSteps } from './undo.ts';

export function makeRemarkEdits({ table, origin, newStep, newId, now }: Editing) {
  const step = asSteps(newStep);
  return {
    /** Begins a remark with these words and returns its id. */
    begin: step((about: string, text: string) => {
      const id = newId();
      remarks.addRemark(table, origin, { id, about, text });
      return id;
    }),
    /** Binds a textarea to a remark and returns the disposer. `undefined` once the remark is gone. */
    bind(id: string, input: HTMLTextAreaElement): (() => void) | undefined {
      const text = remarks.remarkText(table, id);
      return text && bindText(input, text, origin);
    },
    /** Ticks something the table could use, or takes the tick back. */
    setUse: step((story: string, uses: boolean) =>
      remarks.setUse(table, origin, story, uses ? now() : undefined),
    ),
  };
}
