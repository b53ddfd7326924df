import { createMemo, For, Show } from 'solid-js';
import type { When } from '../../../../shared/activities/map/model/map-view.ts';
import { useMap } from '../live/map-context.ts';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { pickOf } from '../../../../shared/activities/map/model/words.ts';
import { MemberLine } from './memberships.tsx';
import { Picker } from './picker.tsx';
import { calledOf } from './tie-phrases.ts';

/** The members of a network: since when each belongs, and a picker for new ones. */
export function Members(props: { network: string; onOpen?: (organisation: string) => void }) {
  const { session, writable } = useMap();
  const announce = useAnnounce();
  const network = createMemo(() => session.drawn().networks.find(({ id }) => id === props.network));
  const organisation = (id: string) => session.drawn().organisations.get(id);
  const ids = createMemo(() => [...(network()?.members.keys() ?? [])], undefined, {
    equals: (a, b) => a.join() === b.join(),
  });
  const others = createMemo(() =>
    [...session.drawn().organisations.values()].filter(({ id }) => !network()?.members.has(id)).map(pickOf),
  );
  const set = (id: string, when: When | undefined) => session.edits.setMembers(props.network, [id], when);
  const join = (id: string) => {
    set(id, 'now');
    announce(`Now in ${calledOf(network())}: ${calledOf(organisation(id))}.`);
  };
  const joinNew = (name: string) => {
    const [id] = session.edits.addOrganisations([{ name, kind: 'other' }]);
    if (id) join(id);
  };
  const leave = (id: string) => {
    set(id, undefined);
    announce(`No longer in ${calledOf(network())}: ${calledOf(organisation(id))}.`);
  };
  return (
    <div class="adder" role="group" aria-label={`Members of ${calledOf(network())}`}>
      <ul class="memberships">
        <For each={ids()}>
          {(id) => (
            <MemberLine
              name={calledOf(organisation(id))}
              aside={calledOf(network())}
              label={`Take ${calledOf(organisation(id))} out of ${calledOf(network())}`}
              when={network()?.members.get(id) ?? 'now'}
              writable={writable()}
              onWhen={(when) => set(id, when)}
              onLeave={() => leave(id)}
              {...(props.onOpen && { onOpen: () => props.onOpen?.(id) })}
            />
          )}
        </For>
      </ul>
      <Show when={writable()}>
        <Picker label="Add a member" picks={others()} onPick={join} onNew={joinNew} newWord="Draw" />
      </Show>
    </div>
  );
}
