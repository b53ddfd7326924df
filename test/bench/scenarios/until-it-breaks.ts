/**
 * (a, continued) The full room doubled until it breaks.
 * @module
 */
import { fullRoom } from './full-room.ts';
import { figure, type Figures, type Scenario, type Stage } from './scenario.ts';
import { CONDITIONS, runShape } from './window.ts';

const P99_LIMIT_MS = 100;
/** Below the full room, for a relay that does not carry it; above it, as far as one generator can go. */
const LADDER = [76, 150, 300, 600, 1_200, 2_400];
const QUICK_LADDER = [150, 300, 600];
/** What else the machine does can break a room once; a relay at its end breaks again. */
const ATTEMPTS = 2;

async function climb(stage: Stage): Promise<Figures> {
  let last: Figures = {};
  let held = 0;
  for (const clients of stage.quick ? QUICK_LADDER : LADDER) {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      last = await runStep(stage, clients);
      if (holds(last)) break;
    }
    const { load = Number.NaN, others = Number.NaN, p99 = Number.NaN, inTime = Number.NaN } = last;
    if (!holds(last)) return { held, broke: clients, brokeP99: p99, brokeInTime: inTime, load, others };
    held = clients;
  }
  return { ...last, held, broke: Infinity };
}

const holds = ({ p99 = Infinity, inTime = 0 }: Figures) => p99 <= P99_LIMIT_MS && inTime === 1;

/** A crowd that cannot even get in has broken the relay, not the bench. */
async function runStep(stage: Stage, clients: number): Promise<Figures> {
  try {
    return await runShape(stage, fullRoom(clients));
  } catch (error) {
    console.log(`  ${clients} clients: ${error instanceof Error ? error.message : String(error)}`);
    return {};
  }
}

export const untilItBreaks: Scenario = {
  key: 'breaks',
  title: 'Full room, until it breaks',
  what: ({ quick }) =>
    `The full room with ${(quick ? QUICK_LADDER : LADDER).join(', ')} clients, half of them typing, a fresh server each, until p99 passes ${P99_LIMIT_MS} ms or edits are lost twice in a row. The conditions are those of the last room.`,
  relays: ['exchange', 'hocuspocus'],
  repetitions: () => 1,
  rows: [
    { key: 'held', label: 'largest room that held', unit: 'clients' },
    { key: 'broke', label: 'room that broke it', unit: 'clients' },
    { key: 'brokeP99', label: 'p99 in that room', unit: 'ms' },
    { key: 'brokeInTime', label: 'delivered in time in that room', unit: '%' },
    ...CONDITIONS,
  ],
  goals: [
    {
      text: "breaks at no less than twice Hocuspocus's load",
      share: (medians) => (figure(medians, 'hocuspocus', 'broke') * 2) / figure(medians, 'exchange', 'broke'),
    },
  ],
  run: climb,
};
