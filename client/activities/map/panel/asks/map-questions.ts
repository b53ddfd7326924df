import { type Accessor, batch, createEffect, createSignal, on, onCleanup } from 'solid-js';
import type { MapQuestion } from '../../../../../shared/activities/map/asks/question.ts';
import type { MapSettings } from '../../../../../shared/activities/map/model/settings.ts';
import { makeWorkerClient } from '../../../../lib/ask-worker.ts';
import { oneAtATime } from '../../../../lib/one-at-a-time.ts';
import type { MapScene } from '../../live/map-context.ts';
import { type ChangedMap, makeChanges } from './changes.ts';

export type MapQuestions = {
  /** What the map asks, following its changes. `undefined` until it was worked out once; then the last that could be. */
  questions: Accessor<readonly MapQuestion[] | undefined>;
  /** Whether the questions could not be worked out for the map as it is now. */
  failed: Accessor<boolean>;
  /** Works the questions out again after a failure. Each change of the map does so too. */
  tryAgain(): void;
};

/** Works out what a map asks, in a worker. Must run under a Solid owner, whose end stops the worker. */
export function createMapQuestions(
  { session, show }: MapScene,
  settings: Accessor<MapSettings>,
): MapQuestions {
  const [questions, setQuestions] = createSignal<readonly MapQuestion[]>();
  const [failed, setFailed] = createSignal(false);
  const worker = makeWorkerClient<ChangedMap, MapQuestion[]>(
    () => new Worker(new URL('./questions-worker.ts', import.meta.url), { type: 'module' }),
  );
  onCleanup(worker.close);
  let changes = makeChanges();
  // Changes that arrive while the worker is busy are sent together when it has answered. Until then its answer is shown, although the
  // map has changed since.
  const turns = oneAtATime(async () => {
    try {
      const found = await worker.ask({
        changes: changes(session.mirror.view),
        show: show(),
        settings: settings(),
      });
      batch(() => {
        setQuestions(found);
        setFailed(false);
      });
    } catch {
      // The worker's copy of the map is lost, or has only half of a change: a fresh one is sent the whole map.
      worker.renew();
      changes = makeChanges();
      setFailed(true);
    }
  });
  createEffect(on([session.drawn, show, settings], () => void turns.ask()));
  return {
    questions,
    failed,
    tryAgain() {
      setFailed(false);
      void turns.ask();
    },
  };
}
