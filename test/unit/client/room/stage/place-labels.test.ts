import { expect, test } from 'vitest';
import { boxAt, type Label, placeLabels, touch } from '../../../../../client/room/stage/place-labels.ts';
import { dice } from '../../../../support/random.ts';

const ROOM = { x: 70, y: 40, width: 1050, height: 720 };
const label = (id: string, x: number, y: number): Label => ({ id, x, y, width: 92, height: 64 });

test('labels with room enough lie where they want to', () => {
  const labels = [label('F1', 300, 300), label('O2', 500, 300), label('S3', 300, 500)];
  const centres = placeLabels(labels, ROOM, 8);
  for (const { id, x, y } of labels) expect(centres.get(id)).toEqual({ x, y });
});

test('of two that want the same place the first has it and the other lies next to it', () => {
  const centres = placeLabels([label('F1', 300, 300), label('O2', 300, 300)], ROOM, 8);
  expect(centres.get('F1')).toEqual({ x: 300, y: 300 });
  const { x, y } = centres.get('O2')!;
  expect(Math.hypot(x - 300, y - 300)).toBeLessThan(110);
});

test('a label at the edge is drawn inside', () => {
  expect(placeLabels([label('F1', 0, 2_000)], ROOM, 8).get('F1')).toEqual({ x: 116, y: 728 });
});

test('21 labels never lie over each other, wherever their points are, and are always placed alike', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const { next: random } = dice(seed);
    // A room that agrees about everything crowds all points into a corner of the picture.
    const crowd = 0.2 + 0.8 * random();
    const labels = Array.from({ length: 21 }, (_, index) =>
      label(`q${index}`, 70 + 1050 * crowd * random(), 40 + 720 * crowd * random()),
    );
    const centres = placeLabels(labels, ROOM, 8);
    const boxes = labels.map((one) => boxAt(one, centres.get(one.id)!));
    boxes.forEach((box, index) => {
      expect(boxes.slice(index + 1).filter((other) => touch(box, other))).toEqual([]);
      expect(box.x).toBeGreaterThanOrEqual(ROOM.x);
      expect(box.y).toBeGreaterThanOrEqual(ROOM.y);
      expect(box.x + box.width).toBeLessThanOrEqual(ROOM.x + ROOM.width);
      expect(box.y + box.height).toBeLessThanOrEqual(ROOM.y + ROOM.height);
    });
    expect(placeLabels(labels, ROOM, 8)).toEqual(centres);
  }
});

test('a room too small for all still places every label inside', () => {
  const small = { x: 0, y: 0, width: 100, height: 70 };
  const centres = placeLabels([label('F1', 50, 35), label('O2', 50, 35)], small, 8);
  expect(centres.get('O2')).toEqual({ x: 50, y: 35 });
});
