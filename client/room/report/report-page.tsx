import { useSearchParams } from '@solidjs/router';
import { createMemo, For, Match, Show, Switch } from 'solid-js';
import { dayInWords } from '../../../shared/report/day.ts';
import type { PageReport } from '../../../shared/report/report.ts';
import { addressOf } from '../../../shared/protocol/addresses.ts';
import type { Me } from '../../../shared/protocol/http.ts';
import { PageTitle } from '../../app/page.tsx';
import { clockTime } from '../../lib/text/words.ts';
import { Button } from '../../ui/button.tsx';
import { Mark } from '../../ui/mark.tsx';
import { Message } from '../../ui/message.tsx';
import { partsIn } from '../../../shared/report/choice.ts';
import { Choosing } from './choosing.tsx';
import { createReport } from './create-report.ts';
import { SectionView } from './section-view.tsx';
import './report.css';
import './report-blocks.css';
import './report-question.css';
import './report-print.css';

/** What a workshop said and will do, to read on a screen and to print on A4. It follows the room. */
export function ReportPage(props: { me: Me }) {
  const [search] = useSearchParams<{ parts?: string; table?: string }>();
  const chosen = createMemo(() => ({ parts: search.parts, table: search.table }), undefined, {
    equals: (a, b) => a.parts === b.parts && a.table === b.table,
  });
  // eslint-disable-next-line solid/reactivity -- somebody else is another component, see `Entering`
  const { report, failed, waiting, again } = createReport(props.me, chosen);
  const back = () => {
    const { kind, workshop } = props.me;
    return kind === 'facilitator' ? addressOf.facilitate(workshop.id) : addressOf.table(workshop.id);
  };
  return (
    <div class="report">
      <PageTitle>{`Report · ${props.me.workshop.title}`}</PageTitle>
      <header class="reportbar">
        <a class="where" href={back()} aria-label={`Report. Back to ${props.me.workshop.title}`}>
          <Mark size={32} />
          <b class="where__name">Report</b>
        </a>
        <p class="reportbar__says" role="status">
          <Show when={report()} fallback={<>{waiting() ? 'Making the report…' : ''}</>}>
            {(made) => (
              <>{waiting() ? 'Making it anew…' : `As of ${clockTime(made().at)}. It follows the room.`}</>
            )}
          </Show>{' '}
          What people kept to themselves is not in it.
        </p>
        <Button kind="ink" onClick={() => window.print()}>
          Print or save as PDF
        </Button>
      </header>
      <Show when={failed()}>
        <div class="report__trouble">
          <Message title="We could not fetch the report." acts={<Button onClick={again}>Try again</Button>}>
            {report()
              ? `This is the report as of ${clockTime(report()!.at)}. Nothing the room wrote is affected.`
              : 'Nothing the room wrote is affected. Check the wireless or mobile data, then try again.'}
          </Message>
        </div>
      </Show>
      <Show when={report()}>
        {(made) => (
          <>
            <Choosing
              tables={props.me.tables}
              offered={made().parts}
              chosen={partsIn(search.parts)}
              table={search.table}
            />
            <main class="paper" id="main">
              <Cover report={made()} />
              <Switch>
                <Match when={made().sections.length > 0}>
                  <For each={made().sections}>
                    {(section) => <SectionView section={section} maps={made().maps} failed={made().failed} />}
                  </For>
                </Match>
                <Match when={true}>
                  <p class="paper__empty">
                    {made().parts.length > 0
                      ? 'Nothing is chosen that has words in it. Choose another part above.'
                      : 'Nobody has written anything yet. What tables write will stand here.'}
                  </p>
                </Match>
              </Switch>
              <section class="paper__credits" aria-labelledby="report-credits">
                <h2 id="report-credits">Where the questions come from</h2>
                <For each={made().credits}>{(credit) => <p>{credit}</p>}</For>
                <p>The words on the cards are our own.</p>
              </section>
            </main>
          </>
        )}
      </Show>
    </div>
  );
}

function Cover(props: { report: PageReport }) {
  return (
    <header class="paper__cover">
      <p class="paper__mark">
        <Mark size={40} />
        <b>Strategic Exchange</b>
      </p>
      <h1>What we said, and what we will do</h1>
      <p class="paper__lead">
        {`${props.report.title}. `}
        {props.report.table
          ? `${props.report.table} only. ${dayInWords(props.report.day)}.`
          : props.report.line}
      </p>
    </header>
  );
}
