import { createMemo, createSignal } from 'solid-js';
import type { TieKind, When } from '../../../../shared/activities/map/model/map-view.ts';
import { useMap } from '../live/map-context.ts';
import { Select } from '../../../ui/field.tsx';
import { useAnnounce } from '../../../ui/live-region.tsx';
import { pickOf, TIE_WORDS, WHEN_WORDS } from '../../../../shared/activities/map/model/words.ts';
import { WordOptions } from './word-options.tsx';
import { Picker } from './picker.tsx';
import { calledOf, tieSentence } from './tie-phrases.ts';

/** Kinds of tie that go both ways unless somebody says otherwise. */
const MUTUAL: readonly TieKind[] = ['works-with', 'shares-data'];
const ONE_WORDS = Object.fromEntries(
  Object.entries(TIE_WORDS).map(([kind, { one }]) => [kind, one]),
) as Record<TieKind, string>;

/** Draws ties from one organisation: the kind, the time, and the other end. It stays open for the next tie. */
export function TieAdder(props: { from: string }) {
  const { session } = useMap();
  const announce = useAnnounce();
  const [kind, setKind] = createSignal<TieKind>('works-with');
  const [when, setWhen] = createSignal<When>('now');
  const others = createMemo(() =>
    [...session.drawn().organisations.values()].filter(({ id }) => id !== props.from).map(pickOf),
  );
  const draw = (to: string) => {
    const words = { from: props.from, to, kind: kind(), directed: !MUTUAL.includes(kind()) };
    const [id] = session.edits.addTies([{ ...words, strength: 2, when: when() }]);
    const map = session.drawn();
    const tie = map.ties.find((one) => one.id === id);
    if (tie) announce(`${tieSentence(map, tie)}: drawn.`);
  };
  const drawNew = (name: string) => {
    const [to] = session.edits.addOrganisations([{ name, kind: 'other' }]);
    if (to) draw(to);
  };
  const from = () => calledOf(session.drawn().organisations.get(props.from));
  return (
    <div class="adder" role="group" aria-label={`Add a tie from ${from()}`}>
      <Select label="How" onChange={(event) => setKind(event.currentTarget.value as TieKind)}>
        <WordOptions words={ONE_WORDS} value={kind()} />
      </Select>
      <Picker label="With whom" picks={others()} onPick={draw} onNew={drawNew} newWord="Draw" />
      <Select label="When" onChange={(event) => setWhen(event.currentTarget.value as When)}>
        <WordOptions words={WHEN_WORDS} value={when()} />
      </Select>
    </div>
  );
}
