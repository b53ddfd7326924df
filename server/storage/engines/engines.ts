/**
 * The engines there are, each loaded only where it runs.
 * @module
 */
import type { OpenEngine } from '../sql.ts';

export const ENGINES = {
  sqlite: () => import('./sqlite.ts'),
} satisfies Record<string, () => Promise<{ open: OpenEngine }>>;

export type EngineName = keyof typeof ENGINES;
