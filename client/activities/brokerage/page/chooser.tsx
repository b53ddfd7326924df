import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';
import { MOST_COLUMNS } from '../../../../shared/activities/brokerage/view.ts';
import { createKeptText } from '../../../sync/kept-form.ts';
import { useTable } from '../../../sync/table-context.ts';
import { KIND_WORDS, type OrganisationKind } from '../../../sync/table-map.ts';
import { KindShape } from '../../../room/organisations/kind-shape.tsx';
import { startOf } from '../../../lib/text/long-text.ts';
import { counted } from '../../../lib/text/words.ts';
import { Button } from '../../../ui/button.tsx';
import { Input, Select, Textarea } from '../../../ui/field.tsx';
import { useGrid } from './context.ts';
import './chooser.css';

/** What a grid can be read with: DESIGN-LANGUAGE, “3 to 12”. */
const SUGGESTED = '3 to 12';
/** With more organisations on the map than this, there is a field to search them. */
const AT_A_GLANCE = 12;
/** The most that are listed at once. Typing more letters narrows them down. */
const MOST_LISTED = 60;
/** As long as the map keeps a name. */
const LONGEST_NAME = 200;

/**
 * The form that chooses the organisations of a grid, from the map or by name. Nothing changes before its button is pressed.
 * @param props.first true on the page that has no grid yet
 */
export function Chooser(props: { first?: boolean; onDone?: () => void }) {
  const { drafts } = useTable();
  const { map, columns, ids, edits, writable } = useGrid();
  const id = createUniqueId();
  const before = ids();
  const [chosen, setChosen] = createSignal<ReadonlySet<string>>(new Set(before));
  const [typed, write] = createKeptText(drafts, () => 'grid/names');
  const [kind, setKind] = createSignal<OrganisationKind>('other');
  const [search, setSearch] = createSignal('');
  const [wrong, setWrong] = createSignal('');
  const names = () => [
    ...new Set(
      typed()
        .split(/\r?\n/)
        .map((line) => startOf((line.split('\t')[0] ?? '').trim(), LONGEST_NAME))
        .filter(Boolean),
    ),
  ];
  const offered = createMemo(() => {
    const onMap = map.organisations().map(({ id, name, kind }) => ({ id, name, kind, gone: undefined }));
    const known = new Set(onMap.map((one) => one.id));
    return [...columns().filter((one) => !known.has(one.id)), ...onMap];
  });
  const found = createMemo(() => {
    const wanted = search().trim().toLowerCase();
    const matching = offered().filter(({ name }) => name.toLowerCase().includes(wanted));
    // What is chosen stands first, so that it is in sight on the largest map.
    return [...matching].sort((a, b) => Number(before.includes(b.id)) - Number(before.includes(a.id)));
  });
  const count = () => chosen().size + names().length;
  const tick = (organisation: string, on: boolean) => {
    const next = new Set(chosen());
    if (on) next.add(organisation);
    else next.delete(organisation);
    setChosen(next);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (count() > MOST_COLUMNS) return setWrong(`At most ${MOST_COLUMNS} fit. Take some off first.`);
    if (props.first && count() === 0) return setWrong('Tick one, or write a name.');
    const listed = offered().filter((one) => chosen().has(one.id) && !before.includes(one.id));
    const drawn = names().map((name) => map.addByName(name, kind()));
    const added = [...listed, ...drawn].map(({ id, name, kind }) => ({ id, name, kind }));
    edits.setColumns(
      added,
      before.filter((one) => !chosen().has(one)),
    );
    write('');
    props.onDone?.();
  };
  return (
    <Show
      when={writable()}
      fallback={<p class="chooser__none">The table has not chosen any organisations yet.</p>}
    >
      <form class="chooser" classList={{ 'chooser--first': props.first }} onSubmit={submit}>
        <Show when={props.first}>
          <h2 class="title">Which organisations does it speak of?</h2>
        </Show>
        <p class="hint" id={`${id}-hint`}>
          {`Choose ${SUGGESTED}: those who play a part now, and one or two who could. Up to ${MOST_COLUMNS} fit.`}
        </p>
        <Show when={offered().length > AT_A_GLANCE}>
          <Input
            label="Find on the map"
            type="search"
            autocomplete="off"
            value={search()}
            onInput={(event) => setSearch(event.currentTarget.value)}
          />
        </Show>
        <Show
          when={offered().length > 0}
          fallback={
            <p class="hint">
              {map.ready() ? 'Nothing stands on your map yet. Write names below.' : 'Looking at your map…'}
            </p>
          }
        >
          <fieldset class="chooser__list" aria-describedby={`${id}-hint`}>
            <legend>On our map</legend>
            <For each={found().slice(0, MOST_LISTED)}>
              {(one) => (
                <label class="chooser__one">
                  <input
                    type="checkbox"
                    checked={chosen().has(one.id)}
                    onChange={(event) => tick(one.id, event.currentTarget.checked)}
                  />
                  <KindShape kind={one.kind} />
                  <span>
                    <Show when={one.gone} fallback={one.name || 'Without a name'}>
                      <s>{one.name}</s> {one.gone}
                    </Show>
                  </span>
                </label>
              )}
            </For>
            <Show when={found().length > MOST_LISTED}>
              <p class="hint">{`and ${found().length - MOST_LISTED} more: type to find them`}</p>
            </Show>
          </fieldset>
        </Show>
        <div class="chooser__typed">
          <Textarea
            label="Others, by name"
            hint="One name a line. They go on your map too."
            rows="2"
            data-reads-cells
            value={typed()}
            onInput={(event) => {
              setWrong('');
              write(event.currentTarget.value);
            }}
          />
          <Show when={names().length > 0}>
            <Select
              label="Their kind"
              onChange={(event) => setKind(event.currentTarget.value as OrganisationKind)}
            >
              <For each={Object.entries(KIND_WORDS)}>
                {([value, words]) => (
                  <option value={value} selected={value === kind()}>
                    {words}
                  </option>
                )}
              </For>
            </Select>
          </Show>
        </div>
        <div class="chooser__acts">
          <Button kind="ink" type="submit">
            {props.first ? 'Lay out the grid' : 'Put them on the grid'}
          </Button>
          <p class="hint" role="status">
            {wrong() || (count() > 0 ? `${counted(count(), 'organisation')} chosen` : '')}
          </p>
        </div>
      </form>
    </Show>
  );
}
