import { useSearchParams } from '@solidjs/router';
import { createEffect, createSignal, Match, on, Show, Switch } from 'solid-js';
import { questions as cards } from '../../../../../shared/cards/index.ts';
import { roles } from '../../../../../shared/cards/decks/roles.ts';
import type { QuestionSource } from '../../../../../shared/activities/map/asks/question.ts';
import type { MapAnswer } from '../../../../../shared/activities/map/model/map-view.ts';
import type { Author } from '../../../../../shared/model/table/table-view.ts';
import { useMap } from '../../live/map-context.ts';
import { Button } from '../../../../ui/button.tsx';
import { useAnnounce } from '../../../../ui/live-region.tsx';
import { AnswerForm } from './answer-form.tsx';
import { Answers } from './answers.tsx';
import type { Line } from './lines.ts';

type Props = {
  line: Line;
  answers: readonly MapAnswer[];
  aboutOf: (answer: MapAnswer) => string;
  author: Author;
  /** Called with whether somebody here is writing or changing an answer, so that the question must stay where it is. */
  onBegun: (begun: boolean) => void;
  /** Called when the question points at something on the map, so that a sheet over the map can close. */
  onShow: () => void;
};

/** One question: its words, what it points at, its source, and the table's answers. */
export function Question(props: Props) {
  const { session, select, focusOn, writable } = useMap();
  const announce = useAnnounce();
  const [drafting, setDrafting] = createSignal(false);
  const [editing, setEditing] = createSignal(false);
  createEffect(
    on(
      () => drafting() || editing(),
      (begun) => props.onBegun(begun),
      // Deferred: a line for a draft from another day must not be removed before the draft has been read.
      { defer: true },
    ),
  );
  const points = () => {
    const { organisations, ties, networks } = props.line;
    return [...organisations, ...ties, ...networks];
  };
  const showMe = () => {
    select(points());
    focusOn(points());
    props.onShow();
    announce(`${props.line.organisations.length} selected on the map.`);
  };
  return (
    <li class="mapask">
      <h3>{props.line.ask}</h3>
      <Show when={points().length > 0}>
        <Button kind="text" class="mapask__show" aria-label={`Show me: ${props.line.ask}`} onClick={showMe}>
          Show me
        </Button>
      </Show>
      <p>{props.line.says}</p>
      <Answers
        answers={props.answers}
        ask={props.line.ask}
        aboutOf={(answer) => props.aboutOf(answer)}
        onEditing={setEditing}
      />
      <div class="mapask__foot">
        <AnswerForm
          line={props.line}
          writable={writable()}
          onDraft={setDrafting}
          onAnswer={(text) => session.edits.answer(props.line, text, props.author)}
        />
        <Show when={props.line.source}>{(source) => <Source source={source()} />}</Show>
      </div>
    </li>
  );
}

/** The source of a question: a question card, which can be opened, or the part a go-between plays. */
function Source(props: { source: QuestionSource }) {
  const [search] = useSearchParams<{ table?: string }>();
  const card = () => {
    const { source } = props;
    return 'card' in source ? cards.find(({ id }) => id === source.card) : undefined;
  };
  const role = () => {
    const { source } = props;
    return 'role' in source ? roles.find(({ id }) => id === source.role) : undefined;
  };
  const address = (code: string) => {
    const query = new URLSearchParams({ card: code, ...(search.table && { table: search.table }) });
    return `?${query.toString()}`;
  };
  return (
    <p class="hint">
      <Switch>
        <Match when={card()}>
          {(found) => (
            <a href={address(found().code)}>
              Card {found().code}, {found().spine}
            </a>
          )}
        </Match>
        <Match when={role()}>
          {(found) => <>A go-between’s part: {found().title.replace(/:.*/, '').toLowerCase()}</>}
        </Match>
      </Switch>
    </p>
  );
}
