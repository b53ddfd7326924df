import { createEffect, createMemo, Match, Show, Switch } from 'solid-js';
import RotateCcw from 'lucide-solid/icons/rotate-ccw';
import { toldId } from '../../../../shared/cards/asked.ts';
import { isBegun, isReadable, storyOf } from '../../../../shared/activities/stories/view.ts';
import { SavedMark, useFrame } from '../../../room/frame/index.ts';
import { ChallengeIcon } from '../../../room/shelf/challenge-icon.tsx';
import type { InRoom } from '../../../room/stories/room-stories.ts';
import { Told } from '../../../room/stories/told.tsx';
import { inSentence } from '../../../room/stories/words.ts';
import { createOtherTable, type OtherTable } from '../../../sync/other-table.ts';
import { useTable } from '../../../sync/table-context.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { Spine } from '../own/own-story.tsx';
import { MovedOn } from '../page/moved-on.tsx';
import type { Where } from '../page/where.ts';
import { challengeOf, questionOf } from '../parts/challenge-of.ts';
import { AskThem } from './ask-them.tsx';
import { Pile } from './pile.tsx';
import { UseIt } from './use-it.tsx';
import './visit.css';

/** Another table's story: read, asked about, and perhaps of use here. */
export function Visit(props: { table: string; where: Where; room: InRoom; phone: boolean }) {
  const { session, writable } = useTable();
  const { cardHref } = useFrame();
  // eslint-disable-next-line solid/reactivity -- another table is another visit, see its keyed owner
  const other = createOtherTable(session.me.workshop.id, session.plan, props.table);
  const story = createMemo(() => storyOf(other.view));
  const challenge = createMemo(() => challengeOf(story().card));
  const readable = createMemo(() => other.ready() && isReadable(story()));
  const title = () => session.tableTitle(props.table);
  createEffect(() => {
    // Somebody walking the room only looks. A story counts as read when people of the table open it.
    if (readable() && writable() && session.me.tableId === session.tableId)
      session.edits.openCard(toldId(props.table));
  });
  return (
    <main class="visit" id="main">
      <MovedOn where={props.where} />
      <Pile where={props.where} room={props.room} />
      <section class="visit__desk" aria-label="The story you are reading" data-c={challenge()?.letter}>
        <div class="visit__bar">
          <Show when={readable() && challenge()} fallback={<p class="visit__crumb" />}>
            {(of) => (
              <>
                <p class="visit__crumb">
                  <ChallengeIcon letter={of().letter} />
                  <span>
                    <b>{of().title}</b> {story().card} {questionOf(story().card)?.short}
                  </span>
                </p>
                <a class={buttonClass({})} href={cardHref(story().card ?? '')}>
                  <RotateCcw />
                  See the question
                </a>
              </>
            )}
          </Show>
          <Show when={props.phone}>
            <SavedMark />
          </Show>
        </div>
        <article class="backside backside--told" classList={{ 'backside--none': !challenge() }}>
          <div
            class="backside__face"
            tabindex="0"
            role="group"
            aria-label={`The story of ${inSentence(title())}`}
          >
            <Show when={readable()} fallback={<NotYet other={other} table={props.table} title={title()} />}>
              <Told story={story()} table={inSentence(title())} heading={1} />
            </Show>
          </div>
          <Spine code={story().card} />
        </article>
      </section>
      <div class="visit__back">
        <AskThem table={props.table} other={other} where={props.where} />
        <Show when={readable()}>
          <UseIt table={props.table} room={props.room} />
        </Show>
      </div>
    </main>
  );
}

/** What stands there while there is nothing to read. When there is, it opens by itself. */
function NotYet(props: { other: OtherTable; table: string; title: string }) {
  const { session } = useTable();
  /** “Plover are”; a table without a name is one. */
  const who = () => {
    const [first, name] = props.title.split(', ');
    return name ? `${name} are` : `${first} is`;
  };
  const goOn = 'Read another, or answer what came back.';
  return (
    <div class="visit__none" role="status">
      <Switch fallback={<h1 class="retold__title">Opening the story of {inSentence(props.title)}…</h1>}>
        <Match when={props.other.closed() || !(props.table in session.plan.tables)}>
          <h1 class="retold__title">That table is not in the room any more.</h1>
          <p>{goOn}</p>
        </Match>
        <Match when={props.other.ready() && isBegun(props.other.view)}>
          <h1 class="retold__title">{who()} still writing.</h1>
          <p>{goOn} It opens here by itself.</p>
        </Match>
        <Match when={props.other.ready()}>
          <h1 class="retold__title">{who()} still to begin.</h1>
          <p>{goOn} It opens here by itself.</p>
        </Match>
      </Switch>
    </div>
  );
}
