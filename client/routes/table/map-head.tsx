import { createMemo, Show } from 'solid-js';
import ArrowLeft from 'lucide-solid/icons/arrow-left';
import FileDown from 'lucide-solid/icons/file-down';
import FileUp from 'lucide-solid/icons/file-up';
import List from 'lucide-solid/icons/list';
import Waypoints from 'lucide-solid/icons/waypoints';
import { isSchool } from '../../../shared/insight/map/kinds.ts';
import { listOf, counted } from '../../lib/words.ts';
import { useMap } from '../../sync/map/map-context.ts';
import { Button } from '../../ui/button.tsx';
import type { MapAddress, MapViewName } from './map-address.ts';

/** The name of the page, what is on the map in numbers, and the choice between drawing and lists. */
export function MapHead(props: {
  view: MapViewName;
  address: MapAddress;
  onBringIn: () => void;
  onTakeAlong: () => void;
}) {
  const { session, writable } = useMap();
  const counts = createMemo(() => {
    const { organisations, ties, networks } = session.drawn();
    const schools = [...organisations.values()].filter(({ kind }) => isSchool(kind)).length;
    const others = organisations.size - schools;
    return listOf([
      counted(schools, 'school'),
      counted(others, 'other organisation'),
      counted(ties.length, 'tie'),
      counted(networks.length, 'network'),
    ]);
  });
  return (
    <section class="maphead" aria-labelledby="map-h">
      <a class="maphead__back" href={props.address.tableHref()}>
        <ArrowLeft />
        The cards
      </a>
      <h1 id="map-h">Our network map</h1>
      <p class="maphead__counts">{counts()}</p>
      <div class="maphead__files">
        <Show when={writable()}>
          <Button kind="quiet" aria-haspopup="dialog" onClick={() => props.onBringIn()}>
            <FileDown />
            Bring in
          </Button>
        </Show>
        <Button kind="quiet" aria-haspopup="dialog" onClick={() => props.onTakeAlong()}>
          <FileUp />
          Take along
        </Button>
      </div>
      <nav class="maphead__views" aria-label="How the map is shown">
        <a href={props.address.href('map')} aria-current={props.view === 'map' ? 'page' : undefined}>
          <Waypoints />
          Map
        </a>
        <a href={props.address.href('list')} aria-current={props.view === 'list' ? 'page' : undefined}>
          <List />
          List
        </a>
      </nav>
    </section>
  );
}
