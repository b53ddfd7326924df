import type { MapSettings } from '../../../../../shared/activities/map/model/settings.ts';
import { type Accessor, createEffect, createSignal, on, onCleanup } from 'solid-js';
import type { MapQuestion } from '../../../../../shared/activities/map/asks/question.ts';
import type { MapScene } from '../../live/map-context.ts';
import { type Asked, makeAsker } from './asking.ts';
import { makeChanges } from './changes.ts';

/** What the map asks, following its changes. `undefined` until it was asked once. Must run under a Solid owner. */
export function createMapQuestions(
  { session, show }: MapScene,
  settings: Accessor<MapSettings>,
): Accessor<readonly MapQuestion[] | undefined> {
  const [questions, setQuestions] = createSignal<readonly MapQuestion[]>();
  const worker = new Worker(new URL('./questions-worker.ts', import.meta.url), { type: 'module' });
  const changes = makeChanges();
  const asker = makeAsker({
    read: () => ({ changes: changes(session.mirror.view), show: show(), settings: settings() }),
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    post: (asking) => worker.postMessage(asking),
    onQuestions: (found) => setQuestions(found),
    // Before the canvas draws the change: the worker asks while the page is busy with that.
    soon: (work) => queueMicrotask(work),
  });
  worker.addEventListener('message', ({ data }: MessageEvent<Asked>) => asker.answered(data));
  createEffect(on([session.drawn, show, settings], () => asker.changed()));
  onCleanup(() => worker.terminate());
  return questions;
}
