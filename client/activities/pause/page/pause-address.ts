/**
 * Whether a pause is open, and which: the address says it, so that a reload and "back" work.
 * @module
 */
import { useSearchParams } from '@solidjs/router';
import { type Accessor, createEffect, createMemo, on } from 'solid-js';
import { runningStep } from '../../../../shared/model/plan/plan-view.ts';
import { readJson, removeKey, writeJson } from '../../../device/storage.ts';
import { takesWords } from '../../../lib/typing.ts';
import type { Reflections } from '../private/reflections.ts';
import type { TableSession } from '../../../sync/table-session.ts';
import { createTableAddress, type TableSearch } from '../../../room/table/table-address.ts';

export type PauseAddress = {
  /** The pause that is open. `undefined` too when the address names none there ever was. */
  step: Accessor<string | undefined>;
  /** The address of another pause. */
  href: (step: string) => string;
  /** The address of the table. */
  tableHref: Accessor<string>;
};

const device = () => localStorage;

/** Follows the address, and opens a pause when it begins, unless somebody is in the middle of a sentence. */
export function createPauseAddress(
  session: TableSession,
  reflections: Pick<Reflections, 'of'>,
): PauseAddress {
  const [search, setSearch] = useSearchParams<TableSearch>();
  const address = createTableAddress(session.me.workshop.id);
  const isParticipant = session.me.kind === 'participant';
  const step = createMemo(() => {
    const named = search.pause;
    if (!named || !session.ready()) return undefined;
    const known = session.plan.agenda[named]?.kind === 'pause' || reflections.of(named).length > 0;
    return known ? named : undefined;
  });

  // What this device remembers of the plan may be of yesterday: only the server's word opens a page by itself.
  const heard = createMemo<boolean>((before) => before || ['saved', 'late'].includes(session.saved()), false);
  const beginning = createMemo(
    () => {
      const running = heard() ? runningStep(session.plan) : undefined;
      return running && { id: running.id, pauses: running.kind === 'pause' };
    },
    undefined,
    { equals: (a, b) => a?.id === b?.id && a?.pauses === b?.pauses },
  );
  const key = `pause:${session.me.workshop.id}:${session.me.personId}`;
  createEffect(
    on(beginning, (running) => {
      if (!isParticipant || !running) return;
      if (!running.pauses) return removeKey(device, key);
      // Who has left it is not taken there again.
      if (readJson(device, key) === running.id || isBusy()) return;
      writeJson(device, key, running.id);
      setSearch({ pause: running.id });
    }),
  );
  // Somebody who looked at another table writes, and says that they have finished, at their own.
  createEffect(() => {
    if (isParticipant && search.pause && search.table) setSearch({ table: undefined }, { replace: true });
  });

  return { step, href: (pause) => address({ pause }), tableHref: () => address() };
}

/** Whether somebody is in the middle of a sentence, or of a form: then the page must not turn under their hands. */
function isBusy(): boolean {
  const field = document.activeElement;
  const words = field instanceof HTMLElement && ('value' in field ? String(field.value) : field.textContent);
  return (takesWords(field) && !!words) || document.querySelector('dialog[open]') !== null;
}
