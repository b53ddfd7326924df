import Undo2 from 'lucide-solid/icons/undo-2';
import { useTable } from '../../sync/table-context.ts';
import { useAnnounce } from '../../ui/live-region.tsx';

/** Takes back what somebody here did last, in sight of where they did it. Before they have done anything it is not there. */
export function UndoLast() {
  const { session } = useTable();
  const announce = useAnnounce();
  const can = () => session.undo.canUndo();
  return (
    <button
      class="act talk__undo"
      type="button"
      data-repeats
      title="Undo what you did last (Ctrl+Z)"
      aria-disabled={can() ? undefined : 'true'}
      onClick={() => {
        if (!can()) return;
        session.undo.undo();
        announce('Undone.');
      }}
    >
      <Undo2 />
      <span>
        Undo<span class="vh"> what you did last</span>
      </span>
    </button>
  );
}
