/**
 * The sentences of the pause page: who will see a thought, and where a handed-in thought is. Every one must be true.
 * @module
 */
import type { Audience } from '../../../../shared/activities/pause/model/reflection-view.ts';
import { capital } from '../../../lib/text/words.ts';
import type { SharingState } from '../private/sharing.ts';

/** What the sentences depend on, besides the thought itself. */
export type Circumstances = {
  /** Who reveals, as words inside a sentence: `Amina`, or `your facilitator`. */
  host: string;
  /** `table 4`; `undefined` for somebody who sits nowhere. */
  table: string | undefined;
  /** Whether this pause has been revealed. */
  revealed: boolean;
  /** Whether there is no link just now. */
  away: boolean;
  /** The word for this device: `phone` or `device`. */
  device: string;
};

/** Names the readers. Sharing with a table must not promise that only its people read: others walk the room. */
const readers = (to: Audience, table: string | undefined) =>
  to === 'table'
    ? `${capital(table ?? 'your table')}, and anyone who visits it,`
    : 'Everybody in the workshop';

/** The same inside a sentence. */
const audience = (to: Audience, table: string | undefined) =>
  to === 'table' ? `${table ?? 'your table'} and anyone who visits it` : 'everybody in the workshop';

/** Says what will be seen of a thought, by whom and when, if it is shared like this. */
export function outcomeOf({ to, named }: { to: Audience; named: boolean }, about: Circumstances): string {
  if (to === 'keep') return 'Nobody else will see it.';
  const who = readers(to, about.table);
  if (named) {
    const when = about.revealed ? 'straight away' : `once ${about.host} reveals what was shared`;
    return `${who} will see the words and your name, ${when}.`;
  }
  const when = about.revealed
    ? `at ${possessive(about.host)} next reveal`
    : `once ${about.host} reveals them`;
  return `${who} will see the words, not the name, ${when}, and only if two others share unnamed too.`;
}

/** Says where a thought is that its author has finished. */
export function whereaboutsOf(
  { to, named }: { to: Audience; named: boolean },
  sharing: SharingState,
  { host, table, revealed, away, device }: Circumstances,
): string {
  if (typeof sharing === 'object') return sharing.refused;
  switch (sharing) {
    case 'mine':
      return to === 'keep' ? 'Kept to yourself.' : 'Not handed in. Only you can read it.';
    case 'handing-in':
      return away
        ? `On its way: kept on this ${device}, and handed in when the link is back.`
        : 'On its way.';
    case 'taking-back':
      return 'Taking it back.';
    case 'waiting':
      if (!revealed) {
        const name = named ? 'with your name' : 'without your name';
        return `Waiting for ${host} to reveal it to ${audience(to, table)}, ${name}. You can take it back until then.`;
      }
      if (named) return 'About to be shown.';
      return (
        'Not shown yet. A thought without a name is shown only together with those of at least two other people, ' +
        `so that nobody is guessed. It waits for ${possessive(host)} next reveal: leave it there, take it back, ` +
        'or share it with your name.'
      );
    case 'shown':
      return `${readers(to, table)} can read it now, ${named ? 'with' : 'without'} your name.`;
  }
}

/** Says how many have finished, of those who are here or have finished. */
export const finishedWords = ({ done, of }: { done: number; of: number }, where: string): string =>
  `${done} of ${of} ${where} ${done === 1 ? 'has' : 'have'} finished`;

const possessive = (name: string) => `${name}’${name.endsWith('s') ? '' : 's'}`;
