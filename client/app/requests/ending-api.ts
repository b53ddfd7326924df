/**
 * Requests about how a workshop ends, and about leaving it for good. Apart from the others, because most people never make one.
 * @module
 */
import type { ChangeEnding, EndingView } from '../../../shared/protocol/http.ts';
import type { Owner } from '../../device/own.ts';
import { answerOf, onBehalfOf, workshop } from '../api.ts';

export const endingApi = {
  /** How the workshop ends, as far as that is decided. */
  ending: (id: string) => answerOf<EndingView>(workshop.ending.$get({ param: { id } })),
  /** Closes the workshop, opens it again, or says for how long it is kept. */
  change: (id: string, ending: ChangeEnding) =>
    answerOf<EndingView>(workshop.ending.$put({ param: { id }, json: ending })),
  /** Leaves for good: the name goes from everything, the words stay. It cannot be brought back. */
  leaveForGood: (of: Owner) =>
    answerOf<unknown>(workshop.me.$delete({ param: { id: of.workshop } }, { headers: onBehalfOf(of) })),
};
