import Hand from 'lucide-solid/icons/hand';
import { useTable } from '../../sync/table-context.ts';
import { Button } from '../../ui/button.tsx';

/** Raises or lowers one's hand, to ask for attention without interrupting. Pressed while the hand is up. */
export function HandButton(props: { compact?: boolean }) {
  const { session, able } = useTable();
  const up = () => session.me.personId in session.table.hands;
  const words = () => (up() ? 'Lower hand' : 'Raise hand');
  return (
    <Button
      kind={props.compact ? 'icon' : 'outline'}
      aria-pressed={up()}
      aria-label={props.compact ? words() : undefined}
      disabled={!able()}
      onClick={() => session.edits.setHand(!up())}
    >
      <Hand />
      {props.compact ? undefined : words()}
    </Button>
  );
}
