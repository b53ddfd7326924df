import Hand from 'lucide-solid/icons/hand';
import { useTable } from '../../sync/table-context.ts';
import { Button } from '../../ui/button.tsx';

/** Asks for the room's attention without interrupting. Pressed while one's hand is up. */
export function HandButton(props: { compact?: boolean }) {
  const { session, able } = useTable();
  const up = () => session.me.personId in session.table.hands;
  return (
    <Button
      kind={props.compact ? 'icon' : 'outline'}
      aria-pressed={up()}
      aria-label={props.compact ? 'Raise hand' : undefined}
      disabled={!able()}
      onClick={() => session.edits.setHand(!up())}
    >
      <Hand />
      {props.compact ? undefined : 'Raise hand'}
    </Button>
  );
}
