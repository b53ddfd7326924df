/**
 * The sentence below the hands, which asks the smallest group, gently. Source: DESIGN-LANGUAGE, “Practice”.
 * @module
 */
import { begunInWords, inWords } from '../../model/number-words.ts';
import { type Transfer, TRANSFERS } from '../../model/table/table-view.ts';

export type Raised = { id: string; name: string; verdict: Transfer };

/** With fewer hands a sentence would point at one person. */
const ENOUGH = 3;

const BOTH = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** More names than this would be a list of the accused: they are counted then. */
const NAMED = 3;

/**
 * Returns what to say about some hands; `undefined` while there are fewer than three. Of groups of the same size, those who
 * say no are asked first, then those who would change it.
 * @param me whose screen it is: they are “you”
 */
export function gentleWords(hands: readonly Raised[], me: string): string | undefined {
  if (hands.length < ENOUGH) return undefined;
  const groups = ['no', 'changes', 'yes'] as const;
  const sizes = groups
    .map((verdict) => ({ verdict, who: hands.filter((hand) => hand.verdict === verdict) }))
    .filter(({ who }) => who.length > 0);
  if (sizes.length === 1) return agreed(hands.length, sizes[0]!.verdict);
  const { verdict, who } = sizes.reduce((least, group) =>
    group.who.length < least.who.length ? group : least,
  );
  const takers = hands.filter((hand) => hand.verdict !== 'no').length;
  const { does, names } = asked(who, me);
  if (verdict === 'no')
    return `${begunInWords(takers)} would take it. What ${does} ${names} see that stands in the way?`;
  if (verdict === 'yes')
    return `${others(hands.length - who.length)} What ${does} ${names} see that makes it fit here as it is?`;
  const rest = `${begunInWords(takers - who.length)} would take it as it is, ${inWords(hands.length - takers)} would not.`;
  return `${takers === hands.length ? `${begunInWords(takers)} would take it.` : rest} What would ${names} change first?`;
}

const others = (count: number) => `${begunInWords(count)} ${count === 1 ? 'has doubts' : 'have doubts'}.`;

function agreed(count: number, verdict: Transfer): string {
  if (verdict === 'no')
    return `None of the ${inWords(count)} would take it. What would have to be different here?`;
  if (verdict === 'yes') return `All ${inWords(count)} would take it. Who would begin, and where?`;
  return `All ${inWords(count)} would take it with changes. What would you change first?`;
}

/** Whom to ask, and the verb that goes with them. */
function asked(who: readonly Raised[], me: string): { does: 'do' | 'does'; names: string } {
  const mine = who.some(({ id }) => id === me);
  if (who.length > NAMED) return { does: 'do', names: `the ${inWords(who.length)} of you` };
  const names = who.filter(({ id }) => id !== me).map(({ name }) => name);
  if (mine) names.push('you');
  return { does: who.length > 1 || mine ? 'do' : 'does', names: BOTH.format(names) };
}

/** Hands of everybody, counted by verdict. */
export function counts(verdicts: Iterable<Transfer>): Record<Transfer, number> {
  const found = Object.fromEntries(TRANSFERS.map((each) => [each, 0])) as Record<Transfer, number>;
  for (const verdict of verdicts) found[verdict] += 1;
  return found;
}
