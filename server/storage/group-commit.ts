/**
 * Carries out a batch of calls on an engine in one transaction, so that fifty edits cost one commit.
 * @module
 */
import type { Call, Reply } from './calls.ts';
import type { Engine, Sql } from './sql.ts';
import { FORGETTING, type Statements, statements } from './statements/statements.ts';
import { StorageError } from './storage.ts';

type Run = (sql: Sql, on: Statements, call: Call) => Promise<Reply>;

/** Every reply leaves after the commit. */
export function groupCommit(engine: Engine): (calls: readonly Call[]) => Promise<readonly Reply[]> {
  const heads = new Map<string, { id: number; seq: number }>();

  const failure = (error: unknown): Reply => ({
    code: error instanceof StorageError ? error.code : engine.codeOf(error),
    message: error instanceof Error ? error.message : String(error),
  });

  const run: Run = async (_sql, on, call) => {
    const [part, method, args] = call;
    const methods = on[part] as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
    const value = await methods[method]!(...args);
    // At once: a document created later in this batch may get the number of one that is gone.
    if (isForgetting(call)) heads.clear();
    return { value };
  };
  /** With a savepoint: one caller's mistake must not undo its neighbours' writes. */
  const runApart: Run = async (sql, on, call) => {
    await sql`SAVEPOINT apart`;
    try {
      const reply = await run(sql, on, call);
      await sql`RELEASE SAVEPOINT apart`;
      return reply;
    } catch (error) {
      heads.clear();
      // Throws when the engine has ended the transaction by itself; then the batch fails as one.
      await sql`ROLLBACK TO SAVEPOINT apart`;
      await sql`RELEASE SAVEPOINT apart`;
      return failure(error);
    }
  };

  /** `undefined` when one of the calls threw: then nothing of the batch has happened. */
  const attempt = async (calls: readonly Call[], how: Run): Promise<Reply[] | undefined> => {
    let ran = false;
    try {
      return await engine.transaction(async (sql) => {
        const on = statements(sql, heads);
        const replies: Reply[] = [];
        for (const call of calls) replies.push(await how(sql, on, call));
        ran = true;
        return replies;
      });
    } catch (error) {
      heads.clear();
      if (!ran && how === run) return undefined;
      // A full disk, a failed fsync: nothing of the batch is durable, so nothing of it is answered as done.
      return calls.map(() => failure(error));
    }
  };

  /** Nothing may be left of what these took away when they are answered. */
  const forget = async (calls: readonly Call[], replies: Reply[]) => {
    if (!calls.some(isForgetting)) return;
    try {
      await engine.wipe();
    } catch (error) {
      calls.forEach((call, index) => isForgetting(call) && (replies[index] = failure(error)));
    }
  };

  return async (calls) => {
    // Most batches have no mistake in them, and need no savepoints.
    const replies = (await attempt(calls, run)) ?? (await attempt(calls, runApart)) ?? [];
    await forget(calls, replies);
    return replies;
  };
}

const isForgetting = ([part, method]: Call) =>
  (FORGETTING[part] as readonly string[] | undefined)?.includes(method) ?? false;
