import { faultsOf } from '../../../../../support/xml.ts';
import { describe, expect, test } from 'vitest';
import { drawMap } from '../../../../../../shared/activities/map/drawing/draw-map.ts';
import { fillSkin, skinsOf, strokeSkin } from '../../../../../../shared/activities/map/drawing/hulls.ts';
import { boxOf, meet } from '../../../../../../shared/activities/map/drawing/names/label.ts';
import { placeLabels } from '../../../../../../shared/activities/map/drawing/names/labels.ts';
import { legendKeys } from '../../../../../../shared/activities/map/drawing/legend-keys.ts';
import { PRINT } from '../../../../../../shared/activities/map/drawing/pens/pen.ts';
import { makePicture } from '../../../../../../shared/activities/map/drawing/picture.ts';
import { makeSvg } from '../../../../../../shared/activities/map/drawing/pens/print.ts';
import { makeSvgPen } from '../../../../../../shared/activities/map/drawing/pens/svg-pen.ts';
import { makeOutlines } from '../../../../../../shared/activities/map/drawing/outline/outlines.ts';
import { hitAt, treeOf, within } from '../../../../../../client/activities/map/canvas/hand/hits.ts';
import { nextDot, sayDot } from '../../../../../../client/activities/map/canvas/hand/walk.ts';
import type { Point } from '../../../../../../shared/activities/map/model/map-view.ts';
import { ALL, NOW, drawn } from '../../../../../support/map-in-words.ts';

const VIEW = { x: 0, y: 0, k: 1 };
const measure = (text: string) => text.length * 8;
const grid =
  (across: number, room: number) =>
  (id: string): Point => {
    const nth = Number(id.slice(1));
    return [(nth % across) * room, Math.floor(nth / across) * room];
  };
const many = (count: number) => Array.from({ length: count }, (_, nth) => `o${nth}`);

describe('what is drawn', () => {
  const map = drawn(
    ['o0', 'o1'],
    [
      ['o0', 'o1'],
      ['o1', 'o0', { when: 'planned' }],
      ['o0', 'o1', { when: 'past' }],
    ],
  );
  test('follows the times that are shown', () => {
    expect(makePicture(map, NOW, grid(2, 100)).lines.map(({ when }) => when)).toEqual(['now']);
    const all = makePicture(map, ALL, grid(2, 100));
    expect(all.lines).toHaveLength(3);
    expect(all.difference).toBe(true);
  });
  test('puts several ties of two organisations beside each other, whichever way they point', () => {
    const { lines } = makePicture(map, ALL, grid(2, 100));
    const sides = lines.map(({ lane, from }) => lane * (from.id === 'o0' ? 1 : -1));
    expect(new Set(sides).size).toBe(3);
  });
});

describe('names', () => {
  test.each([1, 0.5, 0.2])('never lie over each other, at zoom %s', (k) => {
    const picture = makePicture(drawn(many(200), [['o0', 'o1']]), NOW, grid(20, 60));
    const frame = { x: -100, y: -100, w: 2000, h: 1500 };
    const options = { view: { ...VIEW, k }, grown: k ** 0.75, frame, measure };
    const labels = placeLabels(picture.dots.values(), [], options);
    expect(labels.length).toBeGreaterThan(10);
    // Who has most ties is named before all others.
    expect(labels.slice(0, 2).map(({ id }) => id)).toEqual(['o0', 'o1']);
    const boxes = labels.map((label) => boxOf(label, measure));
    boxes.forEach((box, nth) =>
      boxes.slice(nth + 1).forEach((other) => expect(meet(box, other)).toBe(false)),
    );
  });
});

test('a network that is a letter is one from near; on a county from far away letters would hide everybody', () => {
  const ids = many(80);
  const map = drawn(
    ids,
    [],
    Array.from({ length: 7 }, () => ids),
  );
  const letters = (k: number) => {
    const pen = makeSvgPen();
    const frame = { x: 0, y: 0, w: 4000, h: 4000 };
    drawMap(pen, PRINT, makePicture(map, NOW, grid(9, 200)), {
      view: { x: 20, y: 20, k },
      frame,
      measure,
      outlines: makeOutlines(),
      unnamed: true,
    });
    return pen.written().match(/>A<\/text>/g)?.length ?? 0;
  };
  expect(letters(1)).toBe(80);
  expect(letters(0.3)).toBe(0);
});

test('six networks lie over each other as skins, the seventh becomes a mark at its members', () => {
  const ids = many(6);
  const map = drawn(
    ids,
    [],
    Array.from({ length: 8 }, () => ids),
  );
  const { skins, marked } = skinsOf(makePicture(map, NOW, grid(3, 90)), makeOutlines(), {
    view: VIEW,
    grown: 1,
  });
  expect(skins).toHaveLength(6);
  expect(marked.map(({ name }) => name)).toEqual(['Network 6', 'Network 7']);
  const apart = drawn(
    many(24),
    [],
    Array.from({ length: 8 }, (_, nth) => [`o${nth * 3}`, `o${nth * 3 + 1}`]),
  );
  expect(
    skinsOf(makePicture(apart, NOW, grid(24, 400)), makeOutlines(), { view: VIEW, grown: 1 }).marked,
  ).toEqual([]);
});

describe('hands and keys', () => {
  const picture = makePicture(
    drawn(many(9), [['o0', 'o2', { kind: 'funds', directed: true }]], [['o0']]),
    NOW,
    grid(3, 100),
  );
  test('find the organisation under the pointer before the tie', () => {
    const hit = (at: Point) => hitAt(picture, treeOf(picture), VIEW, at);
    expect(hit([3, 4])).toEqual({ kind: 'organisation', id: 'o0' });
    expect(hit([50, 3])).toEqual({ kind: 'tie', id: 't0' });
    expect(hit([50, 50])).toBeUndefined();
  });
  test('a lasso catches whose middle lies in it', () => {
    expect(
      within(picture, [
        [-50, -50],
        [150, -50],
        [150, 50],
        [-50, 50],
      ]),
    ).toEqual(['o0', 'o1']);
  });
  test('an arrow key goes to the next in its direction, and to nobody at the edge', () => {
    const from = picture.dots.get('o4')!;
    expect(nextDot(picture, from, 'left')?.id).toBe('o3');
    expect(nextDot(picture, from, 'down')?.id).toBe('o7');
    expect(nextDot(picture, picture.dots.get('o2')!, 'right')).toBeUndefined();
  });
  test('what is said names ties from the side one stands on, and networks', () => {
    expect(sayDot(picture.dots.get('o0')!)).toBe('o0, Primary. 1 tie: funding o2. In Network 0.');
    expect(sayDot(picture.dots.get('o2')!)).toBe('o2, Primary. 1 tie: funded by o0.');
    expect(sayDot(picture.dots.get('o8')!)).toBe('o8, Primary. No ties.');
  });
});

describe('a map to take along', () => {
  const name = 'Bread & “butter” <b>';
  const map = drawn(
    [{ id: 'o0', name, kind: 'health' }, 'o1'],
    [['o0', 'o1', { when: 'planned' }]],
    [['o0', 'o1']],
  );
  const picture = makePicture(map, ALL, grid(2, 200));
  const svg = makeSvg(picture, { title: 'A & B', date: '23 November 2026', measure });
  test('is SVG that holds, with every word in it', () => {
    expect(faultsOf(svg)).toEqual([]);
    for (const words of [
      'A &amp; B',
      '23 November 2026',
      'Bread &amp; “butter” &lt;b&gt;',
      'Network 0',
      'Health',
      'Hoped for',
    ]) {
      expect(svg).toContain(words);
    }
    expect(svg).not.toContain('NaN');
  });
  test('explains what is on it and nothing else', () => {
    expect(legendKeys(picture).map(({ words }) => words)).toEqual([
      'Network 0',
      'Primary',
      'Health',
      'Works with',
      'Hoped for',
    ]);
  });
});

describe('networks that overlap', () => {
  const places = Array.from({ length: 30 }, (_, nth): Point => [(nth % 6) * 120, Math.floor(nth / 6) * 120]);
  const ids = places.map((_, nth) => `o${nth}`);
  const at = (id: string) => places[ids.indexOf(id)] as Point;
  /** How the line and the ground of each network are drawn, as SVG. */
  const looks = (networks: string[][]) =>
    makePicture(drawn(ids, [], networks), NOW, at).hulls.map((hull) => {
      const pen = makeSvgPen();
      const ring: [number, number][] = [
        [0, 0],
        [90, 0],
        [90, 90],
        [0, 90],
      ];
      const skin = { hull, rings: [ring], corner: ring[0]! };
      fillSkin(pen, PRINT, skin);
      strokeSkin(pen, PRINT, skin);
      return pen.written();
    });

  test('look different from each other, up to six, whatever was drawn before them', () => {
    // Six that all share a member, drawn after others that share none with them; the seventh and twelfth look as the first would.
    const apart = ids.slice(0, 5).map((id) => [id]);
    const together = Array.from({ length: 6 }, (_, nth) => ['o29', ids[10 + nth]!]);
    for (const before of [0, 1, 3, 5]) {
      const all = looks([...apart.slice(0, before), ...together]).slice(before);
      expect(new Set(all).size).toBe(6);
    }
    const mixed = looks([together[0]!, ...apart, together[1]!, together[2]!]);
    expect(new Set([mixed[0], mixed[6], mixed[7]]).size).toBe(3);
  });

  test('are in the legend as they are drawn, with long names cut', () => {
    const networks = [
      ['o1', 'o2', 'o3'],
      ['o3', 'o4', 'o5'],
    ];
    const map = drawn(ids, [], networks);
    const picture = makePicture(
      { ...map, networks: map.networks.map((one) => ({ ...one, name: 'N'.repeat(80) })) },
      NOW,
      at,
    );
    const keys = legendKeys(picture).filter((key) => 'network' in key);
    expect(keys.map((key) => key.network)).toEqual(picture.hulls.map(({ pattern }) => pattern));
    expect(keys.every(({ words }) => words.length < 40)).toBe(true);
  });
});
