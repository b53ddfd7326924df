import { useTable } from '../../../sync/table-context.ts';
import { createFetched, type Fetched, FetchedPage } from '../../../room/table/fetched-page.tsx';
import type { PauseAddress } from './pause-address.ts';
import type * as view from './pause-view.tsx';

type PausePage = typeof view;

/** Fetched as soon as the room has begun, so that it opens without a link. @param hasBegun whether it has */
export const createPausePage = (hasBegun: () => boolean): Fetched<PausePage> =>
  createFetched(hasBegun, () => import('./pause-view.tsx'));

/** The page of one pause, once it is fetched. */
export function PauseGate(props: { step: string; address: PauseAddress; page: Fetched<PausePage> }) {
  const { session } = useTable();
  return (
    <FetchedPage
      page={props.page}
      title={session.plan.agenda[props.step]?.title ?? 'Pause for thought'}
      opening="Opening the pause…"
      trouble="We could not fetch the page for writing."
      tableHref={props.address.tableHref()}
    >
      {({ PauseView }) => <PauseView step={props.step} address={props.address} />}
    </FetchedPage>
  );
}
