import { ownDeckIn } from '../../../shared/cards/own-deck/own-deck.ts';
import { namesQuestions, questionsOfStep } from '../../../shared/cards/step-cards.ts';
import { useTable } from '../../sync/table-context.ts';
import type { TablePart } from '../activity.ts';

/** The cards at the table: the way to those of a deck of one's own, which are among many on the shelf. */
export const atTable: TablePart = {
  createWayIn() {
    const { session } = useTable();
    return (step) => {
      if (ownDeckIn(step.deck) === undefined) return undefined;
      const [value, ...others] = questionsOfStep(step, session.plan.cards);
      const words = namesQuestions(step) && others.length === 0 ? 'Open the card' : 'Open the cards';
      return value === undefined ? undefined : { value, words };
    };
  },
};
