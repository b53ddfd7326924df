/**
 * Everything a person can do at a table, bound to the table's document, the person and their undo stack.
 * @module
 */
import type { OwnCard } from '../../../shared/cards/card.ts';
import type { Me } from '../../../shared/protocol/http.ts';
import * as actions from '../../../shared/model/table/action-edits.ts';
import * as opinions from '../../../shared/model/table/opinion-edits.ts';
import * as responses from '../../../shared/model/table/response-edits.ts';
import { reviveEntry } from '../../../shared/model/revive.ts';
import type { Origin, PlanDoc, TableDoc } from '../../../shared/model/document.ts';
import * as seats from '../../../shared/model/table/seat-edits.ts';
import type { Author, ResponseView, Transfer } from '../../../shared/model/table/table-view.ts';
import { writtenAside } from '../../lib/unwritten.ts';
import { asSteps } from './undo.ts';

export type TableEdits = ReturnType<typeof makeTableEdits>;

/** What an edit of a table's document needs. Activities bind their own edits to it. */
export type Editing = {
  table: TableDoc;
  plan: PlanDoc;
  me: Me;
  origin: Origin;
  /** Called before each edit, so that each edit can be undone on its own. */
  newStep(): void;
  newId(): string;
  /** The time in milliseconds since 1970, by the server's clock. */
  now(): number;
};

/** How somebody signs what they write now. Their name may be corrected meanwhile. */
export const authorOf = ({ personId, name, role }: Me): Author => ({
  id: personId,
  name,
  ...(role ? { role } : {}),
});

/** Binds the edits of `shared/model`. Ids and times come as arguments, so that tests can fix them. */
export function makeTableEdits({ table, plan, me, origin, newStep, newId, now }: Editing) {
  const self = me.personId;
  const step = asSteps(newStep);
  return {
    /** Adds a response to a card and returns its id. `as` is the person a scribe types for. */
    addResponse: step((card: string, text: string, as?: Author) => {
      const id = newId();
      const credit = as && as.id !== self ? { author: as, scribe: self } : { author: authorOf(me) };
      responses.addResponse(table, origin, { id, card, text, at: now(), ...credit });
      return id;
    }),
    removeResponse: step((id: string) => responses.removeResponse(table, origin, id, self)),
    restoreResponse: step((id: string) => responses.restoreResponse(table, origin, id)),
    /** Notes what one's own response says now as one's own wording. Not undoable: it was said. */
    keepOwnWords: (id: string) => writtenAside(() => responses.keepOwnWords(table, id, self)),
    sayAgain: step((id: string, words: string) => {
      responses.sayAgain(table, origin, id, words);
      responses.keepOwnWords(table, id, self);
    }),
    /** Writes a response again that is gone altogether, with these words. */
    reviveResponse: step(({ author, ...said }: ResponseView, words: string) =>
      reviveEntry(
        table,
        origin,
        'responses',
        { ...said, author: { ...author } } as ResponseView,
        'text',
        words,
      ),
    ),

    /** Sets an agreement. `as` is the person a scribe taps for; oneself otherwise. */
    setAgreement: step((response: string, agrees: boolean, as: string = self) =>
      opinions.setAgreement(table, origin, response, as, agrees),
    ),
    setTransfer: step((practice: string, value: Transfer | undefined, as: string = self) =>
      opinions.setTransfer(table, origin, practice, as, value),
    ),

    /** Sets whether somebody has finished a step. Not undoable: pressing the button again takes it back. */
    setFinished: (step: string, done: boolean, as: string = self) =>
      writtenAside(() => opinions.setFinished(table, 'finished', step, as, done)),
    /** Notes that the table has opened a card. Not undoable: the card has been seen. */
    openCard: (card: string) => writtenAside(() => seats.openCard(table, 'opened', card)),
    /** Raises or lowers one's hand. Not undoable: people lower it themselves. */
    setHand: (up: boolean) => writtenAside(() => seats.setHand(table, 'hand', self, up ? now() : undefined)),

    /** Adds a guest and returns them as an author. */
    addGuest: step((name: string, role?: string): Author => {
      const guest = { id: newId(), name: name.trim(), ...(role ? { role } : {}) };
      seats.addGuest(table, origin, guest);
      return guest;
    }),

    /** Adds an own card for this table, or for all tables if a facilitator asks for that. Returns its id. */
    addOwnCard: step((card: Pick<OwnCard, 'challenge' | 'question' | 'probes'>, forAll = false) => {
      const id = `own-${newId()}`;
      const own: OwnCard = { ...card, kind: 'own', id, author: { id: self, name: me.name }, at: now() };
      seats.putOwnCard(forAll ? plan : table, origin, own);
      return id;
    }),
    changeOwnCard: step((card: OwnCard, forAll = false) =>
      seats.putOwnCard(forAll ? plan : table, origin, card),
    ),
    removeOwnCard: step((id: string, forAll = false) =>
      seats.removeOwnCard(forAll ? plan : table, origin, id),
    ),

    /** Adds an action and returns its id. `from` is the response or the theme that it came of. */
    addAction: step(
      (words: actions.ActionWords, card: string, from?: { response?: string; theme?: string }) => {
        const id = newId();
        actions.addAction(table, origin, { id, card, ...words, at: now(), ...from });
        return id;
      },
    ),
    changeAction: step((id: string, words: actions.ActionChange) =>
      actions.changeAction(table, origin, id, words),
    ),
    removeAction: step((id: string) => actions.removeAction(table, origin, id, self)),
    restoreAction: step((id: string) => actions.restoreAction(table, origin, id)),
  };
}
