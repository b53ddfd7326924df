import Plus from 'lucide-solid/icons/plus';
import { Button } from '../../ui/button.tsx';
import { HandButton } from './hand-button.tsx';
import './dock.css';

/** The dock of a phone: the two buttons a thumb needs most, always within reach. */
export function Dock(props: { onAdd: () => void }) {
  return (
    <div class="dock">
      <Button kind="ink" onClick={() => props.onAdd()}>
        <Plus />
        Add a response
      </Button>
      <HandButton compact />
    </div>
  );
}
