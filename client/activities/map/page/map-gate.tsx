import { createFetched, type Fetched, FetchedPage } from '../../../room/table/fetched-page.tsx';
import type { MapAddress, MapViewName } from './map-address.ts';
import type * as page from './map-view.tsx';

type MapPage = typeof page;

export const createMapPage = (isOpen: () => boolean): Fetched<MapPage> =>
  createFetched(isOpen, () => import('./map-view.tsx'));

/** The table's map, once its page is fetched. */
export function MapGate(props: { view: MapViewName; address: MapAddress; page: Fetched<MapPage> }) {
  return (
    <FetchedPage
      page={props.page}
      title="Our network map"
      opening="Opening the map…"
      trouble="We could not fetch the page for the map."
      tableHref={props.address.tableHref()}
    >
      {({ MapView }) => <MapView view={props.view} address={props.address} />}
    </FetchedPage>
  );
}
