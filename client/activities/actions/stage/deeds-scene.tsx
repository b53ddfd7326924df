import { createMemo, For, Show } from 'solid-js';
import BookOpen from 'lucide-solid/icons/book-open';
import Flag from 'lucide-solid/icons/flag';
import Tag from 'lucide-solid/icons/tag';
import { pageAt, roundPages } from '../../../../shared/activities/actions/round.ts';
import { sourceOf } from '../../../../shared/activities/actions/source.ts';
import { challenges, questions } from '../../../../shared/cards/index.ts';
import type { ActionView, TableView } from '../../../../shared/model/table/table-view.ts';
import { runningStep } from '../../../../shared/model/plan/plan-view.ts';
import { StepScene } from '../../../room/stage/scenes/step.tsx';
import { Words } from '../../../ui/text/words.tsx';
import type { SceneProps } from '../../activity.ts';
import './deeds-scene.css';

/** A hall reads this much of one action; all of it is in the list and in the report. */
const LONGEST = 110;
const DAY_MS = 86_400_000;

/** What all tables will do: a table at a time, and below it a spine for every action in the room. */
export default function DeedsScene(props: SceneProps) {
  const tables = createMemo(() =>
    props.session.tables().map(({ view, title }, place) => ({ number: place + 1, title, view })),
  );
  // The clock ticks every second; which day it is matters for dates without a year alone.
  const today = createMemo(() => Math.floor(props.now() / DAY_MS) * DAY_MS);
  const pages = createMemo(() => roundPages(tables(), today()));
  const page = createMemo(() => pageAt(pages(), props.now()));
  /** A spine for each action of each table that has any. */
  const shelf = createMemo(() =>
    tables()
      .map(({ number, view }) => ({
        number,
        view,
        of: pages().flatMap(({ table: of, actions }) => (of === number ? actions : [])),
      }))
      .filter(({ of }) => of.length > 0),
  );
  const table = () => tables().find(({ number }) => number === page()?.table);
  const word = (fact: string) => String(props.scene[fact] ?? '');
  const title = () => word('title') || runningStep(props.session.plan)?.title || 'What we will do';
  return (
    <Show
      when={page()}
      fallback={
        <StepScene
          title={title()}
          text={word('text') || 'What will your table do, who does it, and by when?'}
        />
      }
    >
      {(shown) => (
        <div class="wdeeds stage-whole">
          <header class="wdeeds__head">
            <h1>{title()}</h1>
            <p>
              <b>{table()?.title()}</b>
              <Show when={shown().of > 1}>
                <span>{`${shown().page} of ${shown().of}`}</span>
              </Show>
            </p>
          </header>
          <ol class="wdeeds__list">
            <For each={shown().actions}>{(action) => <Deed action={action} view={table()?.view} />}</For>
          </ol>
          <ol
            class="wdeeds__shelf"
            aria-hidden="true"
            style={{ '--many': shelf().flatMap(({ of }) => of).length }}
          >
            <For each={shelf()}>
              {({ number, view, of }) => (
                <li classList={{ 'is-now': number === shown().table }} style={{ '--own': of.length }}>
                  <span>
                    <For each={of}>
                      {(action) => (
                        <i data-c={fromOf(action, view).letter}>{fromOf(action, view).code || '·'}</i>
                      )}
                    </For>
                  </span>
                  <b>{number}</b>
                </li>
              )}
            </For>
          </ol>
        </div>
      )}
    </Show>
  );
}

function Deed(props: { action: ActionView; view: TableView | undefined }) {
  const from = () => fromOf(props.action, props.view);
  return (
    <li>
      <span class="wdeeds__from" data-c={from().letter}>
        <Show when={from().code} fallback={<FromIcon kind={from().kind} />}>
          {from().code}
        </Show>
      </span>
      <div>
        <p class="wdeeds__what">
          <Words text={props.action.what} cut={LONGEST} />
        </p>
        <p class="wdeeds__who">
          <b>
            <Words text={props.action.who || 'Nobody yet'} cut={60} />
          </b>
          <Show when={props.action.by}>
            {(by) => (
              <>
                , by <Words text={by().replace(/^by /i, '')} cut={40} />
              </>
            )}
          </Show>
        </p>
      </div>
    </li>
  );
}

function FromIcon(props: { kind: string }) {
  return (
    <Show
      when={props.kind === 'theme'}
      fallback={
        <Show when={props.kind === 'directly'} fallback={<BookOpen />}>
          <Flag />
        </Show>
      }
    >
      <Tag />
    </Show>
  );
}

/** What an action came of: a card's code and hue, or the sort of thing. */
function fromOf(action: ActionView, view: TableView | undefined) {
  const source = sourceOf(action, view ?? { themes: {} });
  const card = questions.find(({ id }) => id === action.card);
  return {
    kind: source.kind,
    code: source.kind === 'card' ? source.code : '',
    letter: challenges.find(({ id }) => id === card?.challenge)?.letter,
  };
}
