import PackageOpen from 'lucide-solid/icons/package-open';
import { addressOf } from '../../../../shared/protocol/addresses.ts';
import { buttonClass } from '../../../ui/button.tsx';
import { useConsole } from '../context.ts';

/** Stands where the clock and the agenda were, once the workshop is closed. */
export function ClosedRunner() {
  const { hall } = useConsole();
  return (
    <section class="runner" aria-labelledby="runner-h">
      <h1 class="title" id="runner-h">
        This workshop is over
      </h1>
      <p>Everybody can read every table, and nobody can add. You can still let people in to read.</p>
      <p>
        <a class={buttonClass({ kind: 'ink' })} href={addressOf.leave(hall.me.workshop.id)}>
          <PackageOpen />
          Take it with you
        </a>
      </p>
      <p class="hint">There it is opened again, too, and kept longer or deleted.</p>
    </section>
  );
}
