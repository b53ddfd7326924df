import { For } from 'solid-js';
import { brokerage } from '../../../../../shared/cards/decks/roles.ts';
import { useGrid } from '../../page/context.ts';
import { Back } from '../back.tsx';
import { Checklist } from './checklist.tsx';
import { Fold, Titled } from './fold.tsx';
import { Sandwell } from './sandwell.tsx';
import './beside.css';

const { dimensions, goodBroker, otherBrokers, principles } = brokerage;

/** What surrounds the roles in the sources, to hold one's own plan against. */
export default function Beside() {
  const { setSide } = useGrid();
  return (
    <div class="sidepart beside">
      <Back onBack={() => setSide({ kind: 'asks' })} />
      <h2 class="title">Beside the grid</h2>
      <Fold title="A good go-between" source={goodBroker[0]?.source} open>
        <Titled list={goodBroker} />
      </Fold>
      <Fold title="Four sides of an authority’s part" source={dimensions[0]?.source}>
        <Titled list={dimensions} />
      </Fold>
      <Fold title="Others who go between" source={otherBrokers[0]?.source}>
        <ul>
          <For each={otherBrokers}>{({ name }) => <li>{name}</li>}</For>
        </ul>
      </Fold>
      <Fold title="What to keep in mind" source={principles[0]?.source}>
        <Titled list={principles} />
      </Fold>
      <Checklist />
      <Sandwell />
    </div>
  );
}
