import { createMemo, createSignal, Show } from 'solid-js';
import Pencil from 'lucide-solid/icons/pencil';
import type { DrawnNetwork } from '../../../../../shared/activities/map/model/drawn-map.ts';
import type { NetworkBasis } from '../../../../../shared/activities/map/model/map-view.ts';
import { KeptInput } from '../../parts/kept-field.tsx';
import { WordOptions } from '../../parts/word-options.tsx';
import { Members } from '../../parts/members.tsx';
import { SharedText, TakenOff } from '../../parts/shared-text.tsx';
import { Picker } from '../../parts/picker.tsx';
import { calledOf } from '../../parts/tie-phrases.ts';
import { BASIS_WORDS, pickOf } from '../../../../../shared/activities/map/model/words.ts';
import { counted } from '../../../../lib/text/words.ts';
import { useMap } from '../../live/map-context.ts';
import { Button } from '../../../../ui/button.tsx';
import { Select } from '../../../../ui/field.tsx';
import { useAnnounce } from '../../../../ui/live-region.tsx';
import { Acts, type PartProps } from './part.tsx';
import { Words } from '../../../../ui/text/words.tsx';

/** The part for one network: its basis, its lead and its members. */
export function NetworkPart(props: PartProps) {
  const { session, select, writable } = useMap();
  const [edit, setEdit] = createSignal(false);
  const network = createMemo<DrawnNetwork | undefined>(
    (before) => session.drawn().networks.find(({ id }) => id === props.id) ?? before,
  );
  const lead = () => session.drawn().organisations.get(network()?.lead ?? '');
  const about = () => {
    const one = network();
    if (!one) return '';
    const led = lead() ? ` Led by ${calledOf(lead())}.` : '';
    return `${BASIS_WORDS[one.basis]}. ${counted(one.members.size, 'member')}.${led}`;
  };
  return (
    <section class="mappart" aria-label={calledOf(network())}>
      <h2 class="title">{calledOf(network())}</h2>
      <p>{about()}</p>
      <Show when={network()?.purpose}>
        <p class="hint">
          <Words text={network()?.purpose ?? ''} of="the purpose" />
        </p>
      </Show>
      <Show when={writable()}>
        <Acts onRemove={() => props.onRemove({ networks: [props.id] }, calledOf(network()))}>
          <Button aria-expanded={edit() ? 'true' : 'false'} onClick={() => setEdit(!edit())}>
            <Pencil />
            Edit
          </Button>
          <Button kind="quiet" onClick={() => select(network()?.members.keys() ?? [])}>
            Select members
          </Button>
        </Acts>
        <Show when={edit() && network()}>{(one) => <Fields network={one()} />}</Show>
      </Show>
      <Members network={props.id} onOpen={(id) => select([id])} />
    </section>
  );
}

function Fields(props: { network: DrawnNetwork }) {
  const { session } = useMap();
  const announce = useAnnounce();
  const { changeNetwork } = session.edits;
  const id = () => props.network.id;
  const organisations = createMemo(() => [...session.drawn().organisations.values()].map(pickOf));
  const lead = () => session.drawn().organisations.get(props.network.lead ?? '');
  const rename = (name: string) => {
    if (name) changeNetwork(id(), { name });
    else announce('A network needs a name. It kept the one it had.');
  };
  return (
    <div class="mappart__fields" data-writing data-part={id()}>
      <TakenOff of={{ root: 'networks', id: id() }} />
      <KeptInput label="Name" value={props.network.name} onKeep={rename} />
      <Select
        label="What joins it"
        onChange={(event) => changeNetwork(id(), { basis: event.currentTarget.value as NetworkBasis })}
      >
        <WordOptions words={BASIS_WORDS} value={props.network.basis} />
      </Select>
      <SharedText label="Purpose" of={{ root: 'networks', id: id() }} value={props.network.purpose ?? ''} />
      <Picker
        label="Led by"
        picks={organisations()}
        chosen={lead() ? calledOf(lead()) : ''}
        onPick={(lead) => changeNetwork(id(), { lead })}
        onClear={() => changeNetwork(id(), { lead: undefined })}
      />
    </div>
  );
}
