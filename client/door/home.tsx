import { addressOf } from '../../shared/protocol/addresses.ts';
import { useNavigate, usePreloadRoute } from '@solidjs/router';
import { challenges } from '../../shared/cards/decks/challenges.ts';
import { PageTitle } from '../app/page.tsx';
import { recentVisits } from '../device/visits.ts';
import { CodeEntry, Door, RecentWorkshops } from './front/index.ts';
import { Masthead } from './reading/reading-page.tsx';
import { LongShelf } from './shelf/index.ts';
import './home.css';

/** The front page: what this is, the ways in, and all 21 questions on their shelf. */
export default function Home() {
  const navigate = useNavigate();
  const fetchAhead = usePreloadRoute();
  return (
    <div class="home">
      <PageTitle />
      <Masthead />
      <main class="home__main" id="main">
        <div class="home__say">
          <h1 class="display">Twenty-one questions for the people who hold a school system together.</h1>
          <p class="lead">
            A live workshop for council officers, headteachers and partner agencies. Talk at a table, think
            quietly, draw your networks, and leave with actions somebody owns.{' '}
            <a href={addressOf.library()}>Read it all first, in the library</a>.
          </p>
        </div>
        {/* The door of a workshop is fetched while its code is typed. */}
        <div class="home__doors" onFocusIn={() => fetchAhead(addressOf.join(''))}>
          <CodeEntry onCode={(code) => navigate(addressOf.join(code))} />
          <RecentWorkshops visits={recentVisits()} />
          <Door href="/start" name="Start a workshop" hint="Choose an agenda, get a code, open the tables." />
          <Door
            href="/sample"
            name="Try the sample"
            hint="A made-up table, already talking. Nothing to set up."
          />
        </div>
      </main>
      <LongShelf challenges={challenges} href={(code) => `/questions#${code}`} out="O2" />
    </div>
  );
}
