/**
 * The names of last time, for whoever joins a workshop that comes back to another. SPEC [E16].
 * @module
 */
import type { LastTime } from '../../../shared/protocol/http.ts';
import { type Answer, answerOf } from '../api.ts';

export const lastTimeNames = (code: string): Promise<Answer<LastTime[]>> =>
  answerOf<LastTime[]>(
    fetch(`/api/join/${encodeURIComponent(code)}/before`) as Parameters<typeof answerOf<LastTime[]>>[0],
  );
