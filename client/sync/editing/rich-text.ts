/**
 * The shared rich-text note of one challenge: ProseMirror on a Y.XmlFragment, with everybody's caret and name. This
 * module is loaded only when a note is opened, because it is most of the editor's weight.
 * @module
 */
import { baseKeymap, toggleMark } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { EditorState, type Command } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { yCursorPlugin, ySyncPlugin, ySyncPluginKey } from 'y-prosemirror';
import type { ChallengeId } from '../../../shared/cards/challenge.ts';
import { tidied, withoutTabs } from '../../lib/text/pasted.ts';
import { readableNote } from './note-guard.ts';
import { noteSchema } from './note-schema.ts';
import type { TableSession } from '../table-session.ts';

export type NoteCommand = 'bold' | 'italic' | 'list';
export type MountedNote = {
  focus(): void;
  toggle(command: NoteCommand): void;
  destroy(): void;
};

const { bullet_list: bulletList, list_item: listItem } = noteSchema.nodes;
const { strong, em } = noteSchema.marks;

/**
 * Puts the note's editor into `element`, until `destroy` is called.
 * @param label the editor's accessible name
 * @param onToggle called after each change of text or caret with the commands that are on at the caret
 */
export function mountNote(
  element: HTMLElement,
  session: TableSession,
  challenge: ChallengeId,
  label: string,
  onToggle: (on: Record<NoteCommand, boolean>) => void = () => {},
): MountedNote {
  const { doc, awareness } = session.connection;
  // Each person has one undo stack: the table's manager already watches the notes, and learns the editor's origin here.
  session.undo.manager.addTrackedOrigin(ySyncPluginKey);
  const run =
    (edit: () => void): Command =>
    () => {
      edit();
      return true;
    };
  const { note, stop } = readableNote(doc, challenge, session.canWrite && !session.outdated());
  const view = new EditorView(element, {
    attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
    // What was copied out of a note is as a note has it.
    transformPastedHTML: (html) => (html.includes('data-pm-slice') ? html : tidied(html).innerHTML),
    transformPastedText: (text) => (text.includes('\t') ? withoutTabs(text) : text),
    editable: () => session.canWrite && !session.outdated(),
    state: EditorState.create({
      schema: noteSchema,
      plugins: [
        ySyncPlugin(note),
        yCursorPlugin(awareness, {
          cursorBuilder: caret,
          selectionBuilder: () => ({ class: 'note-selection' }),
        }),
        keymap({
          'Mod-z': run(session.undo.undo),
          'Mod-y': run(session.undo.redo),
          'Shift-Mod-z': run(session.undo.redo),
          'Mod-b': toggleMark(strong!),
          'Mod-i': toggleMark(em!),
          Enter: splitListItem(listItem!),
          // Tab is left alone, so that the keyboard can leave the note.
          'Mod-]': sinkListItem(listItem!),
          'Mod-[': liftListItem(listItem!),
        }),
        keymap(baseKeymap),
      ],
    }),
    // A method that uses `this`, because the sync plugin dispatches while the view is still being made.
    dispatchTransaction(this: EditorView, transaction) {
      // Carets are redrawn after a delay, and the note may be closed by then.
      if (this.isDestroyed) return;
      this.updateState(this.state.apply(transaction));
      onToggle(commandsAt(this.state));
    },
  });
  const commands: Record<NoteCommand, () => Command> = {
    bold: () => toggleMark(strong!),
    italic: () => toggleMark(em!),
    list: () => (commandsAt(view.state).list ? liftListItem(listItem!) : wrapInList(bulletList!)),
  };
  return {
    focus: () => view.focus(),
    toggle: (command) => {
      commands[command]()(view.state, view.dispatch, view);
      view.focus();
    },
    destroy: () => {
      view.destroy();
      stop();
      // The caret goes with the editor. The rest of this person's presence stays.
      awareness.setLocalStateField('cursor', null);
    },
  };
}

/**
 * Draws another person's caret with their name, in ink as all people are. Styles live in classes because of the CSP.
 */
function caret(user: { name?: string }): HTMLElement {
  const mark = document.createElement('span');
  mark.className = 'note-caret';
  const name = document.createElement('span');
  name.className = 'note-caret__name';
  name.textContent = user.name ?? '';
  // Word joiners keep the line from breaking at the caret.
  mark.append('\u2060', name, '\u2060');
  return mark;
}

function commandsAt(state: EditorState): Record<NoteCommand, boolean> {
  const { from, $from, to, empty } = state.selection;
  const has = (mark: typeof strong) =>
    !!mark &&
    (empty ? !!mark.isInSet(state.storedMarks ?? $from.marks()) : state.doc.rangeHasMark(from, to, mark));
  let list = false;
  for (let depth = $from.depth; depth > 0; depth--) list ||= $from.node(depth).type === listItem;
  return { bold: has(strong), italic: has(em), list };
}
