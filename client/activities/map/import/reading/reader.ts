/**
 * The page's end of the reader's worker.
 * @module
 */
import { type Accessor, batch, createSignal, onCleanup } from 'solid-js';
import type { Answer, Ask, Asked, Heard } from './reader-messages.ts';

export type Reader = {
  ask(ask: Ask): void;
  /** The latest answer. It stays until the next one arrives; of another file nothing stays. */
  answer: Accessor<Answer | undefined>;
  /** Whether an answer is on its way: the one there is answers something else. */
  waiting: Accessor<boolean>;
  /** How much has been read, from 0 to 1, while an answer that takes long is on its way. */
  busy: Accessor<{ part: number } | undefined>;
};

/** Must run under a Solid owner, whose end stops the worker. */
export function createReader(): Reader {
  const [answer, setAnswer] = createSignal<Answer>();
  const [busy, setBusy] = createSignal<{ part: number }>();
  const [waiting, setWaiting] = createSignal(false);
  const worker = new Worker(new URL('./read.worker.ts', import.meta.url), { type: 'module' });
  let last = 0;
  const finish = (next: Answer) => {
    batch(() => {
      setAnswer(next);
      setBusy(undefined);
      setWaiting(false);
    });
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Heard>) => {
    // Who changes a choice while an answer is on its way waits for the later one.
    if (data.nth !== last) return;
    if ('part' in data) setBusy({ part: data.part });
    else finish(data.answer);
  });
  worker.addEventListener('error', () => {
    const words =
      'Nothing was drawn, and the map is as it was. Close this window, open it again, and try once more.';
    finish({ is: 'failed', title: 'The file could not be read', words });
  });
  onCleanup(() => worker.terminate());
  return {
    ask(ask) {
      last += 1;
      batch(() => {
        setWaiting(true);
        if (ask.ask === 'files' || ask.ask === 'register') {
          setAnswer(undefined);
          setBusy({ part: 0 });
        }
      });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's has none.
      worker.postMessage({ nth: last, ask } satisfies Asked);
    },
    answer,
    waiting,
    busy,
  };
}
