import { createContext, useContext } from 'solid-js';
import type { Reflections } from './reflections.ts';

export const ReflectionsContext = createContext<Reflections>();

/**
 * Returns one's own private writing, which lives as long as somebody sits at the table. Throws outside the pause's
 * `Around`.
 */
export function useReflections(): Reflections {
  const reflections = useContext(ReflectionsContext);
  if (!reflections) throw new Error('useReflections needs <ReflectionsContext.Provider> above it.');
  return reflections;
}
