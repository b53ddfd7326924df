/**
 * Questions with what was said to them, as blocks of a report.
 * @module
 */
import type { DeckId } from '../activities/activity.ts';
import { askedIn } from '../cards/asked-questions.ts';
import type { Materials } from './materials.ts';
import type { QuestionBlock } from './report.ts';
import { saidTo } from './said.ts';

type Asks = Pick<QuestionBlock, 'id' | 'question'> &
  Partial<Pick<QuestionBlock, 'code' | 'challenge' | 'title' | 'short'>>;

/** Pure: a question with all that was said to it and will be done about it. */
export function questionBlock(
  materials: Materials,
  { id, question, code = '', challenge, title = '', short = question }: Asks,
): QuestionBlock {
  return {
    kind: 'question',
    id,
    code,
    challenge,
    title,
    question,
    short,
    said: [...saidTo(materials, id), ...(materials.asides.get(id) ?? [])],
    deeds: materials.deeds.filter(({ card }) => card === id),
  };
}

/** Whether anything was said to a question, marked on it or agreed about it. */
export const isAnswered = ({ said, rated, deeds }: QuestionBlock): boolean =>
  said.length > 0 || rated !== undefined || deeds.length > 0;

/**
 * The questions of a deck beyond the question cards that anybody answered, in the deck's order.
 * @param only whether an item is wanted, by its id in the deck; all without it
 */
export async function askedBlocks(
  materials: Materials,
  deck: DeckId,
  only: (item: string) => boolean = () => true,
): Promise<QuestionBlock[]> {
  const asked = await askedIn(deck);
  return asked
    .filter(({ id }) => only(id.split(':')[1] ?? ''))
    .map(({ id, title, question }) => questionBlock(materials, { id, title, question }))
    .filter(isAnswered);
}
