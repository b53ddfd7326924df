/**
 * What a pause asks, as a signal.
 * @module
 */
import { type Accessor, createMemo, createResource } from 'solid-js';
import type { PlanView } from '../../../shared/model/plan/plan-view.ts';
import { settled } from '../../lib/settled.ts';
import { fetchAsked } from '../../room/shelf/asked.ts';
import { askingDeck, type PausePrompt, type PromptSource, promptOf } from './prompts.ts';

/** Follows what a step asks; `undefined` while there is no such step. Must run under a Solid owner. */
export function createPrompt(
  step: Accessor<PromptSource | undefined>,
  plan: Pick<PlanView, 'cards'>,
): Accessor<PausePrompt | undefined> {
  const [asked] = createResource(() => {
    const current = step();
    return current && askingDeck(current);
  }, fetchAsked);
  return createMemo(() => {
    const current = step();
    return current && promptOf(current, plan, settled(asked));
  });
}
