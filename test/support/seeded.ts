/**
 * The same chance every time: a property that fails fails for everybody. `SEED=<number>` tries others.
 * @module
 */
import * as fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20_261) });
