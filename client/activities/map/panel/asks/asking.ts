/**
 * When a map is asked, and which answer counts.
 * @module
 */
import type { MapSettings } from '../../../../../shared/activities/map/model/settings.ts';
import type { MapQuestion } from '../../../../../shared/activities/map/asks/question.ts';
import type { When } from '../../../../../shared/activities/map/model/map-view.ts';
import type { MapChanges } from './changes.ts';

export type Asking = {
  turn: number;
  /** Since the turn before. */
  changes: MapChanges;
  show: ReadonlySet<When>;
  settings: MapSettings;
};
export type Asked = { turn: number; questions: MapQuestion[] };

type Bench = {
  /** Looks at the map as it is then; called once for each turn, right before it is posted. */
  read: () => Omit<Asking, 'turn'>;
  post: (asking: Asking) => void;
  onQuestions: (questions: MapQuestion[]) => void;
  /** Does something when what is being done now is done: a change seldom comes alone. */
  soon: (work: () => void) => void;
};

/**
 * Asks at most one question of the worker at a time: what changes meanwhile is asked about once, when it has answered, and
 * an answer that is no longer the latest is shown all the same until that one comes.
 */
export function makeAsker({ read, post, onQuestions, soon }: Bench) {
  let turn = 0;
  let state: 'idle' | 'gathering' | 'asked' | 'asked-again' = 'idle';
  const ask = () => {
    state = 'asked';
    turn += 1;
    post({ ...read(), turn });
  };
  return {
    changed(): void {
      if (state === 'asked') state = 'asked-again';
      if (state !== 'idle') return;
      state = 'gathering';
      soon(ask);
    },
    answered(asked: Asked): void {
      if (asked.turn !== turn) return;
      onQuestions(asked.questions);
      if (state === 'asked-again') ask();
      else state = 'idle';
    },
  };
}
