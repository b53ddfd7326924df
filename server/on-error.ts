/**
 * The one door for errors of the server's own. Each is logged with the stage it happened at, and goes no further: one room's
 * trouble must end neither somebody's connection nor the process. SPEC [R10].
 * @module
 */
import type { Clock } from './clock.ts';
import { errorFields, type Logger } from './logger.ts';

export type Stage =
  /** Reading a document into memory. */
  | 'load'
  /** Letting a connection into a room whose document is there. */
  | 'connect'
  /** Taking in a frame, where no narrower stage below fits. */
  | 'receive'
  /** Asking whether a document is full, or a workshop. */
  | 'measure'
  /** Telling the others in a room about an edit, or bringing a reader level that fell behind. */
  | 'broadcast'
  /** Telling a room who is here and what they are at. */
  | 'presence'
  /** Answering one connection: its state, a receipt. */
  | 'answer'
  /** Handing bytes to one socket, or anything else that is asked of it. */
  | 'socket'
  /** Ending one of several connections. */
  | 'close'
  /** Handing an edit to the storage. */
  | 'journal'
  /** Whoever watches for changes of documents. */
  | 'changed'
  /** Deleting workshops whose time has come. */
  | 'expiry'
  /** Looking whether a room may leave memory, or taking it out. */
  | 'rest'
  /** Reading a document again after an update broke it half-way. */
  | 'mend'
  /** Giving up a room. */
  | 'fail'
  /** Looking after connections every few seconds. */
  | 'tend'
  /** Folding a log into a snapshot. */
  | 'compact'
  /** Making a restore point. */
  | 'history'
  /** Moving what is not for everybody out of a plan, or telling a table that there is a message for it. */
  | 'backstage'
  /** Keeping what somebody took away from others. */
  | 'losses'
  /** Drawing a picture, where the request has its answer already. */
  | 'picture'
  /** Making a report, slides, a document or a spreadsheet. */
  | 'output'
  /** Writing or reading an archive. */
  | 'archive'
  /** A timer, where no narrower stage above fits. */
  | 'timer'
  /** Answering an HTTP request. */
  | 'request'
  /** Listening for connections. */
  | 'listen'
  /** Going down. */
  | 'stop'
  /** Nobody caught it. */
  | 'process';

/** Where it happened. Ids only: never a name, never words. */
export type Where = { room?: string; workshop?: string; route?: string };
export type OnError = (error: unknown, where: Where & { stage: Stage }) => void;
/** The same door for whatever belongs to one room only. */
export type Report = (error: unknown, stage: Stage) => void;

/** A door that logs. It never throws itself. */
export const logErrors =
  (log: Logger): OnError =>
  (error, { stage, ...where }) => {
    try {
      log.error('failed', { stage, ...where, ...errorFields(error) });
    } catch {
      // There is nowhere left to say so, and whoever called must go on.
    }
  };

/** Runs `run`. What it throws goes through the door. @returns what `run` returned; `undefined` when it threw */
export function guarded<T>(report: Report, stage: Stage, run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    report(error, stage);
    return undefined;
  }
}

/** A clock whose timers never throw: nothing stands above a timer that could catch it. */
export const guardedClock = (clock: Clock, onError: OnError): Clock => {
  const report: Report = (error, stage) => onError(error, { stage });
  return {
    now: () => clock.now(),
    after: (ms, fn) => clock.after(ms, () => guarded(report, 'timer', fn)),
  };
};
