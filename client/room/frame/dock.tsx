import Plus from 'lucide-solid/icons/plus';
import { Button } from '../../ui/button.tsx';
import { HandButton } from './hand-button.tsx';
import './dock.css';

/** On a phone: the two things a thumb wants most, always within reach. */
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
