import { ownDeckIn } from '../../../../shared/cards/own-deck/own-deck.ts';
import { openVote } from '../../../../shared/activities/vote/model/vote-edits.ts';
import { newId } from '../../../sync/ids.ts';
import { createMemo, createResource, createSignal, For, Match, Show, Switch, untrack } from 'solid-js';
import { runningStep } from '../../../../shared/model/plan/plan-view.ts';
import { settled } from '../../../lib/settled.ts';
import { decksOf } from '../../../room/console/agenda/deck-choices.ts';
import { PAGE_LIMITS } from '../../../../shared/protocol/limits.ts';
import { Button } from '../../../ui/button.tsx';
import { ChoiceGroup } from '../../../ui/choice-group.tsx';
import { Input, Select, Textarea } from '../../../ui/field.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { createTabForm } from '../../../sync/kept-form.ts';
import { standingResponses } from '../../../room/console/cards.ts';
import { commonCards } from '../../../room/shelf/cards-in.ts';
import { FindCard, matches } from '../../../room/shelf/find-card.tsx';
import { useConsole } from '../../../room/console/context.ts';

type Source = 'dealt' | 'lines' | 'cards' | 'responses';
type Wrong = { question?: string; options?: string; dots?: string };

/** Its cards are offered with the others on the table. */
const USUAL_DECK = 'five-challenges';
/** The longest option: what fits a phone's row and the projector's bar. */
const LABEL_LENGTH = 140;
/** The most options: more than anybody compares. */
const MOST_OPTIONS = 24;

/** The form for a vote: the question, the options, and how many dots each person has. */
export function AskVote(props: { onDone: () => void; onCancel: () => void }) {
  const { hall } = useConsole();
  const announce = useAnnounce();
  /** The cards that the running step deals of a deck other than the questions. */
  const dealing = createMemo(() => {
    const step = runningStep(hall.plan);
    const deck = decksOf(hall.plan).find(({ id }) => id === step?.deck && id !== USUAL_DECK);
    return step && deck ? { ids: step.ids, deck } : undefined;
  });
  const [dealt] = createResource(dealing, async ({ ids, deck }) =>
    (await deck.cards())
      .filter(({ id }) => ids.includes(id) || (ids.length === 0 && ownDeckIn(deck.id) !== undefined))
      .map(({ title }) => title),
  );
  const [source, setSource] = createSignal<Source>(untrack(dealing) ? 'dealt' : 'lines');
  const [card, setCard] = createSignal(hall.plan.run.spotlight?.card ?? '');
  const [wrong, setWrong] = createSignal<Wrong>({});
  const cards = createMemo(() => commonCards(hall.plan));
  const chosenCard = () => cards().find(({ id }) => id === card()) ?? cards()[0]!;
  // Two tables may have said the same, so each text is offered once.
  const answers = createMemo(() => [
    ...new Set(
      hall
        .tables()
        .flatMap(({ view }) => standingResponses(view, chosenCard().id).map(({ text }) => text.trim())),
    ),
  ]);
  let form!: HTMLFormElement;
  const kept = createTabForm(`${hall.me.workshop.id}/vote`);

  const optionsIn = (data: FormData): string[] => {
    const found =
      source() === 'lines' ? String(data.get('lines')).split('\n') : data.getAll('option').map(String);
    const words = found.map((label) => label.replace(/\s+/g, ' ').trim()).filter(Boolean);
    return [...new Set(words)].map((label) => shortened(label));
  };
  const open = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(form);
    const question = String(data.get('question')).trim();
    const dots = Number(data.get('dots'));
    const options = optionsIn(data);
    const found: Wrong = {
      ...(!question && { question: 'Write the question first.' }),
      ...(options.length < 2 && { options: 'A vote needs at least two things to choose from.' }),
      ...(options.length > MOST_OPTIONS && {
        options: `No more than ${MOST_OPTIONS}, so that people can compare.`,
      }),
      ...(!(Number.isInteger(dots) && dots >= 1 && dots <= PAGE_LIMITS.dots) && {
        dots: `Whole dots, from 1 to ${PAGE_LIMITS.dots}.`,
      }),
    };
    setWrong(found);
    if (found.question) return form.querySelector<HTMLElement>('[name=question]')?.focus();
    if (found.options || found.dots) return;
    hall.edits.apply((plan, origin) =>
      openVote(plan, origin, {
        id: `vote-${newId()}`,
        question,
        dots,
        options: options.map((label) => ({ id: newId(), label })),
      }),
    );
    kept.forget();
    announce('The vote is open to everybody.');
    props.onDone();
  };
  return (
    <form class="askvote" ref={(element) => kept.ref((form = element))} onSubmit={open} novalidate>
      <Input
        label="Question"
        name="question"
        autocomplete="off"
        maxlength={LABEL_LENGTH}
        hint="For example: what do we take on first?"
        error={wrong().question}
      />
      <ChoiceGroup
        legend="People choose from"
        name="from"
        value={source()}
        choices={[
          ...(dealing() ? [{ value: 'dealt', label: dealing()!.deck.title }] : []),
          { value: 'lines', label: 'Lines you write' },
          { value: 'cards', label: 'Cards' },
          { value: 'responses', label: 'What tables said about a card' },
        ]}
        onChange={(value) => setSource(value as Source)}
      />
      <Switch>
        <Match when={source() === 'dealt'}>
          <Options
            labels={settled(dealt) ?? []}
            legend="Which of them"
            chosen={(settled(dealt)?.length ?? 0) <= MOST_OPTIONS}
          />
        </Match>
        <Match when={source() === 'lines'}>
          <Textarea label="One thing to choose per line" name="lines" rows="4" />
        </Match>
        <Match when={source() === 'cards'}>
          <Options labels={cards().map(({ label, title }) => `${label} ${title}`)} legend="Which cards" />
        </Match>
        <Match when={source() === 'responses'}>
          <Select label="The card" name="card" onChange={(event) => setCard(event.currentTarget.value)}>
            <For each={cards()}>
              {({ id, label, title }) => (
                <option value={id} selected={id === chosenCard().id}>
                  {label} {title}
                </option>
              )}
            </For>
          </Select>
          <Show when={answers().length > 0} fallback={<p>No table has said anything about this card yet.</p>}>
            <Options labels={answers()} legend="Which responses" />
          </Show>
        </Match>
      </Switch>
      <Show when={wrong().options}>{(words) => <p class="field__error">{words()}</p>}</Show>
      <Input
        class="askvote__dots"
        label="Dots for each person"
        hint="Several may go on one thing."
        name="dots"
        inputmode="numeric"
        value="3"
        error={wrong().dots}
      />
      <div class="askvote__acts">
        <Button kind="ink" type="submit">
          Open the vote
        </Button>
        <Button kind="quiet" onClick={() => props.onCancel()}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function Options(props: { legend: string; labels: readonly string[]; chosen?: boolean }) {
  const [sought, setSought] = createSignal('');
  const found = () => props.labels.filter((label) => matches(label, sought())).length;
  return (
    <>
      <FindCard count={props.labels.length} found={found()} onSought={setSought} />
      <fieldset class="askvote__options">
        <legend>{props.legend}</legend>
        <For each={props.labels}>
          {(label) => (
            <label hidden={!matches(label, sought())}>
              <input type="checkbox" name="option" value={label} checked={props.chosen === true} />
              <span>{label}</span>
            </label>
          )}
        </For>
      </fieldset>
    </>
  );
}

const shortened = (label: string) =>
  label.length > LABEL_LENGTH ? `${label.slice(0, LABEL_LENGTH - 1).trimEnd()}…` : label;
