import ArrowLeft from 'lucide-solid/icons/arrow-left';
import { Button } from '../../../ui/button.tsx';

/** The way back from a part of the side column. */
export function Back(props: { onBack: () => void }) {
  return (
    <Button kind="quiet" class="sidepart__back" onClick={() => props.onBack()}>
      <ArrowLeft />
      Back<span class="vh"> to what stood beside the grid</span>
    </Button>
  );
}
