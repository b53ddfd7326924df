/** Every question beyond the question cards has a name, by the id under which tables answer it. */
import { expect, test } from 'vitest';
import { askedId, askedParts } from '../../../../shared/cards/asked.ts';
import { askedIn } from '../../../../shared/cards/asked-questions.ts';
import { accounts } from '../../../../shared/cards/decks/accounts.ts';
import { approaches, LEANING, tensions } from '../../../../shared/cards/decks/approaches.ts';
import { ideas } from '../../../../shared/cards/decks/ideas.ts';
import { practice } from '../../../../shared/cards/decks/practice.ts';
import { roles } from '../../../../shared/cards/decks/roles.ts';
import { questions } from '../../../../shared/cards/index.ts';

test('questions of all decks are found with the deck and the item that ask them', async () => {
  const all = (
    await Promise.all(
      ['practice', 'accounts', 'brokerage', 'approaches', 'ideas'].map((deck) => askedIn(deck)),
    )
  ).flat();
  const of = (id: string) => all.find((each) => each.id === id);
  expect(of('practice:lancashire-ownership:0')).toEqual({
    id: 'practice:lancashire-ownership:0',
    deck: 'How others did it',
    title: 'Lancashire',
    question: practice.find(({ id }) => id === 'lancashire-ownership')?.discuss,
  });
  expect(of(askedId('accounts', 'shire11', 2))?.question).toBe(
    accounts.find(({ id }) => id === 'shire11')?.discuss[2],
  );
  const [role] = roles;
  expect(of(askedId('brokerage', role!.id, role!.challenge[0]!.id))?.question).toBe(
    role!.challenge[0]!.question,
  );
  expect(of(askedId('brokerage', role!.id, 1))?.question).toBe(role!.activities[1]);
  expect(of(askedId('brokerage', 'sandwell', 'do-open'))?.title).toBe('Sandwell');
  const [approach] = approaches;
  expect(of(askedId('approaches', approach!.id, 'pause'))?.question).toBe(approach!.pause);
  expect(of(askedId('approaches', tensions[0]!.id, 'lean'))?.question).toBe(LEANING);
  for (const idea of ideas.flatMap((topic) => [topic, ...topic.items]))
    for (const [which, words] of (idea.discuss ?? []).entries())
      expect(of(askedId('ideas', idea.id, which))).toMatchObject({ title: idea.title, question: words });
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

test('a deck that asks nothing, and a name that is none, have no questions', async () => {
  for (const deck of ['map-templates', 'five-challenges', '__proto__', 'constructor', ''])
    expect(await askedIn(deck)).toEqual([]);
});

test('the id of a card is no such id', () => {
  for (const { id } of questions) expect(askedParts(id)).toBeUndefined();
  expect(askedParts('ideas:recognitions:0')).toEqual({ deck: 'ideas', item: 'recognitions', which: '0' });
  expect(askedParts('ideas:recognitions')).toBeUndefined();
});
