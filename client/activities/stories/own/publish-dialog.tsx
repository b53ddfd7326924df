import { createEffect, createResource, createSignal, on, Show } from 'solid-js';
import { partName, saysSomething, type StoryPreview } from '../../../../shared/activities/stories/public.ts';
import type { Story } from '../../../../shared/activities/stories/view.ts';
import type { Trouble } from '../../../app/api.ts';
import { publishingApi } from '../../../app/requests/publishing-api.ts';
import { settled } from '../../../lib/settled.ts';
import { Told } from '../../../room/stories/told.tsx';
import { useTable } from '../../../sync/table-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Working } from '../../../ui/fetched/working.tsx';
import { Message } from '../../../ui/message.tsx';
import './publish-dialog.css';

type Published = NonNullable<StoryPreview['published']>;

/** Shows exactly what becomes public, asks whether who may be asked goes with it, and publishes that. */
export default function PublishDialog(props: {
  open: boolean;
  /** What is in the library already. */
  before: Published | undefined;
  onClose: () => void;
  onPublished: (now: Published) => void;
}) {
  const { me, tableId } = useTable().session;
  const [asks, setAsks] = createSignal(false);
  const [waiting, setWaiting] = createSignal(false);
  const [trouble, setTrouble] = createSignal<Trouble>();
  createEffect(
    on(
      () => props.open,
      (open) => {
        setTrouble(undefined);
        if (open) setAsks(props.before?.asks ?? false);
      },
    ),
  );
  // The server's own words, because these are what it publishes.
  const [seen, { refetch }] = createResource(
    () => props.open && ([asks()] as const),
    async ([ask]) => {
      const answer = await publishingApi.preview(me.workshop.id, tableId, ask);
      if (answer.ok) return answer.value;
      setTrouble(answer.trouble);
      return undefined;
    },
  );
  const preview = () => settled(seen);
  const publish = async () => {
    const shown = preview();
    if (!shown || waiting()) return;
    setWaiting(true);
    const by = { workshop: me.workshop.id, person: me.personId };
    const answer = await publishingApi.publish(by, tableId, asks(), shown.digest);
    setWaiting(false);
    if (answer.ok) {
      const { id, publishedAt } = answer.value;
      return props.onPublished({ id, publishedAt, asks: asks(), same: true });
    }
    setTrouble(answer.trouble);
    if (answer.trouble.code === 'story-changed') void refetch();
  };
  return (
    <Dialog
      open={props.open}
      onClose={() => props.onClose()}
      title={props.before ? 'Publish it again?' : 'Publish your story?'}
    >
      <div class="publish">
        <p>
          This becomes public, and nothing else: anybody can read it in this server’s library, without a code.
          No name goes with it that is not in these words.
        </p>
        <div
          class="publish__seen"
          tabindex="0"
          role="group"
          aria-label="What becomes public"
          aria-busy={!preview()}
        >
          <Show when={preview()} fallback={<Working />}>
            {(shown) => (
              <Show
                when={saysSomething(shown().story)}
                fallback={<p>There is no story to publish yet. Write one part of it first.</p>}
              >
                <Told story={asTold(shown().story)} table={shown().story.table} heading={2} />
                <Show when={shown().story.card}>
                  {(card) => <p class="publish__card">It answers card {card()}.</p>}
                </Show>
              </Show>
            )}
          </Show>
        </div>
        <label class="publish__ask">
          <input
            type="checkbox"
            checked={asks()}
            onChange={(event) => setAsks(event.currentTarget.checked)}
          />
          <span>Publish who may be asked, and how, as well. Ask them first.</span>
        </label>
        <Show when={trouble()}>{(said) => <Message title={said().title}>{said().detail}</Message>}</Show>
        <div class="publish__acts">
          <Button
            kind="ink"
            waiting={waiting() || !preview() || !saysSomething(preview()!.story)}
            onClick={publish}
          >
            {props.before ? 'Publish it again' : 'Publish it'}
          </Button>
          <Button kind="quiet" onClick={() => props.onClose()}>
            Not yet
          </Button>
        </div>
        <p class="stories__small">
          You can take it back at any time while the workshop is here. What you write later stays at your
          table until you publish again.
        </p>
      </div>
    </Dialog>
  );
}

const asTold = ({ title, card, parts }: StoryPreview['story']): Story => ({
  title,
  card,
  parts: parts.map(({ part, text }) => ({ id: part, name: partName(part), text })),
  ready: true,
  writers: [],
});
