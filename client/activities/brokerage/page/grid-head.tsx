import { createUniqueId, For, Show } from 'solid-js';
import ArrowLeft from 'lucide-solid/icons/arrow-left';
import Eraser from 'lucide-solid/icons/eraser';
import LayoutGrid from 'lucide-solid/icons/layout-grid';
import List from 'lucide-solid/icons/list';
import Plus from 'lucide-solid/icons/plus';
import { titleOf } from '../../../../shared/activities/brokerage/rows.ts';
import { MARKS } from '../../../../shared/model/table/grid.ts';
import { listOf } from '../../../lib/text/words.ts';
import { SavedMark, useFrame } from '../../../room/frame/index.ts';
import { Button } from '../../../ui/button.tsx';
import { type Pencil, useGrid } from './context.ts';
import { MarkGlyph } from './glyph.tsx';
import { MARK_WORDS } from './words.ts';
import '../../../ui/pick.css';

/** The name of the page, what the next press marks, and the choice between grid and list. */
export function GridHead(props: { value: string; phone: boolean; onChoose: () => void }) {
  const { href, home } = useFrame();
  const { ids, writable, shown, roles, showAll } = useGrid();
  const isList = () => props.value === 'list';
  return (
    <div class="whohead">
      <a class="whohead__back" href={home()}>
        <ArrowLeft />
        The cards
      </a>
      {/* On a phone the activity is what stands large. */}
      <h1 classList={{ vh: props.phone && ids().length > 0 }}>Who does what, who could</h1>
      <Show when={props.phone}>
        <SavedMark />
      </Show>
      <Show when={shown().length < roles.length}>
        <p class="whohead__some">
          This step: {listOf(shown().map((role) => titleOf(role).name))}.{' '}
          <Button kind="text" onClick={() => showAll()}>
            Show all {roles.length} roles
          </Button>
        </p>
      </Show>
      <Show when={ids().length > 0}>
        <Show when={writable() && (isList() || props.phone)}>
          <Button kind="quiet" aria-haspopup="dialog" onClick={() => props.onChoose()}>
            <Plus />
            Organisations
          </Button>
        </Show>
        <Show when={!props.phone}>
          <Show when={!isList() && writable()}>
            <Pencils />
          </Show>
          <nav class="whohead__views" aria-label="How the grid is shown">
            <a href={href('brokerage', 'all')} aria-current={isList() ? undefined : 'page'}>
              <LayoutGrid />
              Grid
            </a>
            <a href={href('brokerage', 'list')} aria-current={isList() ? 'page' : undefined}>
              <List />
              List
            </a>
          </nav>
        </Show>
      </Show>
    </div>
  );
}

const PENCILS: readonly Pencil[] = [...MARKS, 'rub'];

/** What a press on a cell marks. */
function Pencils() {
  const { pencil, setPencil } = useGrid();
  const name = createUniqueId();
  return (
    <fieldset class="pencils">
      <legend>Mark</legend>
      <For each={PENCILS}>
        {(one) => (
          <label class="pick">
            <input type="radio" name={name} checked={pencil() === one} onChange={() => setPencil(one)} />
            <span>
              <Show when={one !== 'rub' && one} fallback={<Eraser />}>
                {(mark) => <MarkGlyph mark={mark()} />}
              </Show>
              {one === 'rub' ? 'Rub out' : MARK_WORDS[one]}
            </span>
          </label>
        )}
      </For>
    </fieldset>
  );
}
