/**
 * The command line.
 * @module
 */
import { parseArgs } from 'node:util';
import type { Driver } from './servers/driver.ts';

export const USAGE = `npm run bench -- [options]
  --quick            everything once and briefly, under 4 minutes
  --only a,f         these scenarios: a, breaks, b, c, d, e, f, g, h
  --servers exchange these servers: exchange, y-websocket, hocuspocus
  --seconds 10       length of a measuring window
  --seed 1           of everything random
  --profile <folder> has node write its CPU profiles of our server there
Only a whole run (no --quick, --only, --servers or --profile) writes RESULTS.md.`;

export type Options = {
  quick: boolean;
  seconds: number;
  seed: number;
  only: string[] | undefined;
  servers: Driver['key'][] | undefined;
  profile: string | undefined;
};

/** @throws with a sentence and the usage when an option makes no sense */
export function parseOptions(args: string[], scenarios: string[], servers: Driver['key'][]): Options {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      servers: { type: 'string' },
      seconds: { type: 'string' },
      seed: { type: 'string', default: '1' },
      profile: { type: 'string' },
    },
  });
  const seconds = Number(values.seconds ?? (values.quick ? 3 : 10));
  if (!(seconds >= 1 && seconds <= 600)) throw new Error(`--seconds is from 1 to 600.\n${USAGE}`);
  const seed = Number(values.seed);
  if (!Number.isInteger(seed)) throw new Error(`--seed is a whole number.\n${USAGE}`);
  return {
    quick: values.quick,
    seconds,
    seed,
    only: chosen(values.only, scenarios),
    servers: chosen(values.servers, servers),
    profile: values.profile,
  };
}

function chosen<T extends string>(list: string | undefined, known: T[]): T[] | undefined {
  return list?.split(',').map((name) => {
    const found = known.find((key) => key === name);
    if (!found) throw new Error(`"${name}" is none of ${known.join(', ')}.\n${USAGE}`);
    return found;
  });
}
