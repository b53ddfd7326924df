import { createSignal, Show } from 'solid-js';
import ChevronDown from 'lucide-solid/icons/chevron-down';
import ChevronUp from 'lucide-solid/icons/chevron-up';
import Printer from 'lucide-solid/icons/printer';
import { addressOf } from '../../../../shared/protocol/addresses.ts';
import { partsWritten } from '../../../../shared/report/choice.ts';
import { PARTS } from '../../../../shared/report/report.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { PartTicks } from '../../report/part-ticks.tsx';
import { useConsole } from '../../console/index.ts';
import { useMakings } from '../making/context.ts';
import { TakeLine } from '../take-line.tsx';

/** The report's page, and the parts that it, the document and the slides have. */
export function Report() {
  const { hall } = useConsole();
  const makings = useMakings();
  const [open, setOpen] = createSignal(false);
  const href = () => {
    const parts = partsWritten(makings.parts());
    return addressOf.report(hall.me.workshop.id, parts === undefined ? {} : { parts });
  };
  return (
    <TakeLine
      icon={<Printer />}
      title="The report"
      about="A4 pages, printed as they look. It follows the room until you close."
      more={
        <>
          <button
            class="take__fold"
            type="button"
            aria-expanded={open()}
            aria-controls="report-parts"
            onClick={() => setOpen(!open())}
          >
            <Show when={open()} fallback={<ChevronDown />}>
              <ChevronUp />
            </Show>
            Choose its parts
          </button>
          <fieldset class="take__parts" id="report-parts" hidden={!open()}>
            <legend class="vh">Parts of the report, the document and the slides</legend>
            <PartTicks offered={PARTS} chosen={makings.parts()} onChoose={makings.choose} />
          </fieldset>
        </>
      }
    >
      <a class={buttonClass({ kind: 'ink' })} href={href()}>
        Open the report
      </a>
    </TakeLine>
  );
}
