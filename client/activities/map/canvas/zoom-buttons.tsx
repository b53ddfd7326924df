import Maximize from 'lucide-solid/icons/maximize';
import Minus from 'lucide-solid/icons/minus';
import Plus from 'lucide-solid/icons/plus';
import { Button } from '../../../ui/button.tsx';

export function ZoomButtons(props: { onZoom: (by: number) => void; onAll: () => void }) {
  return (
    <div class="map-canvas__zoom" role="group" aria-label="Nearer and further">
      <Button kind="icon" aria-label="Nearer" onClick={() => props.onZoom(1.4)}>
        <Plus />
      </Button>
      <Button kind="icon" aria-label="Further away" onClick={() => props.onZoom(1 / 1.4)}>
        <Minus />
      </Button>
      <Button kind="icon" aria-label="Show everything" onClick={() => props.onAll()}>
        <Maximize />
      </Button>
    </div>
  );
}
