/**
 * A workshop into whose documents odd things are put, and every view of it, opened by real browsers.
 * @module
 */
import type { Page, WebSocket } from '@playwright/test';
import * as Y from 'yjs';
import { MAP_ROOTS } from '../../shared/activities/map/model/map-view.ts';
import { putStep } from '../../shared/model/plan/agenda-edits.ts';
import type { RootName } from '../../shared/model/document.ts';
import { PLAN_ROOTS } from '../../shared/model/plan/plan-view.ts';
import { setSpotlight, setStage, startStep } from '../../shared/model/plan/run-edits.ts';
import { STAGE_SCENES } from '../../shared/model/plan/run-view.ts';
import { TABLE_ROOTS } from '../../shared/model/table/table-view.ts';
import { type Exchange, LAPTOP } from './exchange.ts';
import { facilitate } from './facilitator.ts';
import type { OddValue } from './odd-values.ts';
import { QUESTION, STEP } from './pause-page.ts';
import type { Wire } from './wire.ts';

const ROOTS = { plan: PLAN_ROOTS, table: TABLE_ROOTS, map: MAP_ROOTS };
/** The roots of a kind of document that odd things are put into. */
const rootsOf = (kind: keyof typeof ROOTS) => [...Object.keys(ROOTS[kind]), 'meta'] as RootName<'table'>[];
/** As much as one document takes of these: each is a megabyte. */
const isLarge = ({ name }: OddValue) => /megabyte/.test(name);

/** The server refuses those that are deeper than any document of ours. */
const isDeep = ({ name }: OddValue) => /deep/.test(name);

/** Everything has arrived, or was refused. */
const answered = (wire: Wire) =>
  wire.until(() => wire.refused.length + wire.saved >= wire.sent || wire.saved >= wire.sent);

/** How long nothing comes once everything is there. */
const QUIET_MS = 400;
/** How long a page may take until it draws a frame. Generous: it is about pages that stand still. */
const FROZEN_MS = 8_000;

export type OddWorkshop = Awaited<ReturnType<typeof oddWorkshop>>;

/** Starts a workshop with a pause, puts each value into each root of its documents, and shows it to browsers. */
export async function oddWorkshop(exchange: Exchange) {
  const workshop = await exchange.workshop(['Heron']);
  const amina = await facilitate(exchange.url, workshop);
  const table = workshop.tables[0]!.id;
  const pause = {
    id: STEP,
    title: 'A quiet moment',
    kind: 'pause' as const,
    minutes: 5,
    deck: null,
    ids: [],
  };
  await amina.edit((plan) => {
    putStep(plan, null, { ...pause, instructions: QUESTION, facilitatorNote: '' });
    startStep(plan, null, { ...pause, order: 0 }, Date.now());
  });
  const wires = {
    plan: await amina.open('plan'),
    table: await amina.open(`table/${table}`),
    map: await amina.open(`map/${table}`),
  } as unknown as Record<keyof typeof ROOTS, Wire>;
  for (const wire of Object.values(wires)) await wire.until(() => wire.saved >= 1);
  const stageKey = await amina.ask<{ key: string }>('POST', `/api/workshops/${workshop.id}/keys`, {
    which: 'stage',
  });

  const { page: console_ } = await exchange.browser(LAPTOP);
  const { page: stage } = await exchange.browser({ width: 1920, height: 1080 });
  const { page: seat, context } = await exchange.browser(LAPTOP);
  await context.request.post(`${exchange.url}/api/workshops/${workshop.id}/join`, {
    data: { joinCode: workshop.joinCode, name: 'Grace', tableId: table },
  });
  const at = (rest: string) => `${exchange.url}/w/${workshop.id}${rest}`;
  await console_.goto(at(`/facilitate#key=${workshop.facilitatorKey}`));
  await stage.goto(at(`/stage#key=${stageKey.body.key}`));

  return {
    workshop,
    async put(odd: readonly OddValue[]) {
      for (const kind of ['plan', 'table', 'map'] as const) {
        const wire = wires[kind];
        const together: Uint8Array[] = [];
        for (const [n, value] of odd.entries())
          for (const name of isLarge(value) ? rootsOf(kind).slice(0, 1) : rootsOf(kind)) {
            const doc = new Y.Doc();
            value.put(doc, name, `odd-${n}`);
            const update = Y.encodeStateAsUpdate(doc);
            // What the server refuses must not take the others along.
            if (isLarge(value) || isDeep(value)) wire.update(update);
            else together.push(update);
          }
        const n = wire.update(Y.mergeUpdates(together));
        await answered(wire);
        // Else nothing would have been tried.
        const refused = wire.refused.find((each) => each.n === n);
        if (refused) throw new Error(`The ${kind} refused what was put into it: ${refused.reason}`);
      }
    },
    /** Opens every view in turn. Returns what is wrong with each: nothing, if all is well. */
    async look(): Promise<string[]> {
      const wrong: string[] = [];
      const see = async (view: string, page: Page, url?: string) => {
        if (url) {
          const arrived = whenQuiet(page);
          await page.goto(url);
          await arrived;
        }
        const trouble = await healthOf(page);
        if (trouble) wrong.push(`${view}: ${trouble}`);
      };
      await see('card', seat, at('?card=O2'));
      await see('pause', seat, at(`?pause=${STEP}`));
      await see('map', seat, at('?view=map'));
      await see('list', seat, at('?view=list'));
      await see('actions', seat, at('?actions=all'));
      await see('story', seat, at('?story=ours'));
      await see('actions of the room', seat, at('?actions=room'));
      await see('console', console_, at('/facilitate'));
      for (const dialog of ['People', 'History']) {
        // History is a line of the menu.
        if (dialog === 'History') await console_.getByRole('button', { name: 'Menu' }).click();
        await console_.getByRole('button', { name: dialog }).click();
        if (dialog === 'History') await console_.locator('.history__point').first().click();
        await see(dialog, console_);
        await console_.keyboard.press('Escape');
      }
      for (const scene of STAGE_SCENES) {
        await amina.edit((plan) => {
          setStage(plan, null, scene);
          setSpotlight(plan, null, { kind: 'card', card: 'ownership-2', at: Date.now() });
        });
        await see(`stage ${scene}`, stage, at('/stage'));
      }
      return wrong;
    },
    async close() {
      await Promise.all([...Object.values(wires).map((wire) => wire.close()), amina.close()]);
    },
  };
}

/** Resolves when the page's sockets have brought something and then nothing for a while: its documents have arrived. */
function whenQuiet(page: Page): Promise<void> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const heard = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        page.off('websocket', listen);
        resolve();
      }, QUIET_MS);
    };
    const listen = (socket: WebSocket) => socket.on('framereceived', heard);
    page.on('websocket', listen);
  });
}

/** What is wrong with a page: it stands still, shows nothing, or says that it stopped. `undefined` when nothing is. */
async function healthOf(page: Page): Promise<string | undefined> {
  await page
    .waitForFunction(() => document.body.innerText.trim().length > 0, undefined, { timeout: FROZEN_MS })
    .catch(() => {});
  const seen = await Promise.race([
    page.evaluate(
      () =>
        new Promise<string>((resolve) =>
          requestAnimationFrame(() => setTimeout(() => resolve(document.body.innerText), 0)),
        ),
    ),
    new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), FROZEN_MS)),
  ]);
  if (seen === undefined) return 'frozen';
  if (/stopped working/.test(seen)) return seen.slice(0, 200);
  // The stage shows its join code, a table its title: less than that is nothing.
  return seen.replace(/\s/g, '').length < 6 ? 'blank' : undefined;
}
