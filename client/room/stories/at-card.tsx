import { createEffect, createMemo, For, Show } from 'solid-js';
import { isReadable, storyOf } from '../../../shared/activities/stories/view.ts';
import { createOtherTable } from '../../sync/other-table.ts';
import { useTable } from '../../sync/table-context.ts';
import type { TableView } from '../../../shared/model/table/table-view.ts';
import { useFrame } from '../frame/context.ts';
import { createRoomStories } from './room-stories.ts';
import { Told } from './told.tsx';
import { inSentence } from './words.ts';
import './at-card.css';

/** How often the list is asked for while a card's back lies open. */
const AGAIN_MS = 15_000;

export type StoriesAtProps = {
  code: string;
  /** Told how many there are. */
  onFound: (stories: number) => void;
};

/** The stories of this workshop that answer a card, beside what the deck tells. */
export default function StoriesAt(props: StoriesAtProps) {
  const { session } = useTable();
  const room = createRoomStories(session.me, AGAIN_MS);
  const ids = createMemo(
    () =>
      room.tables.filter(({ card, readable }) => readable && card === props.code).map(({ table }) => table),
    [],
    { equals: (a, b) => a.join() === b.join() },
  );
  createEffect(() => props.onFound(ids().length));
  return (
    <For each={ids()}>
      {(table) =>
        table === session.tableId ? <One table={table} view={session.table} /> : <Other table={table} />
      }
    </For>
  );
}

function Other(props: { table: string }) {
  const { session } = useTable();
  // eslint-disable-next-line solid/reactivity -- another table is another of these
  const { view, ready } = createOtherTable(session.me.workshop.id, session.plan, props.table);
  return (
    <Show when={ready()}>
      <One table={props.table} view={view} />
    </Show>
  );
}

function One(props: { table: string; view: TableView }) {
  const { session } = useTable();
  const { toldHref } = useFrame();
  const story = createMemo(() => storyOf(props.view));
  const title = () => session.tableTitle(props.table);
  return (
    <Show when={isReadable(story())}>
      <article class="atcard">
        <Told story={story()} table={inSentence(title())} heading={2} />
        <a class="act" href={toldHref(props.table)}>
          {props.table === session.tableId ? 'Open our story' : `Ask ${inSentence(title())}`}
        </a>
      </article>
    </Show>
  );
}
