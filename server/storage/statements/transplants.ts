/**
 * A whole workshop written at once.
 * @module
 */
import type { Sql } from '../sql.ts';
import type { Transplants } from '../storage.ts';
import { documents, type Heads } from './documents.ts';
import { registry } from './registry.ts';

export const transplants = (sql: Sql, heads: Heads): Transplants => ({
  async plant(workshop, grown) {
    if (!(await registry(sql).addWorkshop(workshop))) return false;
    const log = documents(sql, heads);
    for (const { name, state, writers } of grown) await log.append(workshop.id, name, state, writers);
    return true;
  },
});
