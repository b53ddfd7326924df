import { describe, expect, it } from 'vitest';
import { PAGE_MS, pageAt, roundPages } from '../../../../../shared/activities/actions/round.ts';
import type { ActionView } from '../../../../../shared/model/table/table-view.ts';

const AT = Date.UTC(2026, 10, 14);
const action = (id: string, more: Partial<ActionView> = {}): ActionView => ({
  id,
  what: `Do ${id}`,
  who: '',
  by: '',
  card: 'no-card',
  rank: Number(id.slice(1)),
  ...more,
});
const table = (number: number, ...actions: ActionView[]) => ({
  number,
  view: { actions: Object.fromEntries(actions.map((each) => [each.id, each])) },
});
const ids = (pages: ReturnType<typeof roundPages>) =>
  pages.map(({ table: of, actions }) => [of, ...actions.map(({ id }) => id)]);

describe('what tables will do, on a wall', () => {
  it('is three at a time, table by table, each in the order of its list', () => {
    const one = table(1, ...['a1', 'a2', 'a3', 'a4'].map((id) => action(id)));
    const two = table(2, action('b2'), action('b1', { by: '3 December' }));
    const pages = roundPages([one, table(3), two], AT);
    expect(ids(pages)).toEqual([
      [1, 'a1', 'a2', 'a3'],
      [1, 'a4'],
      [2, 'b1', 'b2'],
    ]);
    expect(pages.map(({ page, of }) => `${page}/${of}`)).toEqual(['1/2', '2/2', '1/1']);
  });

  it('leaves out what was let go, taken away or is blank', () => {
    const pages = roundPages(
      [
        table(
          1,
          action('a1', { state: 'let-go' }),
          action('a2', { removedBy: 'x' }),
          action('a3', { what: ' ' }),
        ),
      ],
      AT,
    );
    expect(pages).toEqual([]);
    expect(pageAt(pages, AT)).toBeUndefined();
  });

  it('turns by the server’s clock, and comes round again', () => {
    const pages = roundPages([table(1, action('a1')), table(2, action('b1'))], AT);
    const start = 2 * PAGE_MS * 100;
    expect([0, 1, 2].map((n) => pageAt(pages, start + n * PAGE_MS)?.table)).toEqual([1, 2, 1]);
  });
});
