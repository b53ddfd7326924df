import { IN_MEMORY, open } from '../../server/storage/engines/sqlite.ts';
import { temporaryFolder } from '../support/server.ts';
import { engineSuite } from './engine-suite.ts';

engineSuite('sqlite', async () => {
  const { path, remove } = await temporaryFolder();
  return { engine: open(path), done: remove };
});
engineSuite('sqlite in memory', async () => ({ engine: open(IN_MEMORY), done: async () => {} }));
