import { createEffect, createResource, createSignal, For, on, Show, untrack } from 'solid-js';
import { createTabForm } from '../../../sync/kept-form.ts';
import { ACTIVITIES, ACTIVITY_KINDS, USUAL_ACTIVITY } from '../../../../shared/activities/index.ts';
import { showsDeck } from '../../../../shared/activities/shows-deck.ts';
import type { Step } from '../../../../shared/cards/format.ts';
import type { PlanStep } from '../../../../shared/model/plan/plan-view.ts';
import { Dynamic } from 'solid-js/web';
import { settled } from '../../../lib/settled.ts';
import { Button } from '../../../ui/button.tsx';
import { Input, Select, Textarea } from '../../../ui/field.tsx';
import { useConsole } from '../context.ts';
import { decksOf } from './deck-choices.ts';
import { OnTheTable } from './on-the-table.tsx';

/** The most minutes a step may last: longer than anybody would sit through, and at most four figures wide. */
const MOST_MINUTES = 600;

type Wrong = { title?: string; minutes?: string; instructions?: string };

/**
 * The form for one step: its name and kind, how long it lasts, what people do, and what the facilitator should
 * remember.
 */
export function StepForm(props: {
  step: PlanStep | undefined;
  onDone: (id: string) => void;
  onCancel: () => void;
}) {
  const { hall, parts } = useConsole();
  /** The kinds on offer. A kind that is no longer on offer stays in the list for a step that has it already. */
  const kinds = () => ACTIVITY_KINDS.filter((kind) => ACTIVITIES[kind].offered || kind === props.step?.kind);
  const [wrong, setWrong] = createSignal<Wrong>({});
  // eslint-disable-next-line solid/reactivity -- the form starts from the step as it was when it was opened
  const [deck, setDeck] = createSignal(props.step?.deck ?? '');
  // eslint-disable-next-line solid/reactivity -- as above
  const [kind, setKind] = createSignal<Step['kind']>(props.step?.kind ?? USUAL_ACTIVITY);
  /** Chooses the kind. A step of another kind may have no use for the deck. */
  const choose = (next: Step['kind']) => {
    setKind(next);
    if (!showsDeck(next, deck())) setDeck('');
  };
  const [cards] = createResource(
    deck,
    (id) =>
      untrack(() =>
        decksOf(hall.plan)
          .find((one) => one.id === id)
          ?.cards(),
      ) ?? [],
  );
  const note = () => (props.step ? (hall.backstage.notes[props.step.id] ?? props.step.facilitatorNote) : '');
  let form!: HTMLFormElement;
  // eslint-disable-next-line solid/reactivity -- as above: what others change meanwhile takes nothing out of the form
  const first = props.step && { title: props.step.title, minutes: props.step.minutes };

  const kept = createTabForm(`${hall.me.workshop.id}/step/${untrack(() => props.step?.id) ?? 'new'}`);

  const [typed, setTyped] = createSignal<ReturnType<typeof stepIn>>();

  /** Reads the step from the form. */
  const stepIn = () => {
    const data = new FormData(form);
    const words = (name: string) => String(data.get(name)).trim();
    return {
      title: words('title'),
      kind: kind(),
      minutes: Number(words('minutes')),
      deck: deck() || null,
      // While the deck is still being fetched, nobody can have chosen other cards.
      ids: settled(cards) ? data.getAll('card').map(String) : [...(props.step?.ids ?? [])],
      instructions: words('instructions'),
      facilitatorNote: words('note'),
    };
  };
  const look = () => setTyped(stepIn());
  // Another kind or deck brings other controls, so the form is read again.
  createEffect(on([kind, deck, () => settled(cards)], () => queueMicrotask(look)));

  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const step = stepIn();
    const found: Wrong = {
      ...(!step.title && { title: 'Give the step a name.' }),
      ...(!(Number.isInteger(step.minutes) && step.minutes >= 1 && step.minutes <= MOST_MINUTES) && {
        minutes: `Whole minutes, from 1 to ${MOST_MINUTES}.`,
      }),
      ...(!step.instructions && { instructions: 'Say in a sentence what people do.' }),
    };
    setWrong(found);
    const [first] = Object.keys(found);
    if (first) return form.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
    kept.forget();
    if (!props.step) return props.onDone(hall.edits.addStep(step));
    hall.edits.putStep({ ...step, id: props.step.id });
    props.onDone(props.step.id);
  };
  return (
    <form
      class="stepform"
      ref={(element) => kept.ref((form = element))}
      onSubmit={save}
      onInput={look}
      novalidate
    >
      <Input
        label="Name of the step"
        name="title"
        autocomplete="off"
        maxlength={80}
        value={first?.title ?? ''}
        error={wrong().title}
      />
      <div class="stepform__pair">
        <Select
          label="Sort"
          name="kind"
          onChange={(event) => choose(event.currentTarget.value as Step['kind'])}
        >
          <For each={kinds()}>
            {(kind) => (
              <option value={kind} selected={kind === (props.step?.kind ?? USUAL_ACTIVITY)}>
                {ACTIVITIES[kind].name}
              </option>
            )}
          </For>
        </Select>
        <Input
          label="Minutes"
          name="minutes"
          inputmode="numeric"
          value={first?.minutes ?? 15}
          error={wrong().minutes}
        />
      </div>
      <Textarea label="What people do" name="instructions" rows="3" error={wrong().instructions}>
        {props.step?.instructions ?? ''}
      </Textarea>
      <Textarea label="Your own note" hint="Only facilitators see it." optional name="note" rows="2">
        {note()}
      </Textarea>
      <OnTheTable
        kind={kind()}
        deck={deck()}
        cards={deck() ? settled(cards) : undefined}
        chosen={props.step?.deck === deck() ? props.step.ids : []}
        onDeck={setDeck}
      />
      <Show when={parts.get(kind())?.Preview}>
        {(Preview) => <Show when={typed()}>{(step) => <Dynamic component={Preview()} step={step()} />}</Show>}
      </Show>
      <div class="stepform__acts">
        <Button kind="ink" type="submit">
          {props.step ? 'Save the step' : 'Add the step'}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            kept?.forget();
            props.onCancel();
          }}
        >
          Cancel
        </Button>
      </div>
    </form>
  );
}
