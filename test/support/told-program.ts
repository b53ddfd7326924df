/** A program that tells how far it is, and then answers, waits for ever, or takes all the memory it can get. */
import { answerWith } from '../../server/elsewhere/program.ts';

answerWith<{ end: 'answers' | 'waits' | 'eats' }, string, number>(async ({ end }, say) => {
  say(1);
  say(2);
  const eaten: number[][] = [];
  // oxlint-disable-next-line no-unmodified-loop-condition -- it never ends by itself
  while (end === 'eats') eaten.push(Array.from({ length: 100_000 }, (_, n) => n + 0.5));
  if (end === 'waits') await new Promise(() => {});
  return 'done';
});
