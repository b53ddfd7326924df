import { createMemo, createSignal, Show } from 'solid-js';
import Plus from 'lucide-solid/icons/plus';
import type { NetworkBasis } from '../../../../shared/activities/map/model/map-view.ts';
import { WordOptions } from '../parts/kind-shape.tsx';
import { Picker } from '../parts/picker.tsx';
import { TieAdder } from '../parts/tie-adder.tsx';
import { calledOf } from '../parts/tie-phrases.ts';
import { BASIS_WORDS, pickOf } from '../../../../shared/activities/map/model/words.ts';
import { useMap } from '../live/map-context.ts';
import { Button } from '../../../ui/button.tsx';
import { Input, Select } from '../../../ui/field.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';

/** Draws ties: first who, then how and with whom. */
export function AddTies() {
  const { session } = useMap();
  const [from, setFrom] = createSignal<string>();
  const organisations = createMemo(() => [...session.drawn().organisations.values()].map(pickOf));
  const standing = () => {
    const id = from();
    return id && session.drawn().organisations.get(id);
  };
  return (
    <div class="maplist__add" role="group" aria-label="Add ties">
      <Picker
        label="Add a tie from"
        picks={organisations()}
        chosen={standing() ? calledOf(standing() || undefined) : ''}
        onPick={setFrom}
      />
      <Show when={standing() && from()} keyed>
        {(id) => <TieAdder from={id} />}
      </Show>
    </div>
  );
}

/** Draws a network; who is in it follows. */
export function AddNetwork() {
  const { session, select } = useMap();
  const announce = useAnnounce();
  const [basis, setBasis] = createSignal<NetworkBasis>('thematic');
  const [wrong, setWrong] = createSignal('');
  const [name, setName] = createSignal('');
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const words = name().trim();
    setWrong(words ? '' : 'Write its name first.');
    if (!words) return;
    select([session.edits.addNetwork({ name: words, basis: basis() }, [])]);
    announce(`${words} added.`);
    setName('');
  };
  return (
    <form class="maplist__add" aria-label="Add a network" onSubmit={add} novalidate>
      <Input
        label="Add a network"
        autocomplete="off"
        value={name()}
        error={wrong() || undefined}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <Select label="Its basis" onChange={(event) => setBasis(event.currentTarget.value as NetworkBasis)}>
        <WordOptions words={BASIS_WORDS} value={basis()} />
      </Select>
      <Button type="submit">
        <Plus />
        Add
      </Button>
    </form>
  );
}
