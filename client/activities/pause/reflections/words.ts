/**
 * Says where each reflection is, and turns all of them into a text to keep.
 * @module
 */
import type { Reflection } from '../../../../shared/activities/pause/model/reflection-view.ts';
import type { SharingState } from '../private/sharing.ts';

/** Returns what people call a table. */
export type TableTitle = (id: string) => string;

/** Says who can read a thought now, as a sentence. */
export function whereItIs(reflection: Reflection, state: SharingState, tableTitle: TableTitle): string {
  const { handedIn, named } = reflection;
  const audience = handedIn?.table ? tableTitle(handedIn.table) : 'the whole room';
  const credit = named ? 'with your name' : 'without your name';
  switch (state) {
    case 'shown':
      return `Shared with ${audience}, ${credit}.`;
    case 'waiting':
      return `Handed in for ${audience}, ${credit}. Nobody has seen it yet.`;
    case 'handing-in':
      return `For ${audience}, ${credit}. On this device until the link is back.`;
    case 'taking-back':
      return 'Being taken back.';
    default:
      return 'Only you.';
  }
}

/** Groups reflections by pause, in the order in which the pauses were first written in. */
export function byPause(written: readonly Reflection[]): Reflection[][] {
  return [...Map.groupBy(written, ({ step, prompt }) => `${step}\n${prompt}`).values()];
}

/**
 * Turns all reflections into plain text.
 * @param stateOf returns the sentence of `whereItIs`
 */
export function asText(
  workshop: string,
  written: readonly Reflection[],
  stateOf: (reflection: Reflection) => string,
): string {
  const pauses = byPause(written).flatMap((thoughts) => [
    `${thoughts[0]?.title}\n${thoughts[0]?.prompt}`,
    ...thoughts.map((thought) => `${thought.text.trim()}\n(${stateOf(thought)})`),
  ]);
  return `${[`My reflections: ${workshop}`, ...pauses].join('\n\n')}\n`;
}
