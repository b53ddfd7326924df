/**
 * A pause for thought without screens: people hand thoughts in, a facilitator reveals them, and a test reads what came of it.
 * @module
 */
import { randomBytes } from 'node:crypto';
import type * as Y from 'yjs';
import { PLAN_ROOTS } from '../../shared/model/plan/plan-view.ts';
import { asDocument, readRoot, type PlanDoc } from '../../shared/model/document.ts';
import { byRank, RESPONSES, type ResponseView } from '../../shared/model/table/table-view.ts';
import { thoughtsKey } from '../../shared/activities/pause/model/thoughts.ts';
import type { ThoughtsResult } from '../../shared/model/plan/votes.ts';
import type { Problem, Thought, ThoughtState } from '../../shared/protocol/http.ts';
import type { Answer, Visitor } from './visitor.ts';

export const newTicket = (): string => randomBytes(16).toString('base64url');

/** What is shown of a pause in a document, in the order people see. */
export const shownIn = (doc: Y.Doc, where: 'responses' | 'thoughts'): ResponseView[] =>
  Object.values(
    where === 'thoughts'
      ? readRoot(asDocument(doc, 'plan'), where, RESPONSES)
      : readRoot(asDocument(doc, 'table'), where, RESPONSES),
  ).sort(byRank);

export const resultIn = (plan: PlanDoc, step: string): ThoughtsResult | undefined => {
  const result = readRoot(plan, 'results', PLAN_ROOTS.results)[thoughtsKey(step)];
  return result?.kind === 'thoughts' ? result : undefined;
};

export type ThoughtDesk = {
  /** Hands in a thought: to the room, unnamed, of step `pause` unless said otherwise. */
  handIn(
    who: Pick<Visitor, 'ask'>,
    thought: Partial<Thought> & { text: string },
    ticket?: string,
  ): Promise<Answer<ThoughtState & Problem>>;
  takeBack(who: Pick<Visitor, 'ask'>, ticket: string): Promise<Answer<Problem>>;
  reveal(by: Pick<Visitor, 'ask'>, step?: string): Promise<Answer<Problem>>;
};

export function thoughtDesk(workshop: string): ThoughtDesk {
  const path = `/api/workshops/${workshop}/thoughts`;
  return {
    handIn: (who, thought, ticket = newTicket()) =>
      who.ask('PUT', path, { ticket, step: 'pause', named: false, ...thought }),
    takeBack: (who, ticket) => who.ask('POST', `${path}/take-back`, { ticket }),
    reveal: (by, step = 'pause') => by.ask('POST', `${path}/reveal`, { step }),
  };
}
