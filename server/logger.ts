/**
 * One line of JSON per event. Names, texts and secrets never enter it: only ids, codes and counts.
 * @module
 */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
export type LogFields = Record<string, string | number | boolean | undefined>;
export type Logger = Record<Exclude<LogLevel, 'silent'>, (event: string, fields?: LogFields) => void>;

/** @param write takes one finished line without its line end */
export function makeLogger(level: LogLevel, now: () => number, write: (line: string) => void): Logger {
  const log = (at: LogLevel) => (event: string, fields?: LogFields) => {
    if (LOG_LEVELS.indexOf(at) < LOG_LEVELS.indexOf(level)) return;
    write(JSON.stringify({ time: new Date(now()).toISOString(), level: at, event, ...fields }));
  };
  return { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') };
}

/** What may be logged of a failure: its kind, its code and where. Messages of errors can quote what people typed. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error ? String(error.code) : undefined;
  return { error: error.name, code, at: firstFrame(error) };
}

/** The stack repeats the message, which may have several lines, before the first frame. */
function firstFrame({ message, stack = '' }: Error): string | undefined {
  const frames = stack.slice(Math.max(0, stack.indexOf(message)) + message.length);
  return frames
    .split('\n')
    .find((line) => /^\s+at /.test(line))
    ?.trim();
}
