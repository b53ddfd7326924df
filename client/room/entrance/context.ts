import { type Accessor, createContext, useContext } from 'solid-js';

/** Whether it is certain who one is; see `createEntrance`. */
export const CertainContext = createContext<Accessor<boolean>>();

/** Returns whether private things may be opened by now. Throws outside `Entering`. */
export function useCertain(): Accessor<boolean> {
  const certain = useContext(CertainContext);
  if (!certain) throw new Error('useCertain needs <Entering> above it.');
  return certain;
}
