import { createEffect, createResource, createSignal, on, Show } from 'solid-js';
import Lock from 'lucide-solid/icons/lock';
import Trash from 'lucide-solid/icons/trash';
import { endOf } from '../../../../shared/model/plan/ending.ts';
import { type ChangeEnding, KEEP_DAYS } from '../../../../shared/protocol/http.ts';
import type { Trouble } from '../../../app/api.ts';
import { endingApi } from '../../../app/requests/ending-api.ts';
import { clockTime, howMany } from '../../../lib/text/words.ts';
import { settled } from '../../../lib/settled.ts';
import { serverNow } from '../../../sync/server-time.ts';
import { Button } from '../../../ui/button.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { Message } from '../../../ui/message.tsx';
import { useConsole } from '../../console/index.ts';
import { capital } from '../../../lib/text/words.ts';
import { createMinutes } from '../../ending/ending-strip.tsx';
import { dayOf, leftWords } from '../../ending/words.ts';
import { CloseDialog } from './close-dialog.tsx';
import { DeleteNow } from './delete-now.tsx';
import { KeepFor } from './keep-for.tsx';
import { Stop } from './stop.tsx';

/** Open, closed, kept for a while, deleted: where the workshop stands, and what moves it on. */
export function HowItEnds() {
  const { hall } = useConsole();
  const { id } = hall.me.workshop;
  const announce = useAnnounce();
  const now = createMinutes();
  const end = () => endOf(hall.plan);
  const [ending, { mutate, refetch }] = createResource(async () => {
    const answer = await endingApi.ending(id);
    return answer.ok ? answer.value : undefined;
  });
  const [trouble, setTrouble] = createSignal<Trouble>();
  const [closing, setClosing] = createSignal(false);
  const [deleting, setDeleting] = createSignal(false);
  // Somebody else who runs the workshop may have decided.
  createEffect(on([() => end().closed?.at, () => end().deleteAt], () => void refetch(), { defer: true }));
  const keepDays = () => KEEP_DAYS.find((days) => days === settled(ending)?.keepDays);
  const change = async (wanted: ChangeEnding, said: string) => {
    const answer = await endingApi.change(id, wanted);
    setTrouble(answer.ok ? undefined : answer.trouble);
    if (!answer.ok) return false;
    mutate(answer.value);
    announce(said);
    return true;
  };
  const closeIt = async () => {
    await change({ closed: true }, 'The workshop is closed.');
    setClosing(false);
  };
  const keep = (days: (typeof KEEP_DAYS)[number] | null) =>
    change({ keepDays: days }, days === null ? 'It is kept for ever.' : 'The date is set.');
  return (
    <>
      <section class="ends" aria-labelledby="ends-h">
        <h2 class="ends__h" id="ends-h">
          How it ends
        </h2>
        <ol class="ends__list">
          <Show
            when={end().closed}
            fallback={
              <>
                <Stop is="now" title="Open">
                  <p class="hint">
                    People at {howMany(hall.tables().length, 'table').toLowerCase()} can still write.
                  </p>
                </Stop>
                <Stop title="Closed">
                  <p class="hint">Everybody can read, nobody can add. You can open it again.</p>
                  <Button aria-haspopup="dialog" onClick={() => setClosing(true)}>
                    <Lock />
                    Close the workshop…
                  </Button>
                </Stop>
                <Stop title="Kept for a while">
                  <KeepFor label="Then deleted by itself after" days={keepDays()} onChoose={keep} />
                </Stop>
                <Stop title="Deleted">
                  <p class="hint">
                    Gone from this server. What you saved on your own machine stays yours, and stories you
                    published stay in the library.
                  </p>
                </Stop>
              </>
            }
          >
            {(closed) => (
              <>
                <Stop
                  is="done"
                  title="Open"
                  beside={`until ${clockTime(closed().at)} on ${dayOf(closed().at, now())}`}
                />
                <Stop
                  is="done"
                  title="Closed"
                  beside={`by ${closed().by}.`}
                  act={
                    <Button
                      kind="text"
                      onClick={() => change({ closed: false }, 'The workshop is open again.')}
                    >
                      Open it again
                    </Button>
                  }
                />
                <Show
                  when={end().deleteAt}
                  fallback={
                    <Stop is="now" title="Kept">
                      <p class="hint">For as long as nobody deletes it.</p>
                      <KeepFor label="Delete it by itself after" days={undefined} onChoose={keep} />
                    </Stop>
                  }
                >
                  {(at) => (
                    <Stop is="now" title={`Kept until ${dayOf(at(), now())}`}>
                      <p class="hint">
                        {capital(leftWords(at(), now()))} left. Then it deletes itself
                        {at() - now() < DAY ? ` at ${clockTime(at())}` : ''}. Stories it published stay in the
                        library.
                      </p>
                      <KeepFor
                        label="Keep it for"
                        days={keepDays()}
                        onChoose={keep}
                        again={() => change({ longer: true }, 'It is kept longer.')}
                      />
                    </Stop>
                  )}
                </Show>
              </>
            )}
          </Show>
        </ol>
        <Show when={trouble()}>{(said) => <Message title={said().title}>{said().detail}</Message>}</Show>
      </section>
      <CloseDialog
        open={closing()}
        deletesAt={keepDays() && serverNow() + keepDays()! * DAY}
        onClose={() => setClosing(false)}
        onCloseIt={closeIt}
      />
      <Show
        when={deleting()}
        fallback={
          <section class="ends__shred" aria-label="Delete now">
            <Button id="delete-now" onClick={() => setDeleting(true)}>
              <Trash />
              Delete now…
            </Button>
            <p class="hint">Asks once more before anything goes.</p>
          </section>
        }
      >
        <DeleteNow
          onKeep={() => {
            setDeleting(false);
            document.querySelector<HTMLElement>('#delete-now')?.focus();
          }}
        />
      </Show>
    </>
  );
}

const DAY = 24 * 60 * 60_000;
