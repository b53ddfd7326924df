import { addressOf } from '../../../../shared/protocol/addresses.ts';
import type { Reflection } from '../../../../shared/activities/pause/model/reflection-view.ts';
import { createSignal, For, Index, Show } from 'solid-js';
import Download from 'lucide-solid/icons/download';
import Trash from 'lucide-solid/icons/trash';
import { saveFile } from '../../../lib/page/save-file.ts';
import type { Reflections } from '../private/reflections.ts';
import { counted } from '../../../lib/text/words.ts';
import { Button } from '../../../ui/button.tsx';
import { Message } from '../../../ui/message.tsx';
import { DeleteDialog } from './delete-dialog.tsx';
import { Entry } from './entry.tsx';
import { Keeping } from './keeping.tsx';
import { asText, byPause, type TableTitle, whereItIs } from './words.ts';
import './reflections.css';

type Props = {
  reflections: Reflections;
  workshop: { id: string; title: string };
  tableTitle: TableTitle;
};

/** Lists all of one's private writing in a workshop, to read, change, keep elsewhere or delete. */
export function ReflectionList(props: Props) {
  const [deleting, setDeleting] = createSignal<readonly string[]>();
  const [left, setLeft] = createSignal(0);
  const written = () => props.reflections.written();
  const pauses = () => byPause(written());
  const where = (thought: Reflection) =>
    whereItIs(thought, props.reflections.sharing(thought), props.tableTitle);
  const pauseHref = ({ step }: Reflection) =>
    props.reflections.sealed() === 'gone' ? undefined : addressOf.table(props.workshop.id, { pause: step });
  const remove = async () => {
    const chosen = deleting() ?? [];
    setDeleting(undefined);
    setLeft(await props.reflections.remove(chosen));
  };
  const save = () => {
    const text = asText(props.workshop.title, written(), where);
    saveFile('my-reflections.txt', new Blob([text], { type: 'text/plain' }));
  };
  return (
    <div class="reflections">
      <Keeping reflections={props.reflections} any={written().length > 0} />
      <Show
        when={written().length > 0}
        fallback={
          <p class="lead">
            Nothing yet. In a pause for thought everybody writes alone; what you write then is here
            afterwards.
          </p>
        }
      >
        {/* Keyed by place, because the groups are made again with every keystroke while the thoughts in them stay
            the same. */}
        <Index each={pauses()}>
          {(thoughts) => (
            <section class="reflections__pause">
              <p class="kicker">{thoughts()[0]?.title}</p>
              <h2 class="title">{thoughts()[0]?.prompt}</h2>
              <ul>
                <For each={thoughts()}>
                  {(thought) => (
                    <Entry
                      reflection={thought}
                      reflections={props.reflections}
                      where={where(thought)}
                      pauseHref={pauseHref(thought)}
                      onDelete={() => setDeleting([thought.id])}
                    />
                  )}
                </For>
              </ul>
            </section>
          )}
        </Index>
        <Show when={left() > 0}>
          <Message title={`${counted(left(), 'thought')} could not be deleted yet.`}>
            What was handed in has to be taken back from the server first, and it cannot be reached. Try again
            when the link is back.
          </Message>
        </Show>
        <div class="reflections__acts">
          <Button onClick={save}>
            <Download />
            Save all as text
          </Button>
          <Button kind="quiet" onClick={() => setDeleting(written().map(({ id }) => id))}>
            <Trash />
            Delete all
          </Button>
        </div>
      </Show>
      <DeleteDialog
        count={deleting()?.length ?? 0}
        open={deleting() !== undefined}
        onClose={() => setDeleting(undefined)}
        onDelete={() => void remove()}
      />
    </div>
  );
}
