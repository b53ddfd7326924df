import { untrack } from 'solid-js';
import { CLOSE } from '../../../shared/protocol/close-codes.ts';
import { closeOthers } from '../../device/closing.ts';
import { doubtHolder } from '../../device/holder.ts';
import { keptRejoinCode } from '../../device/rejoin.ts';
import { titleWrittenIn } from '../../device/writer.ts';
import type { ClosedPageProps, ClosedProps } from './closed-page.tsx';
import { fetchedPart } from '../../ui/fetched/fetched-part.tsx';

/** Whether the server knows this person no longer: then what they wrote for themselves is sealed on this device. */
const isShutOut = (code: number): boolean =>
  [CLOSE.notSignedIn, CLOSE.removed, CLOSE.left, CLOSE.deleted].includes(code as 4401);

const ClosedPage = fetchedPart<ClosedPageProps>(() => import('./closed-page.tsx'), {
  trouble: 'The server has closed this table. We could not fetch why.',
});

/**
 * Shown after a close code that forbids another try. What has to be done to this device is done at once; what happened, what
 * is kept and what to do is fetched, because most people never read it.
 */
export function Closed(props: ClosedProps) {
  // eslint-disable-next-line solid/reactivity -- who sits here does not change while this page stands
  const { workshop, personId } = props.session.me;
  const wrote = titleWrittenIn(workshop.id) !== undefined;
  const shutOut = untrack(() => isShutOut(props.code));
  // The person who sits here is told their code for the last time. Whoever opens this browser after them is not.
  const code = shutOut ? keptRejoinCode({ workshop: workshop.id, person: personId }) : undefined;
  if (shutOut) {
    doubtHolder(workshop.id);
    void closeOthers(workshop.id);
  }
  return <ClosedPage {...props} wrote={wrote} personalCode={code} />;
}
