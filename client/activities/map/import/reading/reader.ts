/**
 * The page's side of the worker that reads files.
 * @module
 */
import { type Accessor, batch, createSignal, onCleanup } from 'solid-js';
import { makeWorkerClient } from '../../../../lib/ask-worker.ts';
import type { ReadResult, ReadRequest } from './reader-messages.ts';

export type Reader = {
  ask(ask: ReadRequest): void;
  /** The latest answer. It stays until the next one arrives, except that reading another file clears it at once. */
  answer: Accessor<ReadResult | undefined>;
  /** Whether an answer is on its way, so that `answer` is still about something else. */
  waiting: Accessor<boolean>;
  /** How much of a file has been read, from 0 to 1, while it is being read. */
  busy: Accessor<{ part: number } | undefined>;
  /** Reads the same again. It is defined only when the worker itself failed, whatever was in the file. */
  tryAgain: Accessor<(() => void) | undefined>;
};

/** A request that reads from the beginning. The others choose from what it has read. */
type Source = Extract<ReadRequest, { ask: 'text' | 'files' | 'register' }>;

/** Starts a reader. Must run under a Solid owner, whose end stops the worker. */
export function createReader(): Reader {
  const [answer, setAnswer] = createSignal<ReadResult>();
  const [busy, setBusy] = createSignal<{ part: number }>();
  const [waiting, setWaiting] = createSignal(false);
  const [tryAgain, setTryAgain] = createSignal<() => void>();
  const worker = makeWorkerClient<ReadRequest, ReadResult, number>(
    () => new Worker(new URL('./read.worker.ts', import.meta.url), { type: 'module' }),
  );
  onCleanup(worker.close);
  let last = 0;
  let source: Source | undefined;
  const finish = (next: ReadResult, again?: () => void) => {
    batch(() => {
      setAnswer(next);
      setBusy(undefined);
      setWaiting(false);
      setTryAgain(() => again);
    });
  };
  const fail = () => {
    // A worker that threw may hold half of what it read.
    worker.renew();
    // What is read again is what was asked for last: somebody may have gone on writing since this failed.
    finish(source?.ask === 'text' ? WORDS_FAILED : FILE_FAILED, source && (() => source && ask(source)));
  };
  function ask(next: ReadRequest): void {
    last += 1;
    const nth = last;
    // If somebody changes a choice while an answer is on its way, only the later answer counts.
    const isLatest = () => nth === last;
    if (next.ask === 'text' || next.ask === 'files' || next.ask === 'register') source = next;
    batch(() => {
      setWaiting(true);
      if (next.ask === 'files' || next.ask === 'register') {
        setAnswer(undefined);
        setBusy({ part: 0 });
      }
    });
    worker
      .ask(next, (part) => isLatest() && setBusy({ part }))
      .then(
        (found) => isLatest() && finish(found),
        () => isLatest() && fail(),
      );
  }
  return { ask, answer, waiting, busy, tryAgain };
}

const FILE_FAILED: ReadResult = {
  is: 'failed',
  title: 'The file could not be read just now',
  words: 'Nothing was drawn, and the map is as it was. Try again, or choose another file.',
};
const WORDS_FAILED: ReadResult = {
  is: 'failed',
  title: 'What you wrote could not be read just now',
  words: 'Nothing was drawn, and your words are still here. Try again, or go on writing.',
};
