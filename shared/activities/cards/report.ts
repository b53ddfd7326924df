/**
 * The question cards in a report: where the talk went, each challenge with its questions, and the notes in full.
 * @module
 */
import { counted } from '../../model/number-words.ts';
import { type Challenge, challenges, type OwnCard, questions } from '../../cards/index.ts';
import type { Gathered } from '../../model/gather/gathered.ts';
import { lastRatingsIn, ratingsIn } from '../../model/plan/plan-view.ts';
import { entryAt } from '../../model/record.ts';
import type { Materials, ReportPart } from '../../report/materials.ts';
import { isAnswered, questionBlock } from '../../report/questions.ts';
import type { Block, QuestionBlock, Section, Sheet } from '../../report/report.ts';
import { describeLast, describeSpread, spreadOf } from './ratings.ts';
import { roomRatings } from './room-ratings.ts';

/** What most agree with opens the report, as far as several agree; so many of them. */
const STOOD_OUT = 3;
const SEVERAL = 2;
const HIGHEST_MARK = 5;

export const report: ReportPart = {
  sections(materials) {
    const blocks = challenges.map((challenge) => blocksOf(materials, challenge));
    return [
      talk(materials, blocks.flat()),
      ...challenges.map((challenge, place): Section => ({
        id: challenge.id,
        part: 'challenges',
        title: challenge.title,
        lead: challenge.tag,
        challenge: challenge.id,
        blocks: blocks[place]!.filter(isAnswered),
      })),
      ...challenges.map((challenge) => notesOn(materials, challenge)),
    ];
  },
  sheets: (materials) => [ratingsSheet(materials)],
};

const blocksOf = (materials: Materials, challenge: Challenge): QuestionBlock[] =>
  askedOn(materials, challenge).map((asked) => {
    const rated = ratedOf(materials, asked.id);
    return { ...questionBlock(materials, asked), ...(rated && { rated }) };
  });

/** What a challenge asks: the deck's questions, then those that people wrote. */
function askedOn(gathered: Gathered, { id: challenge, questions: inDeck }: Challenge) {
  const own = ownCards(gathered).filter((card) => card.challenge === challenge);
  return [
    ...inDeck.map(({ id, code, question, short }) => ({ id, code, question, short, challenge })),
    ...own.map(({ id, code, question }) => ({ id, question, challenge, ...(code && { code }) })),
  ];
}

/** The cards that people wrote themselves, for one table or for all, in the order of their making. */
const ownCards = ({ plan, tables }: Gathered): OwnCard[] =>
  [plan.cards, ...tables.map(({ view }) => view.cards)]
    .flatMap((cards) => Object.values(cards))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));

/** How a card was rated, once that was revealed. */
function ratedOf({ plan }: Gathered, id: string): QuestionBlock['rated'] {
  const result = ratingsIn(plan);
  const marks = result && entryAt(result.cards, id);
  if (!marks) return undefined;
  const last = entryAt(lastRatingsIn(plan)?.cards ?? {}, id);
  const [matters, now] = (['matters', 'now'] as const).map((scale) => {
    const spread = spreadOf(marks, scale);
    const before = last && describeLast(spreadOf(last, scale));
    return {
      counts: spread.counts,
      words: [describeSpread(spread), ...(before === undefined ? [] : [before])].join('. '),
    };
  });
  return { matters: matters!, now: now! };
}

function talk(materials: Materials, blocks: readonly QuestionBlock[]): Section {
  const bars = blocks
    .filter(({ code, said }) => code || said.length > 0)
    .map(({ code, short, challenge, said }) => ({
      label: short,
      code: code || '+',
      challenge,
      value: said.length,
      words: String(said.length),
    }));
  const total = bars.reduce((sum, { value }) => sum + value, 0);
  const most = bars.reduce((largest, { value }) => Math.max(largest, value), 0);
  const answered = bars.filter(({ value }) => value > 0).length;
  const found: Block[] = [];
  if (total > 0) {
    found.push({
      kind: 'bars',
      title: '',
      caption: `${counted(total, 'response')} to ${counted(answered, 'question')}. The taller the spine, the more was said.`,
      max: most,
      bars,
    });
  }
  const agreed = blocks
    .flatMap(({ said }) => said.filter(({ agree }) => agree >= SEVERAL).slice(0, 1))
    .sort((a, b) => b.agree - a.agree)
    .slice(0, STOOD_OUT);
  if (agreed.length > 0) {
    found.push(
      { kind: 'heading', words: 'What most agreed with' },
      {
        kind: 'list',
        ordered: true,
        items: agreed.map(({ words, by, table, agree }) => ({
          words,
          by: `${by}${table === undefined ? '' : `, table ${table}`}. ${agree} agree`,
        })),
      },
    );
  }
  const rated = ratedPicture(materials);
  if (rated) found.push(rated);
  return { id: 'talk', part: 'talk', title: 'Where the talk went', lead: '', blocks: found };
}

function ratedPicture({ plan }: Materials): Block | undefined {
  const result = ratingsIn(plan);
  if (!result) return undefined;
  const { cards, people, few } = roomRatings(
    result,
    questions.map(({ id }) => id),
  );
  if (cards.length === 0) return undefined;
  const left =
    few > 0
      ? ` ${counted(few, 'card')} rated by fewer than three people ${few === 1 ? 'is' : 'are'} left out.`
      : '';
  return {
    kind: 'rated',
    title: 'What matters, and where we are now',
    caption: `${counted(people, 'person', 'people')} marked the cards from 1 to 5 on both.${left}`,
    cards: cards.map(({ card, matters, now, split }) => {
      const { code, challenge, short } = questions.find(({ id }) => id === card)!;
      const marks = result.cards[card]!;
      const said = (scale: 'matters' | 'now') => describeSpread(spreadOf(marks, scale));
      return {
        code,
        challenge,
        short,
        matters: matters.mean,
        now: now.mean,
        words: `Matters to us, ${said('matters')}. Where we are now, ${said('now')}.`,
        split,
      };
    }),
  };
}

const notesOn = ({ tables }: Materials, { id, title }: Challenge): Section => ({
  id: `notes-${id}`,
  part: 'notes',
  title: `Notes: ${title}`,
  lead: '',
  challenge: id,
  blocks: tables.flatMap(({ title: at, notes }): Block[] => {
    const lines = notes[id];
    return lines
      ? [
          { kind: 'heading', words: at },
          { kind: 'lines', lines },
        ]
      : [];
  }),
});

function ratingsSheet(materials: Materials): Sheet {
  const marks = Array.from({ length: HIGHEST_MARK }, (_, place) => String(place + 1));
  const rows = challenges
    .flatMap((challenge) => askedOn(materials, challenge))
    .flatMap(({ id, code = '', question }) => {
      const rated = ratedOf(materials, id);
      if (!rated) return [];
      const scales = [
        ['Matters to us', rated.matters],
        ['Where we are now', rated.now],
      ] as const;
      return scales.map(([scale, { counts, words }]) => [
        code,
        question,
        scale,
        ...counts.map(String),
        words,
      ]);
    });
  return { id: 'ratings', head: ['Card', 'Question', 'Scale', ...marks, 'In words'], rows };
}
