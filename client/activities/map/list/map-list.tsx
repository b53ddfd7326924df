import { type Accessor, createEffect, createMemo, createSignal, Match, on, Show, Switch } from 'solid-js';
import type { TieKind } from '../../../../shared/activities/map/model/map-view.ts';
import { WordOptions } from '../parts/word-options.tsx';
import { createRemoval, RemovedStrip } from '../parts/removal.tsx';
import { BASIS_WORDS, KIND_WORDS, TIE_WORDS } from '../../../../shared/activities/map/model/words.ts';
import { capital, counted } from '../../../lib/text/words.ts';
import { useMap } from '../live/map-context.ts';
import type { MapSession } from '../live/map-session.ts';
import { Input, Select } from '../../../ui/field.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { AddNetwork, AddOrganisations, AddTies } from './adding.tsx';
import { createChangeNews } from './change-news.ts';
import { NetworkTable } from './networks.tsx';
import { OrganisationTable } from './organisations.tsx';
import { holds, keepSame, type MapRows, rowsOf } from './rows.ts';
import { TieTable } from './ties.tsx';
import './map-list.css';

type Part = 'organisations' | 'ties' | 'networks';
const PARTS: readonly Part[] = ['organisations', 'ties', 'networks'];
const TIE_KIND_WORDS = Object.fromEntries(
  Object.entries(TIE_WORDS).map(([kind, { both }]) => [kind, both]),
) as Record<TieKind, string>;
const FILTERS: Record<Part, Record<string, string>> = {
  organisations: KIND_WORDS,
  ties: TIE_KIND_WORDS,
  networks: BASIS_WORDS,
};
const ONE: Record<Part, string> = { organisations: 'organisation', ties: 'tie', networks: 'network' };

/** Everything on the map as three tables, where everything can be edited. Needs `MapContext` and `<LiveRegion>`. */
export function MapList() {
  const { session, writable, focusRequest } = useMap();
  const [part, setPart] = createSignal<Part>('organisations');
  const [words, setWords] = createSignal('');
  const [kind, setKind] = createSignal('');
  const [details, setDetails] = createSignal(false);
  const rows = createMapRows(session);
  const removal = createRemoval(session);
  createChangeNews(session);

  const fits = (row: object, key: string): boolean =>
    (!kind() || key === kind()) &&
    (!words() ||
      holds(
        Object.values(row).filter((value) => typeof value === 'string'),
        words(),
      ));
  const kept = <Row extends object>(all: ReadonlyMap<string, Row>, keyOf: (row: Row) => string) =>
    words() || kind() ? new Map([...all].filter(([, row]) => fits(row, keyOf(row)))) : all;
  const organisations = createMemo(() => kept(rows.organisations(), (row) => row.kind));
  const ties = createMemo(() => kept(rows.ties(), (row) => row.kind));
  const networks = createMemo(() => kept(rows.networks(), (row) => row.basis));
  const shown = () => ({ organisations, ties, networks })[part()]().size;

  // After "Show me" elsewhere on the page: show the table that has it, without filters that could hide it.
  createEffect(
    on(
      focusRequest,
      (wanted) => {
        const there = PARTS.find((one) => wanted?.ids.some((id) => rows[one]().has(id)));
        if (!there) return;
        setPart(there);
        setKind('');
        setWords('');
      },
      { defer: true },
    ),
  );

  const choose = (next: Part) => {
    setPart(next);
    setKind('');
  };
  const remove = (ids: string[]) => {
    const [only] = ids;
    const name =
      part() === 'organisations' && ids.length === 1 && only && rows.organisations().get(only)?.name;
    removal.remove({ [part()]: ids }, name || counted(ids.length, ONE[part()]));
  };
  const empty = () =>
    words() || kind()
      ? 'Nothing here fits what you are looking for.'
      : `No ${part()} drawn yet.${writable() ? ' Add the first below.' : ''}`;
  return (
    <section class="maplist" aria-label="The map as a list">
      <div class="maplist__bar">
        <fieldset>
          <legend class="vh">Show</legend>
          <Segments
            choices={PARTS.map((one) => ({ value: one, words: `${capital(one)} ${rows[one]().size}` }))}
            value={part()}
            onChange={choose}
          />
        </fieldset>
        <Input
          label="Find"
          type="search"
          autocomplete="off"
          value={words()}
          onInput={(event) => setWords(event.currentTarget.value.trim())}
        />
        <Select label="Kind" onChange={(event) => setKind(event.currentTarget.value)}>
          <option value="" selected={!kind()}>
            All
          </option>
          <WordOptions<string> words={FILTERS[part()]} value={kind()} />
        </Select>
        <Show when={part() === 'organisations'}>
          <label class="maplist__check">
            <input type="checkbox" onChange={(event) => setDetails(event.currentTarget.checked)} />
            <span>All columns</span>
          </label>
        </Show>
        <p class="hint maplist__count" aria-live="polite">
          <Show when={words() || kind()}>{counted(shown(), ONE[part()])} found</Show>
        </p>
      </div>
      <p class="vh" id="map-list-keys">
        Arrow keys walk, Enter edits, Space selects, Delete takes away.
      </p>
      <RemovedStrip removal={removal} />
      <div class="maplist__scroll">
        <Switch>
          <Match when={part() === 'organisations'}>
            <OrganisationTable rows={organisations()} details={details()} onRemove={remove} empty={empty()} />
          </Match>
          <Match when={part() === 'ties'}>
            <TieTable rows={ties()} onRemove={remove} empty={empty()} />
          </Match>
          <Match when={part() === 'networks'}>
            <NetworkTable rows={networks()} onRemove={remove} empty={empty()} />
          </Match>
        </Switch>
        <Show when={writable()}>
          <Switch>
            <Match when={part() === 'organisations'}>
              <AddOrganisations />
            </Match>
            <Match when={part() === 'ties'}>
              <AddTies />
            </Match>
            <Match when={part() === 'networks'}>
              <AddNetwork />
            </Match>
          </Switch>
        </Show>
      </div>
    </section>
  );
}

/** The map's rows by id, live. A row that still says the same stays the same object. */
function createMapRows(session: MapSession) {
  const rows = createMemo(() => rowsOf(session.drawn()));
  const byId = <K extends keyof MapRows>(part: K): Accessor<ReadonlyMap<string, MapRows[K][number]>> =>
    createMemo<Map<string, MapRows[K][number]>>((before) => keepSame(before, rows()[part]), new Map());
  return { organisations: byId('organisations'), ties: byId('ties'), networks: byId('networks') };
}
