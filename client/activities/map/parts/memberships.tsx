import { createMemo, For, Show } from 'solid-js';
import X from 'lucide-solid/icons/x';
import type { When } from '../../../../shared/activities/map/model/map-view.ts';
import { useMap } from '../live/map-context.ts';
import { Button } from '../../../ui/button.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { WHEN_WORDS } from '../../../../shared/activities/map/model/words.ts';
import { WordOptions } from './word-options.tsx';
import { Picker } from './picker.tsx';
import { calledOf } from './tie-phrases.ts';

/** The networks of an organisation: since when it belongs to each, and a picker for further ones. */
export function Memberships(props: { organisation: string }) {
  const { session, writable } = useMap();
  const announce = useAnnounce();
  const name = () => calledOf(session.drawn().organisations.get(props.organisation));
  const ids = createMemo(
    () =>
      session
        .drawn()
        .networks.filter(({ members }) => members.has(props.organisation))
        .map(({ id }) => id),
    undefined,
    { equals: (a, b) => a.join() === b.join() },
  );
  const network = (id: string) => session.drawn().networks.find((one) => one.id === id);
  const others = () => session.drawn().networks.filter(({ members }) => !members.has(props.organisation));
  const join = (id: string) => {
    session.edits.setMembers(id, [props.organisation], 'now');
    announce(`Now in ${calledOf(network(id))}: ${name()}.`);
  };
  const joinNew = (words: string) => {
    session.edits.addNetwork({ name: words, basis: 'thematic' }, [props.organisation]);
    announce(`${words} drawn, with ${name()} in it.`);
  };
  const leave = (id: string) => {
    const title = calledOf(network(id));
    session.edits.setMembers(id, [props.organisation], undefined);
    announce(`No longer in ${title}: ${name()}.`);
  };
  return (
    <div class="adder" role="group" aria-label={`Networks of ${name()}`}>
      <Show when={ids().length > 0}>
        <ul class="memberships">
          <For each={ids()}>
            {(id) => (
              <MemberLine
                name={calledOf(network(id))}
                aside={name()}
                label={`Take ${name()} out of ${calledOf(network(id))}`}
                when={network(id)?.members.get(props.organisation) ?? 'now'}
                writable={writable()}
                onWhen={(when) => session.edits.setMembers(id, [props.organisation], when)}
                onLeave={() => leave(id)}
              />
            )}
          </For>
        </ul>
      </Show>
      <Show when={writable()}>
        <Picker label="Add to a network" picks={others()} onPick={join} onNew={joinNew} newWord="Draw" />
      </Show>
    </div>
  );
}

type LineProps = {
  name: string;
  /** The name of the other side of the membership, for the accessible names of the controls. */
  aside: string;
  /** The accessible name of the button that ends the membership. */
  label: string;
  when: When;
  writable: boolean;
  onWhen: (when: When) => void;
  onLeave: () => void;
  onOpen?: () => void;
};

/** One membership: since when, and a button that ends it. */
export function MemberLine(props: LineProps) {
  return (
    <li class="memberships__line">
      <Show when={props.onOpen} fallback={<span>{props.name}</span>}>
        <Button kind="text" onClick={() => props.onOpen?.()}>
          {props.name}
        </Button>
      </Show>
      <Show
        when={props.writable}
        fallback={<span class="hint">{props.when === 'now' ? '' : WHEN_WORDS[props.when]}</span>}
      >
        <select
          class="memberships__when"
          aria-label={`${props.name}, ${props.aside}: since when`}
          onChange={(event) => props.onWhen(event.currentTarget.value as When)}
        >
          <WordOptions words={WHEN_WORDS} value={props.when} />
        </select>
        <Button kind="quiet" aria-label={props.label} onClick={() => props.onLeave()}>
          <X />
        </Button>
      </Show>
    </li>
  );
}
