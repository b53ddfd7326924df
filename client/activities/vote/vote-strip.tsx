import { Show } from 'solid-js';
import Vote from 'lucide-solid/icons/vote';
import { askedVote } from '../../../shared/activities/vote/asked.ts';
import { useTable } from '../../sync/table-context.ts';
import { Button } from '../../ui/button.tsx';
import { counted } from '../../lib/text/words.ts';
import { createSeen } from '../../device/seen.ts';
import { useVote } from './vote-context.ts';

/**
 * The strip of the current vote: an invitation to it, then its result, until that is put aside or the next step begins. The menu
 * leads to it longer.
 */
export function VoteStrip() {
  const { session, speaker } = useTable();
  const open = useVote();
  const seen = createSeen(session.me, 'results');
  const vote = () => askedVote(session.plan);
  const revealed = () => session.plan.results[session.plan.run.vote ?? ''] !== undefined;
  const placed = () => session.ballots.dots(vote()?.id ?? '', speaker().id).length;
  return (
    <Show when={!(revealed() && seen.has(vote()?.id ?? '')) && vote()}>
      {(asked) => (
        <section
          class="ask ask--strong ask--stands"
          classList={{ 'ask--done': !revealed() && placed() > 0 }}
          aria-label="Vote"
        >
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
          <Button kind={revealed() || placed() > 0 ? 'outline' : 'ink'} onClick={() => open()}>
            {revealed() ? 'See the result' : placed() > 0 ? 'Change my vote' : 'Vote'}
          </Button>
          <Show when={revealed()}>
            <Button onClick={() => seen.add(asked().id)}>Got it</Button>
          </Show>
        </section>
      )}
    </Show>
  );
}
