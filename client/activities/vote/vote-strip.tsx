import { createSignal, Show } from 'solid-js';
import Vote from 'lucide-solid/icons/vote';
import { useTable } from '../../sync/table-context.ts';
import { Button } from '../../ui/button.tsx';
import { counted } from '../../lib/text/words.ts';
import { createSeen } from '../../device/seen.ts';
import { FetchedDialog } from '../../ui/fetched-dialog.tsx';

/** The strip of the current vote: an invitation to it, then its result, until that is put aside. */
export function VoteStrip() {
  const { session, able, speaker } = useTable();
  const [open, setOpen] = createSignal(false);
  const seen = createSeen(session.me, 'results');
  const vote = () => session.plan.votes[session.plan.run.vote ?? ''];
  const revealed = () => session.plan.results[session.plan.run.vote ?? ''] !== undefined;
  const placed = () => session.ballots.dots(vote()?.id ?? '', speaker().id).length;
  return (
    <Show when={vote()}>
      {(asked) => (
        <>
          <Show when={!(revealed() && seen.has(asked().id))}>
            <section class="ask ask--strong" aria-label="Vote">
              <Vote />
              <p role="status">
                <b>{asked().question}</b>{' '}
                <span class="ask__by">
                  {revealed()
                    ? 'The result is in.'
                    : placed() > 0
                      ? `${placed()} of your ${counted(asked().dots, 'dot')} placed.`
                      : `You have ${counted(asked().dots, 'dot')}.`}
                </span>
              </p>
              <Button kind={revealed() || placed() > 0 ? 'outline' : 'ink'} onClick={() => setOpen(true)}>
                {revealed() ? 'See the result' : placed() > 0 ? 'Change my vote' : 'Vote'}
              </Button>
              <Show when={revealed()}>
                <Button onClick={() => seen.add(asked().id)}>Got it</Button>
              </Show>
            </section>
          </Show>
          <FetchedDialog
            open={open()}
            onClose={() => setOpen(false)}
            title={asked().question}
            wanted
            load={() => import('./vote-dialog.tsx')}
          >
            {(module) => (
              <module.VoteDialog open={open()} onClose={() => setOpen(false)} vote={asked()} able={able()} />
            )}
          </FetchedDialog>
        </>
      )}
    </Show>
  );
}
