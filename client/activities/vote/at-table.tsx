import { createSignal, type ParentProps, Show } from 'solid-js';
import Vote from 'lucide-solid/icons/vote';
import { currentVote } from '../../../shared/activities/vote/asked.ts';
import { useTable } from '../../sync/table-context.ts';
import { FetchedDialog } from '../../ui/fetched/fetched-dialog.tsx';
import type { TablePart } from '../activity.ts';
import { useVote, VoteContext } from './vote-context.ts';
import { VoteStrip } from './vote-strip.tsx';

/** A vote at the table: a strip while it is asked for, and a line in the menu for as long as it is the last one. */
export const atTable: TablePart = {
  Around: Voting,
  Ask: VoteStrip,
  createMenuLinks: () => {
    const { session } = useTable();
    const open = useVote();
    const counted = () => session.plan.results[session.plan.run.vote ?? ''] !== undefined;
    return () =>
      currentVote(session.plan)
        ? [{ open, words: counted() ? 'The result of the vote' : 'The vote', icon: () => <Vote /> }]
        : [];
  },
};

/** Holds the vote's dialog, which a strip and the menu open. */
function Voting(props: ParentProps) {
  const { session, able } = useTable();
  const [open, setOpen] = createSignal(false);
  const close = () => setOpen(false);
  return (
    <VoteContext.Provider value={() => setOpen(true)}>
      {props.children}
      <Show when={currentVote(session.plan)}>
        {(vote) => (
          <FetchedDialog
            open={open()}
            onClose={close}
            title={vote().question}
            wanted
            load={() => import('./vote-dialog.tsx')}
          >
            {(module) => <module.VoteDialog open={open()} onClose={close} vote={vote()} able={able()} />}
          </FetchedDialog>
        )}
      </Show>
    </VoteContext.Provider>
  );
}
