import { createContext, useContext } from 'solid-js';
import type { Deleted } from './deleted-page.tsx';

/** Told once the workshop is deleted: the page then says so, whatever else closes. */
export const DeletedContext = createContext<(deleted: Deleted) => void>();

/** Throws outside `LeaveRoute`. */
export function useDeleted(): (deleted: Deleted) => void {
  const tell = useContext(DeletedContext);
  if (!tell) throw new Error('useDeleted needs <LeaveRoute> above it.');
  return tell;
}
