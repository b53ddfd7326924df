import { startingProcesses } from '../../../../shared/cards/decks/accounts.ts';
import { AnsweredAlone } from '../../../room/alone/answered-alone.tsx';
import { RoomPage } from '../../../room/page/room-page.tsx';
import { MARKS } from './marks.ts';
import { Rated } from './rated.tsx';
import './starting-page.css';

const QUESTIONS = startingProcesses.map(({ id, title, text, check }, place) => ({
  id,
  words: `“${check}”`,
  lead: () => (
    <article class="process">
      <h2>
        <b>{place + 1}</b> {title}
      </h2>
      <p>{text}</p>
    </article>
  ),
  options: MARKS.map(({ id: mark, label }) => ({ id: mark, label })),
}));

/** The page of the nine statements: rated alone, then the piles, and the three that the table takes on. */
export default function StartingPage() {
  return (
    <RoomPage title="Starting well" class="starting" card={undefined} onAdd={undefined}>
      {() => (
        <AnsweredAlone
          form="starting-well"
          questions={QUESTIONS}
          title="How are we starting?"
          invitation="Nine statements."
        >
          {(opened) => <Rated alone={opened.alone} shown={opened.shown} onChange={opened.change} />}
        </AnsweredAlone>
      )}
    </RoomPage>
  );
}
