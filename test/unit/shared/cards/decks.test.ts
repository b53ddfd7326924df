/** The decks hold together: every card has its shape, every reference leads somewhere, the counts are the sources'. */
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { ACTIVITIES } from '../../../../shared/activities/index.ts';
import { accounts, startingProcesses } from '../../../../shared/cards/decks/accounts.ts';
import { approaches, chooser, tensions } from '../../../../shared/cards/decks/approaches.ts';
import { credits } from '../../../../shared/cards/decks/credits.ts';
import { formats } from '../../../../shared/cards/decks/formats.ts';
import { ideas } from '../../../../shared/cards/decks/ideas.ts';
import { mapTemplates } from '../../../../shared/cards/decks/map-templates.ts';
import { practice } from '../../../../shared/cards/decks/practice.ts';
import { brokerage, roles } from '../../../../shared/cards/decks/roles.ts';
import {
  CardSchema,
  ChallengeSchema,
  FormatSchema,
  challenges,
  questions,
} from '../../../../shared/cards/index.ts';
import { IdeaTopicSchema } from '../../../../shared/cards/idea.ts';
import { MapTemplateSchema } from '../../../../shared/cards/map-template.ts';
import { CreditSchema } from '../../../../shared/cards/source.ts';

const cards = [...questions, ...practice, ...approaches, ...roles, ...accounts, ...startingProcesses];
const ids = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id));
/** Every id in a deck, however deep. */
const idsWithin = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => (key === 'id' ? [String(inner)] : idsWithin(inner)))
    : [];

/** Throws with the path of what is wrong. */
function parse(schema: v.GenericSchema, list: readonly { id: string }[]) {
  for (const entry of list) {
    const result = v.safeParse(schema, entry);
    if (!result.success) {
      const issues = result.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`);
      throw new Error(`${entry.id}: ${issues.join('; ')}`);
    }
  }
}

describe('shapes', () => {
  test('every card parses as one of the union', () => parse(CardSchema, cards));
  test('every challenge parses', () => parse(ChallengeSchema, challenges));
  test('every format parses', () => parse(FormatSchema, formats));
  test('every map template parses', () => parse(MapTemplateSchema, mapTemplates));
  test('every topic of ideas parses', () => parse(IdeaTopicSchema, ideas));
  test('every credit parses', () => parse(CreditSchema, credits));
  test('a card of an unknown kind does not', () => {
    expect(v.safeParse(CardSchema, { ...questions[0], kind: 'poster' }).success).toBe(false);
  });
});

describe('counts', () => {
  test.each([
    ['challenges', challenges, 5],
    ['questions', questions, 21],
    ['practice', practice, 21],
    ['approaches', approaches, 6],
    ['roles', roles, 5],
    ['accounts', accounts, 6],
    ['starting processes', startingProcesses, 9],
    ['map templates', mapTemplates, 9],
    ['formats', formats, 8],
    ['topics of ideas', ideas, 14],
    ['ideas', ideas.flatMap(({ items }) => items), 80],
    ['credits', credits, 5],
  ])('%s', (_, list, count) => {
    expect(list).toHaveLength(count);
    expect(ids(list).size).toBe(count);
  });
  test('four questions a challenge, and five of effectiveness', () => {
    expect(challenges.map(({ questions: { length } }) => length)).toEqual([4, 4, 4, 4, 5]);
  });
  test('every step has an id of its own', () => {
    const steps = formats.flatMap((format) => format.steps);
    expect(ids(steps).size).toBe(steps.length);
  });
  test('strategies of each approach are as many as the source has', () => {
    expect(approaches.map(({ id, strategies }) => [id, strategies.length])).toEqual([
      ['consulting', 4],
      ['enquiring', 5],
      ['replicating', 7],
      ['directing', 6],
      ['responding', 6],
      ['landscaping', 5],
    ]);
  });
});

describe('references', () => {
  test('codes follow the shelf', () => {
    for (const challenge of challenges) {
      challenge.questions.forEach((question, index) => {
        expect(question.code).toBe(`${challenge.letter}${index + 1}`);
        expect(question.id).toBe(`${challenge.id}-${index + 1}`);
      });
    }
  });
  test('questions and practice point at each other', () => {
    for (const question of questions) {
      const backs = practice.filter(({ questionId }) => questionId === question.id);
      expect(new Set(question.practice)).toEqual(ids(backs));
      // A question without practice says why.
      if (backs.length === 0) expect(question.note).toBeTruthy();
    }
    expect(practice.every(({ questionId }) => ids(questions).has(questionId))).toBe(true);
  });
  test('every card and idea names a publication that is credited', () => {
    for (const { id, source } of [...cards, ...ideas, ...ideas.flatMap(({ items }) => items)])
      expect(ids(credits), id).toContain(source.document);
  });
  test('ready-made steps put out no cards that their activity does not show', () => {
    for (const { steps } of formats)
      for (const { id, kind, deck } of steps)
        expect(deck === null || ACTIVITIES[kind].decks.some((shown) => shown === deck), id).toBe(true);
  });
  test('every ready-made step has something to show, or is only words', () => {
    const without = formats.flatMap(({ steps }) => steps).filter(({ kind }) => !ACTIVITIES[kind].offered);
    expect(without).toEqual([]);
  });
  const decks: Record<string, Set<string>> = {
    'five-challenges': new Set([...ids(challenges), ...ids(questions)]),
    practice: ids(practice),
    approaches: new Set([...ids(approaches), ...ids(tensions)]),
    brokerage: ids(roles),
    accounts: ids(accounts),
    'starting-well': ids(startingProcesses),
    'map-templates': ids(mapTemplates),
    ideas: new Set([...ids(ideas), ...ids(ideas.flatMap(({ items }) => items))]),
  };
  test('what an idea leads to is there', () => {
    for (const { id, seeAlso = [] } of ideas.flatMap((topic) => [topic, ...topic.items]))
      for (const other of seeAlso) {
        const [deck = '', card = ''] = other.split('/');
        const isThere = decks[deck]?.has(card) || idsWithin([brokerage, chooser]).includes(card);
        expect(isThere, `${id}: ${other}`).toBe(true);
      }
  });
  test('formats deal cards that exist, and add up', () => {
    for (const { id, minutes, steps } of formats) {
      expect(
        steps.reduce((sum, step) => sum + step.minutes, 0),
        id,
      ).toBe(minutes);
      for (const step of steps) {
        if (step.deck === null) expect(step.ids, step.id).toEqual([]);
        else for (const card of step.ids) expect(decks[step.deck], step.id).toContain(card);
      }
    }
  });
  test('map templates tie and group organisations they have', () => {
    for (const { id, organisations, ties, networks } of mapTemplates) {
      const known = ids(organisations);
      expect(known.size, id).toBe(organisations.length);
      for (const tie of ties) {
        expect(known.has(tie.from) && known.has(tie.to) && tie.from !== tie.to, `${id} ${tie.from}`).toBe(
          true,
        );
      }
      for (const network of networks) {
        expect(new Set(network.members).size, `${id} ${network.id}`).toBe(network.members.length);
        expect(
          network.members.every((member) => known.has(member)),
          `${id} ${network.id}`,
        ).toBe(true);
      }
    }
  });
  test('the chooser weighs every answer for every approach', () => {
    for (const [approach, weights] of Object.entries(chooser.weights)) {
      expect(ids(approaches)).toContain(approach);
      for (const { id, options } of chooser.dimensions) {
        const weight = (weights as Record<string, Record<string, number>>)[id] ?? {};
        expect(new Set(Object.keys(weight)), `${approach} ${id}`).toEqual(ids(options));
      }
    }
  });
});
