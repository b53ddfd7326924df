import { createContext, useContext } from 'solid-js';

/** Opens the current vote, or its result, whichever page of the table is open. */
export const VoteContext = createContext<() => void>();

export function useVote(): () => void {
  const open = useContext(VoteContext);
  if (!open) throw new Error('useVote needs the vote’s Around.');
  return open;
}
