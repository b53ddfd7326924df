/**
 * Where an action came from.
 * @module
 */
import { askedParts, toldTable } from '../../cards/asked.ts';
import { questions } from '../../cards/index.ts';
import type { ActionView, TableView } from '../../model/table/table-view.ts';

/** What stands in place of a card's id where an action came of none. Older versions keep it as a card that they do not know. */
export const DIRECTLY = 'no-card';

export type Source =
  | { kind: 'card'; card: string; code: string }
  /** A card that people wrote themselves. */
  | { kind: 'own'; card: string }
  /** What a pause's thoughts have in common, as the table named it. */
  | { kind: 'theme'; words: string; step: string }
  /** A story, an account, a role's row, a starting process, a question of the map: whatever `askedId` names. */
  | { kind: 'asked'; id: string; deck: string; item: string }
  /** The story of another table. */
  | { kind: 'told'; table: string }
  | { kind: 'directly' };

const CODES = new Map(questions.map(({ id, code }) => [id, code]));

/** Pure: where an action came from. */
export function sourceOf(
  { card, theme }: Pick<ActionView, 'card' | 'theme'>,
  { themes }: Pick<TableView, 'themes'>,
): Source {
  const of = theme && Object.hasOwn(themes, theme) ? themes[theme] : undefined;
  if (of) return { kind: 'theme', words: of.name.trim(), step: of.step };
  const code = CODES.get(card);
  if (code) return { kind: 'card', card, code };
  const table = toldTable(card);
  if (table) return { kind: 'told', table };
  const parts = askedParts(card);
  if (parts) return { kind: 'asked', id: card, deck: parts.deck, item: parts.item };
  return card === DIRECTLY ? { kind: 'directly' } : { kind: 'own', card };
}
