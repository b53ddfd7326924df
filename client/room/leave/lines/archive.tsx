import Download from 'lucide-solid/icons/download';
import Package from 'lucide-solid/icons/package';
import { buttonClass } from '../../../ui/button.tsx';
import { useConsole } from '../../console/index.ts';
import { FileLink, TakeLine } from '../take-line.tsx';

/** The whole workshop as one file. */
export function Archive() {
  const { hall } = useConsole();
  return (
    <TakeLine
      icon={<Package />}
      title="The whole workshop"
      about="One archive that opens again here, or on another server."
    >
      <FileLink class={buttonClass({})} href={`/api/workshops/${hall.me.workshop.id}/export/archive`}>
        <Download />
        Save
      </FileLink>
    </TakeLine>
  );
}
