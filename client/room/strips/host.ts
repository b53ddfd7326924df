import type { PlanView } from '../../../shared/model/plan/plan-view.ts';

/** What to call the facilitator at the beginning of a sentence. */
export const hostOf = ({ workshop }: Pick<PlanView, 'workshop'>): string =>
  workshop['host'] ?? 'Your facilitator';
