import { createMemo, createSignal, Show } from 'solid-js';
import { calledOf } from '../../parts/tie-phrases.ts';
import { Picker } from '../../parts/picker.tsx';
import type { Removal } from '../../parts/removal.tsx';
import { asideOf } from '../../../../../shared/activities/map/model/words.ts';
import { capital, counted, listOf } from '../../../../lib/text/words.ts';
import { useMap } from '../../live/map-context.ts';
import { Button } from '../../../../ui/button.tsx';
import { ChoiceGroup } from '../../../../ui/choice-group.tsx';
import { useAnnounce } from '../../../../ui/live-region.tsx';
import { Acts, type Picked } from './part.tsx';

type Props = { picked: Picked; onRemove: Removal['remove'] };

/** The most names that are listed; further ones are counted. */
const NAMED = 8;

/** The part for several things: put them in a network, merge them, or take them away. */
export function SeveralPart(props: Props) {
  const { session, select, writable } = useMap();
  const announce = useAnnounce();
  const [merging, setMerging] = createSignal(false);
  const ids = () => props.picked.organisations;
  const organisations = createMemo(() => ids().flatMap((id) => session.drawn().organisations.get(id) ?? []));
  const words = () =>
    listOf(
      (['organisations', 'ties', 'networks'] as const).flatMap((part) => {
        const count = props.picked[part].length;
        return count > 0 ? [counted(count, part.slice(0, -1))] : [];
      }),
    );
  const names = () => {
    const all = organisations().map(calledOf);
    return all.length > NAMED ? [...all.slice(0, NAMED), `${all.length - NAMED} others`] : all;
  };
  const join = (network: string) => {
    session.edits.setMembers(network, ids(), 'now');
    announce(`${counted(ids().length, 'organisation')} added to the network.`);
  };
  const joinNew = (name: string) => {
    const id = session.edits.addNetwork({ name, basis: 'thematic' }, ids());
    select([id]);
    announce(`${name} drawn.`);
  };
  return (
    <section class="mappart" aria-label={`${words()} selected`}>
      <h2 class="title">{words()}</h2>
      <Show when={organisations().length > 0}>
        <p>{listOf(names())}</p>
      </Show>
      <Show when={writable()}>
        <Show when={ids().length > 0}>
          <Picker
            label="Put them in a network"
            picks={session.drawn().networks}
            onPick={join}
            onNew={joinNew}
            newWord="Draw"
          />
        </Show>
        <Acts remove="Remove them" onRemove={() => props.onRemove(props.picked, capital(words()))}>
          <Show when={ids().length > 1}>
            <Button aria-expanded={merging() ? 'true' : 'false'} onClick={() => setMerging(!merging())}>
              They are the same
            </Button>
          </Show>
        </Acts>
        <Show when={merging() && ids().length > 1}>
          <Merge ids={ids()} onDone={() => setMerging(false)} />
        </Show>
      </Show>
    </section>
  );
}

function Merge(props: { ids: readonly string[]; onDone: () => void }) {
  const { session, select } = useMap();
  const announce = useAnnounce();
  const [stays, setStays] = createSignal<string>();
  const organisation = (id: string) => session.drawn().organisations.get(id);
  const chosen = () => props.ids.find((id) => id === stays()) ?? props.ids[0];
  const merge = () => {
    const into = chosen();
    if (!into) return;
    const others = props.ids.filter((id) => id !== into);
    session.edits.merge(into, others);
    announce(
      `${listOf(props.ids.map((id) => calledOf(organisation(id) ?? session.mirror.view.organisations[id])))}: one now.`,
    );
    props.onDone();
    select([into]);
  };
  return (
    <div class="mappart__fields">
      <ChoiceGroup
        legend="Which name stays?"
        hint="Ties and networks of all of them are kept. Undo takes them apart again."
        value={chosen()}
        onChange={setStays}
        choices={props.ids.slice(0, 12).map((id) => {
          const one = organisation(id);
          return { value: id, label: calledOf(one), aside: one ? asideOf(one) : '' };
        })}
      />
      <Button onClick={merge}>Make them one</Button>
    </div>
  );
}
