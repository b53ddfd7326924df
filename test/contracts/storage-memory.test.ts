import { memoryStorage } from '../../server/storage/memory.ts';
import { storageSuite } from './storage-suite.ts';

storageSuite('memory', async () => ({ storage: memoryStorage(), done: async () => {} }));
