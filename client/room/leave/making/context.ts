import { createContext, useContext } from 'solid-js';
import type { Makings } from './create-makings.ts';

export const MakingsContext = createContext<Makings>();

/** What is being made, and the parts that were chosen for it. Throws outside `LeavePage`. */
export function useMakings(): Makings {
  const makings = useContext(MakingsContext);
  if (!makings) throw new Error('useMakings needs <LeavePage> above it.');
  return makings;
}
