/**
 * Everything the storage can be asked for, written once for every engine. Each call runs inside a transaction that it shares
 * with others (`group-commit.ts`): it MUST NOT begin or end one, and MUST throw to have its own writes undone.
 * @module
 */
import type { Sql } from '../sql.ts';
import type { Storage } from '../storage.ts';
import { ballots } from './ballots.ts';
import { documents, type Heads } from './documents.ts';
import { history } from './history.ts';
import { losses } from './losses.ts';
import { published } from './published.ts';
import { registry } from './registry.ts';
import { sealed } from './sealed.ts';
import { sizes } from './sizes.ts';
import { transplants } from './transplants.ts';

export type Statements = Omit<Storage, 'ready' | 'close'>;

/** @param heads belongs to one engine, and is kept from one transaction to the next */
export const statements = (sql: Sql, heads: Heads): Statements => ({
  registry: registry(sql),
  documents: documents(sql, heads),
  ballots: ballots(sql),
  sealed: sealed(sql),
  history: history(sql),
  losses: losses(sql),
  published: published(sql),
  transplants: transplants(sql, heads),
  sizes: sizes(sql),
});

/** After these nothing may be left of whom or what they took away. */
export const FORGETTING: { [Part in keyof Statements]?: readonly (keyof Statements[Part])[] } = {
  registry: ['deleteWorkshop', 'removePerson', 'removeKind'],
  documents: ['forgetPast'],
  history: ['takeNameOff'],
  losses: ['forgetNaming'],
  published: ['withdraw'],
};
