import { createMemo, createSignal, For, Show } from 'solid-js';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { useConsole } from '../../../room/console/context.ts';
import { AskVote } from './ask-vote.tsx';
import { VotePanel } from './vote-panel.tsx';
import './votes.css';

/** The dialog that asks for a vote, reveals its result, and keeps the earlier ones at hand. */
export function VotesDialog(props: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={props.open} onClose={() => props.onClose()} title="Votes">
      <Show when={props.open}>
        <Votes />
      </Show>
    </Dialog>
  );
}

function Votes() {
  const { hall } = useConsole();
  const votes = createMemo(() => Object.values(hall.plan.votes).sort((a, b) => b.order - a.order));
  const [formShown, setFormShown] = createSignal(votes().length === 0);
  return (
    <div class="votes">
      <Show
        when={formShown()}
        fallback={
          <Button class="votes__ask" onClick={() => setFormShown(true)}>
            Ask for another vote
          </Button>
        }
      >
        <AskVote onDone={() => setFormShown(false)} onCancel={() => setFormShown(false)} />
      </Show>
      <Show when={!formShown()}>
        <For each={votes()}>{(vote) => <VotePanel vote={vote} />}</For>
      </Show>
    </div>
  );
}
