/**
 * Which page of the table is open. The address says it, so that a reload and "back" work.
 * @module
 */
import { addressOf } from '../../../shared/protocol/addresses.ts';
import { useSearchParams } from '@solidjs/router';
import { type Accessor, createEffect, createMemo, on } from 'solid-js';
import { type ActivityKind, ACTIVITY_KINDS } from '../../../shared/activities/index.ts';
import { runningStep } from '../../../shared/model/plan/plan-view.ts';
import type { TablePage } from '../../activities/activity.ts';
import { CLIENT_ACTIVITIES } from '../../activities/index.ts';
import type { PartsOf } from '../../activities/parts.ts';
import { readJson, removeKey, writeJson } from '../../device/storage.ts';
import { isBusy } from '../../lib/page/typing.ts';
import type { Frame } from '../frame/context.ts';
import type { TableSession } from '../../sync/table-session.ts';

export type OpenPage = { kind: ActivityKind; page: TablePage; value: string };
type Search = Record<string, string | undefined>;

/** All pages of a table, each with its activity. */
export const PAGES = ACTIVITY_KINDS.flatMap((kind) => {
  const { page } = CLIENT_ACTIVITIES[kind];
  return page ? [{ kind, page }] : [];
});
const HOME = PAGES.find(({ page }) => page.param === undefined);
const named = PAGES.flatMap(({ kind, page }) => (page.param ? [{ kind, page, param: page.param }] : []));
const device = () => localStorage;

/** Makes the addresses of a table's pages. They keep the open table and card. Must run under the router. */
export function createTableAddress(
  workshop: string,
): Pick<Frame, 'href' | 'home' | 'cardHref' | 'itemHref' | 'toldHref'> {
  const [search] = useSearchParams<Search>();
  const address = (page: Readonly<Record<string, string>>) => {
    const { table, card } = search;
    return addressOf.table(workshop, { ...(table && { table }), ...(card && { card }), ...page });
  };
  return {
    href: (kind, value) => {
      const param = CLIENT_ACTIVITIES[kind].page?.param;
      return address(param ? { [param]: value } : {});
    },
    home: () => address({}),
    cardHref: (card) => address({ card }),
    itemHref: (deck, item) => {
      const shows = named.find(({ page }) => page.shows === deck);
      return shows && address(shows.page.item?.(item) ?? { [shows.param]: item });
    },
    toldHref: (which) => {
      const tells = named.find(({ page }) => page.tells);
      return address(tells ? { [tells.param]: which } : {});
    },
  };
}

/**
 * Follows which page the address names. Must run under the router, inside everything the activities put round the
 * table.
 */
export function createOpenPage(session: TableSession, parts: PartsOf<'table'>): Accessor<OpenPage> {
  if (!HOME) throw new Error('One activity must be the home of the table.');
  const home = { ...HOME, value: '' };
  const [search, setSearch] = useSearchParams<Search>();
  // Whichever page is open makes room: of two in one address the first of the record would stay.
  const none = Object.fromEntries(named.map(({ param }) => [param, undefined]));
  const known = new Map([...parts].map(([kind, { createKnown }]) => [kind, createKnown?.()]));
  for (const { kind, page, param } of named) {
    if (page.opensItself)
      createOpenWithStep(session, kind, param, (step) => setSearch({ ...none, [param]: step }));
    createEffect(() => {
      // Such a page belongs to one's own table, so a participant who looks at another table is taken back to theirs.
      if (page.ownTable && session.me.kind === 'participant' && search[param] && search['table'])
        setSearch({ table: undefined }, { replace: true });
    });
  }
  return createMemo(
    (): OpenPage => {
      for (const { kind, page, param } of named) {
        const value = search[param];
        if (value === undefined || (page.values && !page.values.includes(value))) continue;
        const isKnown = known.get(kind);
        if (!isKnown || (session.ready() && isKnown(value))) return { kind, page, value };
      }
      return home;
    },
    undefined,
    { equals: (a, b) => a.kind === b.kind && a.value === b.value },
  );
}

/** Opens a page when a step of its kind begins. Somebody who has left it is not taken there again. */
function createOpenWithStep(
  session: TableSession,
  kind: ActivityKind,
  param: string,
  open: (step: string) => void,
): void {
  if (session.me.kind !== 'participant') return;
  // This device's copy of the plan may be a day old, so only a plan confirmed by the server opens a page by itself.
  const heard = createMemo<boolean>((before) => before || ['saved', 'late'].includes(session.saved()), false);
  const running = createMemo(
    () => {
      const step = heard() ? runningStep(session.plan) : undefined;
      return step && { id: step.id, begins: step.kind === kind };
    },
    undefined,
    { equals: (a, b) => a?.id === b?.id && a?.begins === b?.begins },
  );
  const key = `${param}:${session.me.workshop.id}:${session.me.personId}`;
  createEffect(
    on(running, (step) => {
      if (!step) return;
      if (!step.begins) return removeKey(device, key);
      if (readJson(device, key) === step.id || isBusy()) return;
      writeJson(device, key, step.id);
      open(step.id);
    }),
  );
}
