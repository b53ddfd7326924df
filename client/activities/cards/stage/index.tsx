/**
 * The cards on the projector: a question, the tables' responses to it, one response, and how the room rated the cards.
 * @module
 */
import { createMemo, Match, Show, Switch } from 'solid-js';
import { namesQuestions, questionsOfStep } from '../../../../shared/cards/step-cards.ts';
import { ratingsIn } from '../../../../shared/model/plan/plan-view.ts';
import { tableTitleIn, wordsOf } from '../../../room/stage/hall.ts';
import { StepScene } from '../../../room/stage/scenes/step.tsx';
import { Wall } from '../../../room/stage/wall/wall.tsx';
import type { Scene, SceneProps, StagePart } from '../../activity.ts';
import { ChallengesScene } from './challenges-scene.tsx';
import { AskedScene, QuestionScene, ResponseScene, shortOf, WallScene } from './question-scenes.tsx';
import { RatingsScene } from './ratings.tsx';

const question = (card: string): Scene => ({ of: 'cards', kind: 'question', card });

export const onStage: StagePart = {
  Scene: CardScene,
  cardOfStep: (step, { cards }) => questionsOfStep(step, cards)[0],
  sceneOfStep: (step, { plan }) => {
    const cards = questionsOfStep(step, plan.cards);
    // A step that hands out whole challenges lets tables choose, so one question on the wall would mislead them.
    if (cards[0] && namesQuestions(step)) return question(cards[0]);
    return { of: 'cards', kind: 'step', title: step.title, text: step.instructions, cards };
  },
  sceneChosen: (chosen, { card }) => {
    if (chosen === 'ratings' || chosen === 'challenges') return { of: 'cards', kind: chosen };
    return (chosen === 'question' || chosen === 'wall') && card
      ? { of: 'cards', kind: chosen, card }
      : undefined;
  },
  sceneOfSpotlight: (spotlight, { onTable, wordsOf: said }) => {
    const { card } = spotlight;
    if (spotlight.kind === 'response') {
      const { table, response } = spotlight;
      if (said(table, response) === undefined) return question(card);
      return { of: 'cards', kind: 'response', card, table, response };
    }
    return onTable(card) ? question(card) : undefined;
  },
  says: (scene, words) => {
    switch (scene.kind) {
      case 'question':
      case 'wall':
        return `On the stage: ${words ?? 'a question'}`;
      case 'response':
        return 'On the stage: a response from the tables';
      case 'challenges':
        return 'On the stage: the five challenges';
      case 'ratings':
        return 'On the stage: the ratings';
      default:
        return `On the stage: ${scene['title']}`;
    }
  },
};

function CardScene(props: SceneProps) {
  const card = createMemo(() => props.cards().find(({ id }) => id === props.scene.card));
  const asked = createMemo(() => props.asked(props.scene.card ?? ''));
  const fact = (name: string) => String(props.scene[name] ?? '');
  const answers = () => (Array.isArray(props.scene['cards']) ? (props.scene['cards'] as string[]) : []);
  return (
    <Switch fallback={<h1 class="vh">{props.session.plan.workshop['title']}</h1>}>
      <Match when={props.scene.kind === 'response'}>
        <ResponseScene
          about={card() ? shortOf(card()!) : asked()?.question}
          words={wordsOf(props.session, fact('table'), fact('response')) ?? ''}
          table={tableTitleIn(props.session, fact('table'))}
        />
      </Match>
      <Match when={props.scene.kind === 'challenges'}>
        <ChallengesScene />
      </Match>
      <Match when={props.scene.kind === 'ratings'}>
        <RatingsScene result={ratingsIn(props.session.plan)} cards={props.cards()} />
      </Match>
      <Match when={props.scene.kind === 'step'}>
        <StepScene title={fact('title')} text={fact('text')} />
        {/* While tables choose among several cards, their responses run along below. */}
        <Show when={answers().length > 0}>
          <Wall session={props.session} now={props.now} cards={answers()} columns={3} />
        </Show>
      </Match>
      <Match when={['wall', 'question'].includes(props.scene.kind) && asked()} keyed>
        {(question) => (
          <AskedScene
            session={props.session}
            now={props.now}
            asked={question}
            large={props.scene.kind === 'wall'}
          />
        )}
      </Match>
      <Match when={props.scene.kind === 'wall' && card()} keyed>
        {(shelf) => <WallScene session={props.session} now={props.now} card={shelf} />}
      </Match>
      <Match when={props.scene.kind === 'question' && card()} keyed>
        {(shelf) => <QuestionScene session={props.session} now={props.now} card={shelf} />}
      </Match>
    </Switch>
  );
}
