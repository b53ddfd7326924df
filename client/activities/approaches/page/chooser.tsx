import { chooser } from '../../../../shared/cards/decks/approaches.ts';
import { AnsweredAlone } from '../../../room/alone/answered-alone.tsx';
import { Results } from './results.tsx';

const QUESTIONS = chooser.dimensions.map(({ id, question, options }) => ({ id, words: question, options }));

/** The five questions, and what the table said once it is opened. */
export function Chooser() {
  return (
    <AnsweredAlone
      form="chooser"
      questions={QUESTIONS}
      title="Which approach fits?"
      invitation="Five short questions."
    >
      {(opened) => <Results alone={opened.alone} shown={opened.shown} onChange={opened.change} />}
    </AnsweredAlone>
  );
}
