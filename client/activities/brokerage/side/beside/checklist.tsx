import { createUniqueId, For } from 'solid-js';
import { brokerage } from '../../../../../shared/cards/decks/roles.ts';
import { questionKey } from '../../../../../shared/activities/brokerage/rows.ts';
import { SourceButton } from '../../../../room/shelf/source-button.tsx';
import { counted } from '../../../../lib/text/words.ts';
import { useTable } from '../../../../sync/table-context.ts';
import { Button } from '../../../../ui/button.tsx';
import { useGrid } from '../../page/context.ts';

const { dos, donts } = brokerage.sandwell;

/** What Sandwell would do again, and not: a table ticks what holds for its own plan, and says how. */
export function Checklist() {
  const heading = createUniqueId();
  return (
    <section class="checklist" aria-labelledby={heading}>
      <h3 id={heading}>What Sandwell learned. Does it hold for our plan?</h3>
      <p class="hint">Your table ticks together, and sees it straight away.</p>
      <ul>
        <For each={[...dos, ...donts]}>{(item) => <Item item={item} />}</For>
      </ul>
      <SourceButton source={dos[0]?.source} />
    </section>
  );
}

function Item(props: { item: { id: string; text: string } }) {
  const { session } = useTable();
  const { edits, writable, setSide } = useGrid();
  const card = () => questionKey('sandwell', props.item.id);
  const said = () => session.lists.standing(card()).length;
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={session.table.gridTicks[props.item.id] !== undefined}
          disabled={!writable()}
          onChange={(event) => edits.setTick(props.item.id, event.currentTarget.checked)}
        />
        <span>{props.item.text}</span>
      </label>
      <Button
        kind="text"
        onClick={() =>
          setSide({
            kind: 'talk',
            card: card(),
            kicker: 'What Sandwell learned',
            words: props.item.text,
            back: { kind: 'beside' },
          })
        }
      >
        {said() > 0 ? counted(said(), 'note') : 'Say how'}
        <span class="vh">: {props.item.text}</span>
      </Button>
    </li>
  );
}
