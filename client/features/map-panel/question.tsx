import { useSearchParams } from '@solidjs/router';
import { createEffect, createMemo, createSignal, For, Match, on, Show, Switch, untrack } from 'solid-js';
import { questions as cards } from '../../../shared/cards/index.ts';
import { roles } from '../../../shared/cards/decks/roles.ts';
import type { MapQuestion } from '../../../shared/insight/map/question.ts';
import { byRank, type Author } from '../../../shared/model/table-view.ts';
import { keepDraft, readDraft } from '../../sync/drafts.ts';
import { useMap } from '../../sync/map/map-context.ts';
import { Button } from '../../ui/button.tsx';
import { Textarea } from '../../ui/field.tsx';
import { useAnnounce } from '../../ui/live-region.tsx';

type Props = {
  /** As it is asked now; `undefined` in the moment it stops being asked. */
  latest: MapQuestion | undefined;
  author: Author;
  /** Called with whether an answer was begun and is not added yet. */
  onBegun: (words: boolean) => void;
  /** Called when it points at something: what lies over the map makes room. */
  onShow: () => void;
};

/** One question: its words, what it points at, where it comes from, what the table says to it. */
export function Question(props: Props) {
  const { session, select, focusOn, writable } = useMap();
  const announce = useAnnounce();
  const question = createMemo<MapQuestion | undefined>((before) => props.latest ?? before);
  const [writing, setWriting] = createSignal(false);
  const draft = () => `ask/${question()?.key}`;
  const [words, setWords] = createSignal(untrack(() => readDraft('map', session.tableId, draft())));
  const write = (text: string) => {
    setWords(text);
    keepDraft('map', session.tableId, draft(), text);
  };
  createEffect(
    on(
      createMemo(() => words().trim() !== ''),
      (begun) => props.onBegun(begun),
    ),
  );
  const answers = createMemo(() => {
    session.mirror.changed.answers();
    return Object.values(session.mirror.view.answers)
      .filter((answer) => answer.question === question()?.key)
      .sort(byRank);
  });
  const showMe = () => {
    const { organisations = [], ties = [], networks = [] } = question() ?? {};
    select([...organisations, ...ties, ...networks]);
    focusOn([...organisations, ...ties, ...networks]);
    props.onShow();
    announce(`${organisations.length} selected on the map.`);
  };
  const answer = (event: SubmitEvent) => {
    event.preventDefault();
    const key = question()?.key;
    if (!key || !words().trim()) return;
    session.edits.answer(key, words(), props.author);
    write('');
    setWriting(false);
    announce('Your answer is below the question.');
  };
  return (
    <li class="mapask">
      <h3>{question()?.ask}</h3>
      <Button kind="text" class="mapask__show" aria-label={`Show me: ${question()?.ask}`} onClick={showMe}>
        Show me
      </Button>
      <p>{question()?.says}</p>
      <p class="hint">
        From <Source question={question()} />
      </p>
      <Show when={answers().length > 0}>
        <ul class="mapask__answers" aria-label={`Answers: ${question()?.ask}`}>
          <For each={answers()}>
            {(one) => (
              <li>
                {one.text} <span class="hint">{one.author.name}</span>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={writable()}>
        <Show
          when={writing()}
          fallback={
            <Button
              kind="text"
              class="mapask__answer"
              aria-label={`Answer: ${question()?.ask}`}
              onClick={() => setWriting(true)}
            >
              {words() ? 'Go on answering' : 'Answer'}
            </Button>
          }
        >
          <form class="mapask__form" onSubmit={answer}>
            <Textarea
              label="What we say"
              rows="2"
              value={words()}
              ref={(field) => queueMicrotask(() => field.focus())}
              onInput={(event) => write(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
                  event.currentTarget.form?.requestSubmit();
              }}
            />
            <p class="hint">Everybody in the workshop can read it, with your name.</p>
            <div class="mappart__acts">
              <Button type="submit">Add the answer</Button>
              <Button kind="quiet" onClick={() => setWriting(false)}>
                Later
              </Button>
            </div>
          </form>
        </Show>
      </Show>
    </li>
  );
}

/** Where a question comes from: a question card, which can be opened, or a go-between's part. */
function Source(props: { question: MapQuestion | undefined }) {
  const [search] = useSearchParams<{ table?: string }>();
  const card = () => {
    const source = props.question?.source;
    return source && 'card' in source ? cards.find(({ id }) => id === source.card) : undefined;
  };
  const role = () => {
    const source = props.question?.source;
    return source && 'role' in source ? roles.find(({ id }) => id === source.role) : undefined;
  };
  const address = (code: string) => {
    const query = new URLSearchParams({ card: code, ...(search.table && { table: search.table }) });
    return `?${query.toString()}`;
  };
  return (
    <Switch>
      <Match when={card()}>
        {(found) => (
          <a href={address(found().code)}>
            card {found().code}, {found().spine}
          </a>
        )}
      </Match>
      <Match when={role()}>{(found) => <>a go-between’s part, “{found().title}”</>}</Match>
    </Switch>
  );
}
