/**
 * Questions to a worker, each answered by a promise. `makeWorkerClient` is the page's end, `answerQuestions` the worker's.
 *
 * Every question settles. One question is rejected when the worker's own code throws while answering it. All open questions
 * are rejected when the worker cannot be loaded, breaks, or stays silent for too long; the next question then starts a
 * fresh worker, which knows nothing of what the earlier one was told.
 * @module
 */

/** The part of `Worker` that is used. */
export type WorkerLike = Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>;
/** The part of a worker's own global scope that is used. */
export type WorkerScope = {
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  postMessage(message: unknown): void;
};

type Request<Question> = { id: number; question: Question };
type Reply<Answer, Progress> = { id: number } & (
  { progress: Progress } | { answer: Answer } | { rejected: string }
);

export type WorkerClient<Question, Answer, Progress> = {
  /**
   * Asks one question.
   * @param onProgress called each time the worker reports how far it has come with this question
   */
  ask(question: Question, onProgress?: (progress: Progress) => void): Promise<Answer>;
  /** Ends the worker and rejects every open question. The next question starts a fresh worker. */
  renew(): void;
  /** Ends the worker for good. Every open question is rejected, and so is every later one. */
  close(): void;
};

type Options = {
  /** A worker that has said nothing for this many milliseconds while a question is open counts as broken. */
  silenceMs?: number;
  /** Runs a function after some milliseconds and returns a function that cancels it. */
  after?: (ms: number, run: () => void) => () => void;
  /** Called with each failure, so that it can be found in the browser's console. Closing is no failure. */
  report?: (error: Error) => void;
};

/** Far longer than the slowest answer on an old tablet. The limit only has to catch a worker that will never answer. */
const SILENCE_MS = 60_000;

/**
 * @param start makes the worker. Write `new Worker(new URL('./x.ts', import.meta.url), { type: 'module' })` in it: the
 * bundler looks for exactly these words. It is called when there is something to ask and no worker that works.
 */
export function makeWorkerClient<Question, Answer, Progress = never>(
  start: () => WorkerLike,
  { silenceMs = SILENCE_MS, after = afterTimeout, report = reportError }: Options = {},
): WorkerClient<Question, Answer, Progress> {
  type Open = PromiseWithResolvers<Answer> & { onProgress: ((progress: Progress) => void) | undefined };
  const open = new Map<number, Open>();
  let current: { worker: WorkerLike; listening: AbortController } | undefined;
  let closed = false;
  let lastId = 0;
  let stopWaiting = () => {};

  const end = (why: Error) => {
    stopWaiting();
    current?.listening.abort();
    current?.worker.terminate();
    current = undefined;
    const rejected = [...open.values()];
    open.clear();
    for (const { reject } of rejected) reject(why);
  };
  const broke = (how: string) => {
    const error = new Error(how);
    report(error);
    end(error);
  };
  /** Starts to measure the silence again, for as long as a question is open. */
  const waitAnew = () => {
    stopWaiting();
    stopWaiting =
      open.size > 0
        ? after(silenceMs, () => broke(`The worker has said nothing for ${silenceMs / 1000} seconds.`))
        : () => {};
  };
  const hear = ({ data }: MessageEvent<Reply<Answer, Progress>>) => {
    const asked = open.get(data.id);
    if (!asked) return;
    if ('progress' in data) asked.onProgress?.(data.progress);
    else {
      open.delete(data.id);
      if ('answer' in data) asked.resolve(data.answer);
      else {
        const error = new Error(data.rejected);
        report(error);
        asked.reject(error);
      }
    }
    waitAnew();
  };
  const begin = () => {
    const worker = start();
    const listening = new AbortController();
    const { signal } = listening;
    worker.addEventListener('message', hear, { signal });
    worker.addEventListener('error', ({ message }) => broke(message || 'The worker could not be loaded.'), {
      signal,
    });
    worker.addEventListener('messageerror', () => broke('The worker sent what cannot be read.'), { signal });
    return { worker, listening };
  };
  return {
    ask(question, onProgress) {
      if (closed) return Promise.reject(new Error('The worker is closed.'));
      const asked = { ...Promise.withResolvers<Answer>(), onProgress };
      const id = (lastId += 1);
      try {
        current ??= begin();
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
        current.worker.postMessage({ id, question } satisfies Request<Question>);
      } catch (thrown) {
        // The browser may forbid workers, and a question may hold something that cannot be copied.
        const error = asError(thrown);
        report(error);
        return Promise.reject(error);
      }
      open.set(id, asked);
      if (open.size === 1) waitAnew();
      return asked.promise;
    },
    renew: () => end(new Error('The worker is replaced by a fresh one.')),
    close() {
      closed = true;
      end(new Error('The worker is closed.'));
    },
  };
}

/**
 * Answers each question that a page asks. If `answer` throws or rejects, or if the answer cannot be copied, the page's
 * promise is rejected with the same message.
 * @param scope the worker's `self`
 */
export function answerQuestions<Question, Answer, Progress = never>(
  scope: WorkerScope,
  answer: (question: Question, onProgress: (progress: Progress) => void) => Answer | Promise<Answer>,
): void {
  scope.addEventListener('message', async ({ data: { id, question } }: MessageEvent<Request<Question>>) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    const reply = (words: Reply<Answer, Progress>) => scope.postMessage(words);
    try {
      reply({ id, answer: await answer(question, (progress) => reply({ id, progress })) });
    } catch (thrown) {
      reply({ id, rejected: asError(thrown).message });
    }
  });
}

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));

function afterTimeout(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
