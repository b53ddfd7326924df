import { createMemo, createSignal, createUniqueId, Match, Show, Switch } from 'solid-js';
import ChevronDown from 'lucide-solid/icons/chevron-down';
import ChevronUp from 'lucide-solid/icons/chevron-up';
import type { Author } from '../../../../shared/model/table/table-view.ts';
import { createRemoval, RemovedStrip } from '../parts/removal.tsx';
import { calledOf } from '../parts/tie-phrases.ts';
import { entryInUse } from '../../../lib/page/typing.ts';
import { createMedia } from '../../../lib/screen/media.ts';
import { createPrinting } from '../../../lib/screen/printing.ts';
import { counted } from '../../../lib/text/words.ts';
import { useMap } from '../live/map-context.ts';
import { Button } from '../../../ui/button.tsx';
import { NetworkPart } from './chosen/network-part.tsx';
import { OrganisationPart } from './chosen/organisation-part.tsx';
import { Questions } from './asks/questions.tsx';
import { NOTHING_PICKED, type Picked, pickedOf } from './chosen/part.tsx';
import { SeveralPart } from './chosen/several-part.tsx';
import { TiePart } from './chosen/tie-part.tsx';
import './map-panel.css';

/**
 * The panel beside the map: what is selected and what can be done to it, then what the map asks. On a phone it is a sheet at the
 * bottom.
 * Needs `MapContext` and `<LiveRegion>`.
 * @param props.author who answers the map's questions
 */
export function MapPanel(props: { author: Author }) {
  const { session, selection, select } = useMap();
  // What others take off the map stays for whoever is in its fields.
  const picked = createMemo((before: Picked) => {
    const used = entryInUse('part');
    const now = pickedOf(session.drawn(), selection());
    const stays = used !== undefined && selection().has(used) && !Object.values(now).flat().includes(used);
    return stays ? before : now;
  }, NOTHING_PICKED);
  // An id, so that a part is only replaced for another thing and not at each change of the same one.
  const one = createMemo(() => {
    const { organisations, ties, networks } = picked();
    const all = [...organisations, ...ties, ...networks];
    return all.length === 1 ? all[0] : undefined;
  });
  const only = (part: 'organisations' | 'ties' | 'networks') =>
    createMemo(() => {
      const id = one();
      return id !== undefined && picked()[part][0] === id ? id : undefined;
    });
  const [organisation, tie, network] = [only('organisations'), only('ties'), only('networks')];
  const count = () => picked().organisations.length + picked().ties.length + picked().networks.length;
  const removal = createRemoval(session);
  const remove = (gone: Parameters<typeof removal.remove>[0], words: string) => {
    removal.remove(gone, words);
    select([]);
  };

  const phone = createMedia('(max-width: 899px)');
  const printing = createPrinting();
  const [up, setUp] = createSignal(false);
  const id = createUniqueId();
  const title = () => {
    const selected = organisation() ?? network();
    if (!selected) return count() > 0 ? `${counted(count(), 'thing')} selected` : 'What the map asks';
    const { organisations, networks } = session.drawn();
    return calledOf(organisations.get(selected) ?? networks.find((each) => each.id === selected));
  };
  return (
    <aside class="mappanel" classList={{ 'mappanel--up': up() }} aria-label="Selected, and what the map asks">
      <Show when={phone()}>
        <Button
          kind="quiet"
          wide
          class="mappanel__handle"
          aria-expanded={up() ? 'true' : 'false'}
          aria-controls={id}
          onClick={() => setUp(!up())}
        >
          {title()}
          {up() ? <ChevronDown /> : <ChevronUp />}
        </Button>
      </Show>
      <div class="mappanel__body" id={id} hidden={phone() && !up() && !printing()}>
        <RemovedStrip removal={removal} />
        <Switch>
          <Match when={organisation()} keyed>
            {(selected) => <OrganisationPart id={selected} onRemove={remove} />}
          </Match>
          <Match when={tie()} keyed>
            {(selected) => <TiePart id={selected} onRemove={remove} />}
          </Match>
          <Match when={network()} keyed>
            {(selected) => <NetworkPart id={selected} onRemove={remove} />}
          </Match>
          <Match when={count() > 1}>
            <SeveralPart picked={picked()} onRemove={remove} />
          </Match>
        </Switch>
        <Questions author={props.author} onShow={() => setUp(false)} />
      </div>
    </aside>
  );
}
