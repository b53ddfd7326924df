import { createEffect, createSignal, on, onCleanup, onMount, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { StoryPreview } from '../../../../shared/activities/stories/public.ts';
import { addressOf } from '../../../../shared/protocol/addresses.ts';
import { publishingApi } from '../../../app/requests/publishing-api.ts';
import type { Trouble } from '../../../app/api.ts';
import { createFetched } from '../../../lib/fetched.ts';
import { settled } from '../../../lib/settled.ts';
import { useTable } from '../../../sync/table-context.ts';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { Message } from '../../../ui/message.tsx';

/** Somebody else at the table may have published it, or taken it back. */
const AGAIN_MS = 20_000;
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });

/** Who can see the story: the workshop, or everybody once its table has published it. */
export function WhoSees() {
  const { session } = useTable();
  const announce = useAnnounce();
  const { me, tableId } = session;
  const [published, setPublished] = createSignal<StoryPreview['published']>();
  const [asking, setAsking] = createSignal(false);
  const [dialog, { refetch }] = createFetched(asking, () => import('./publish-dialog.tsx'));
  const [trouble, setTrouble] = createSignal<Trouble>();
  let act: HTMLButtonElement | undefined;
  const mayPublish = () => me.kind === 'facilitator' || me.tableId === tableId;
  const look = async () => {
    if (document.visibilityState !== 'visible') return;
    const answer = await publishingApi.preview(me.workshop.id, tableId, false);
    if (answer.ok) setPublished(answer.value.published);
  };
  onMount(() => {
    void look();
    const timer = setInterval(() => void look(), AGAIN_MS);
    onCleanup(() => clearInterval(timer));
  });
  createEffect(on(asking, (is, was) => was && !is && void look(), { defer: true }));
  const withdraw = async () => {
    const answer = await publishingApi.withdraw({ workshop: me.workshop.id, person: me.personId }, tableId);
    setTrouble(answer.ok ? undefined : answer.trouble);
    if (!answer.ok) return;
    setPublished(undefined);
    announce('Taken back. Its address says so.');
    act?.focus();
  };
  return (
    <section aria-labelledby="who-sees-h">
      <div class="stories__sect">
        <h2 id="who-sees-h">Who can see it</h2>
        <Show when={mayPublish()}>
          <button
            ref={act}
            class="act"
            type="button"
            aria-haspopup="dialog"
            onClick={() => {
              if (dialog.state === 'errored') void refetch();
              setAsking(true);
            }}
          >
            {published() ? 'Publish again…' : 'Publish…'}
          </button>
        </Show>
      </div>
      <Show
        when={published()}
        fallback={
          <p class="stories__small">
            Your table writes it. Everyone in the workshop can read it. Nobody outside can, unless your table
            publishes it.
          </p>
        }
      >
        {(there) => (
          <div class="whosees">
            <p>
              <b>Published {day.format(there().publishedAt)}.</b>{' '}
              <a href={addressOf.library(`workshops/${there().id}`)} target="_blank">
                See it in the library
              </a>
            </p>
            <p class="stories__small">
              {there().same
                ? 'What you write from now on stays here until you publish again.'
                : 'What you have written since stays here until you publish again.'}
            </p>
            <Show when={mayPublish()}>
              <button class="act" type="button" onClick={() => void withdraw()}>
                Withdraw
              </button>
            </Show>
          </div>
        )}
      </Show>
      <Show when={trouble()}>{(said) => <Message title={said().title}>{said().detail}</Message>}</Show>
      <Show when={dialog.state === 'errored'}>
        <Message title="We could not fetch what publishing needs.">
          Nothing was published. Check the connection, and press it again.
        </Message>
      </Show>
      <Show when={settled(dialog)}>
        {(there) => (
          <Dynamic
            component={there().default}
            open={asking()}
            before={published()}
            onClose={() => setAsking(false)}
            onPublished={(now) => {
              setPublished(now);
              setTrouble(undefined);
              setAsking(false);
              announce('Published. Anybody can read it in the library.');
            }}
          />
        )}
      </Show>
    </section>
  );
}
