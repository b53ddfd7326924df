import { expect, it } from 'vitest';
import type { Grant } from '../../../server/access/policy.ts';
import { batchFor, type WaitingThought } from '../../../server/thoughts/batch.ts';
import { makeThoughts } from '../../../server/thoughts/thoughts.ts';
import { UNNAMED } from '../../../shared/activities/pause/model/thoughts.ts';
import { putPerson } from '../../../shared/model/plan/plan-edits.ts';
import { LIMITS } from '../../../shared/protocol/limits.ts';
import { dice } from '../../support/random.ts';
import { stage } from '../../support/stage.ts';
import { newTicket, shownIn } from '../../support/thoughts.ts';

const held = (person: string, more: Partial<WaitingThought> = {}): WaitingThought => ({
  id: `${person}-shown`,
  ticket: `${person}-ticket`,
  person,
  step: 'pause',
  named: false,
  text: person,
  author: { id: person, name: person },
  at: 0,
  ...more,
});
const textsOf = ({ batch }: { batch: WaitingThought[] }) => batch.map(({ text }) => text).sort();

it('[T4] counts people, not thoughts, and each audience by itself', () => {
  const random = dice(1).bytes;
  const two = [held('a'), held('a', { text: 'a too' }), held('b')];
  expect(batchFor(two, random)).toEqual({ batch: [], held: true });
  const named = held('c', { named: true });
  expect(textsOf(batchFor([...two, named], random))).toEqual(['c']);
  expect(textsOf(batchFor([...two, held('c', { table: 't1' })], random))).toEqual([]);
  const three = batchFor([...two, held('c')], random);
  expect(three.held).toBe(false);
  expect(textsOf(three)).toEqual(['a', 'a too', 'b', 'c']);
  expect(three.batch.map(({ author }) => author)).toEqual(Array(4).fill(UNNAMED));
});

it('[T3] every order is as likely as every other', () => {
  const { bytes } = dice(2);
  const rounds = 12_000;
  const counts = new Map<string, number>();
  const waiting = ['a', 'b', 'c', 'd'].map((person) => held(person));
  for (let n = 0; n < rounds; n += 1) {
    const order = batchFor(waiting, bytes)
      .batch.map(({ text }) => text)
      .join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  const mean = rounds / 24;
  const sigma = Math.sqrt(mean * (1 - 1 / 24));
  expect(counts.size).toBe(24);
  for (const count of counts.values()) expect(Math.abs(count - mean)).toBeLessThan(4 * sigma);
});

const grant = (id: string): Grant => ({ id, workshopId: 'w1', kind: 'participant', name: id, tableId: 't1' });

it('[T7] what waited for more than a day is forgotten, counted from when it was handed in last', async () => {
  const { rooms, storage, clock } = await stage();
  const thoughts = makeThoughts({ registry: storage.registry, rooms, clock, random: dice(3).bytes });
  const hand = (text: string, ticket = newTicket()) =>
    thoughts.handIn(grant('a'), ticket, { step: 'pause', named: true, text });
  await rooms.edit('w1/plan', (doc) => putPerson(doc, { id: 'a', name: 'a', kind: 'participant' }));
  const ticket = newTicket();
  await hand('Forgotten');
  await hand('Kept', ticket);
  clock.advance(LIMITS.thoughtsForgottenMs);
  await hand('Kept', ticket);
  thoughts.forgetOld();
  clock.advance(1);
  thoughts.forgetOld();
  await thoughts.reveal('w1', 'pause');
  const shown = await rooms.read('w1/plan', (doc) => shownIn(doc, 'thoughts'));
  expect(shown.map(({ text }) => text)).toEqual(['Kept']);
});

it('[J9] nothing that waits outlives its workshop', async () => {
  const { rooms, storage, clock } = await stage();
  const thoughts = makeThoughts({ registry: storage.registry, rooms, clock, random: dice(4).bytes });
  const thought = { step: 'pause', named: true, text: 'Merganser' };
  await thoughts.handIn(grant('a'), newTicket(), thought);
  // On its way in while the workshop goes: behind it, or refused.
  const late = thoughts.handIn(grant('a'), newTicket(), thought);
  thoughts.forgetWorkshop('w1');
  await late;
  await thoughts.reveal('w1', 'pause');
  expect(await rooms.read('w1/plan', (doc) => shownIn(doc, 'thoughts'))).toEqual([]);
  await storage.registry.deleteWorkshop('w1');
  await expect(thoughts.handIn(grant('a'), newTicket(), thought)).rejects.toMatchObject({
    code: 'unknown-workshop',
  });
});
