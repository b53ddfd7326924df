import { createResource, createSignal, createUniqueId, onMount, Show } from 'solid-js';
import Check from 'lucide-solid/icons/check';
import TriangleAlert from 'lucide-solid/icons/triangle-alert';
import { endingApi } from '../../../app/requests/ending-api.ts';
import { publishingApi } from '../../../app/requests/publishing-api.ts';
import { forgetVisit } from '../../../device/visits.ts';
import { settled } from '../../../lib/settled.ts';
import { clockTime, counted, howMany, inWords, listOf } from '../../../lib/text/words.ts';
import { serverNow } from '../../../sync/server-time.ts';
import { Button } from '../../../ui/button.tsx';
import { Input } from '../../../ui/field.tsx';
import { createServerCall, ServerCallTrouble } from '../../console/server-call.tsx';
import { useConsole } from '../../console/index.ts';
import { dayOf } from '../../ending/words.ts';
import { useDeleted } from '../context.ts';

/** The second step of deleting: what goes, what was saved, and the room's code, which nobody types by mistake. */
export function DeleteNow(props: { onKeep: () => void }) {
  const { hall, server } = useConsole();
  const tellDeleted = useDeleted();
  const call = createServerCall();
  const [ending] = createResource(async () => {
    const answer = await endingApi.ending(hall.me.workshop.id);
    return answer.ok ? answer.value : undefined;
  });
  const [published] = createResource(async () => {
    const answer = await publishingApi.published(hall.me.workshop.id);
    return answer.ok ? answer.value.stories : [];
  });
  const storiesId = createUniqueId();
  const [along, setAlong] = createSignal(false);
  const [typed, setTyped] = createSignal('');
  const [wrong, setWrong] = createSignal(false);
  let form!: HTMLFormElement;
  onMount(() => form.querySelector('input')?.focus());
  const matches = () => typed().replace(/[\s-]/g, '').toUpperCase() === hall.joinCode().toUpperCase();
  const goes = () => {
    const people = Object.values(hall.plan.people).filter(({ kind }) => kind === 'participant').length;
    const actions = hall
      .tables()
      .reduce(
        (sum, { view }) => sum + Object.values(view.actions).filter(({ removedBy }) => !removedBy).length,
        0,
      );
    return listOf([
      `the words of ${counted(people, 'person', 'people')}`,
      `${howMany(hall.tables().length, 'table').toLowerCase()} with their maps`.replace(
        'table with their maps',
        'table with its map',
      ),
      ...(actions > 0 ? [counted(actions, 'action')] : []),
    ]);
  };
  const saved = () => {
    const at = settled(ending)?.archivedAt;
    if (at === undefined) return undefined;
    const today = dayOf(at, serverNow()) === dayOf(serverNow(), serverNow());
    return today ? clockTime(at) : `${clockTime(at)} on ${dayOf(at, serverNow())}`;
  };
  const remove = async (event: SubmitEvent) => {
    event.preventDefault();
    if (call.waiting()) return;
    if (!matches()) {
      setWrong(true);
      return form.querySelector('input')?.focus();
    }
    const title = hall.plan.workshop['title'] ?? hall.me.workshop.title;
    const { id } = hall.me.workshop;
    if ((await call.run(server.deleteWorkshop(along() ? 'withdrawn' : 'kept'))) === undefined) return;
    forgetVisit(id);
    await hall.forget();
    const stays = along() ? 0 : (settled(published)?.length ?? 0);
    tellDeleted({ title, at: serverNow(), stays });
  };
  return (
    <section
      class="sure"
      aria-labelledby="sure-h"
      onKeyDown={(event) => event.key === 'Escape' && props.onKeep()}
    >
      <h3 id="sure-h">
        <TriangleAlert />
        Delete it all now?
      </h3>
      <p>{capitalised(goes())} go from this server at once. Nobody can bring them back.</p>
      <ul class="sure__list">
        <li>
          <Show when={saved()} fallback={<TriangleAlert />}>
            <Check />
          </Show>
          <span role="status">
            <Show when={saved()} fallback={<b>Nobody has saved the archive.</b>}>
              {(at) => <>The archive was saved at {at()}.</>}
            </Show>
          </span>
        </li>
        <Show when={settled(published)?.length}>
          {(count) => (
            <li class="sure__stories">
              <input
                id={storiesId}
                type="checkbox"
                checked={along()}
                onChange={(event) => setAlong(event.currentTarget.checked)}
              />
              <label for={storiesId}>
                <b>
                  Take{' '}
                  {count() === 1 ? 'the story it published' : `the ${inWords(count())} stories it published`}{' '}
                  out of the library too.
                </b>{' '}
                {count() === 1 ? 'It stays' : 'They stay'} there otherwise, and nobody can take{' '}
                {count() === 1 ? 'it' : 'them'} back any more.
              </label>
            </li>
          )}
        </Show>
      </ul>
      <form
        ref={(element) => (form = element)}
        class="sure__form"
        onSubmit={(event) => void remove(event)}
        novalidate
      >
        <Input
          label="Type the room’s code to show you mean it"
          class="sure__code"
          autocomplete="off"
          autocapitalize="characters"
          autocorrect="off"
          spellcheck={false}
          value={typed()}
          error={wrong() ? `That is not the room’s code. It is ${hall.joinCode()}.` : undefined}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setWrong(false);
          }}
        />
        <ServerCallTrouble call={call} />
        <div class="sure__do">
          <Button onClick={() => props.onKeep()}>Keep it</Button>
          <Button
            type="submit"
            class={matches() ? '' : 'sure__off'}
            kind={matches() ? 'ink' : 'outline'}
            waiting={call.waiting()}
          >
            {call.waiting() ? 'Deleting it…' : 'Delete everything'}
          </Button>
        </div>
      </form>
    </section>
  );
}

const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
