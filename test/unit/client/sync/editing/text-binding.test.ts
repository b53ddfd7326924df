/**
 * A field as a window on shared words: what somebody types reaches the others, what others type reaches the field, and
 * nobody's caret jumps. Two people type at random, and their letters arrive late.
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { holdsUnsent } from '../../../../../client/sync/editing/unsent.ts';
import { bindText } from '../../../../../client/sync/editing/text-binding.ts';
import { Field } from '../../../../support/field.ts';
import { type Dice, dice } from '../../../../support/random.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Somebody with a field of their own. What they write waits in `sent` until it is delivered. */
function person(name: string) {
  const doc = new Y.Doc();
  const text = doc.getText('words');
  const field = new Field();
  const origin = { person: name };
  const sent: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array, by: unknown) => by !== 'network' && sent.push(update));
  const unbind = bindText(field.element, text, origin);
  field.focus();
  return { doc, text, field, origin, sent, unbind };
}
type Person = ReturnType<typeof person>;

function deliver(from: Person, to: Person, most = Infinity): void {
  for (const update of from.sent.splice(0, most)) Y.applyUpdate(to.doc, update, 'network');
}

/** Ann and Tom, who see the same words, their carets at the end. */
function two(words = '') {
  const [ann, tom] = [person('ann'), person('tom')];
  const sync = () => {
    deliver(ann, tom);
    deliver(tom, ann);
  };
  ann.field.type(words);
  sync();
  tom.field.setSelectionRange(words.length, words.length);
  return { ann, tom, sync };
}

describe('what is typed', () => {
  test('reaches the text under one’s own origin, and the other’s field', () => {
    const { ann, tom, sync } = two('middle');
    const origins: unknown[] = [];
    ann.doc.on('afterTransaction', (transaction: Y.Transaction) => origins.push(transaction.origin));
    ann.field.setSelectionRange(0, 0);
    ann.field.type('the ');
    sync();
    expect([ann.text.toString(), tom.field.value]).toEqual(['the middle', 'the middle']);
    expect(origins).toEqual([ann.origin]);
  });

  test('over a selection takes away what was selected and nothing else', () => {
    const { ann, tom, sync } = two('one two three');
    ann.field.setSelectionRange(4, 7);
    tom.field.type(' four');
    ann.field.type('2');
    sync();
    expect([ann.field.value, tom.field.value]).toEqual(['one 2 three four', 'one 2 three four']);
  });

  test.each([
    [0, 'bbXb'],
    [2, 'bXbb'],
  ])('goes where the caret was among equal letters: at %i', (caret, words) => {
    const { ann, tom, sync } = two('bb');
    ann.field.setSelectionRange(caret, caret);
    ann.field.type('b');
    tom.field.setSelectionRange(1, 1);
    tom.field.type('X');
    sync();
    expect(tom.field.value).toBe(words);
  });

  test('never cuts an emoji in two, even when both change its other half', () => {
    const { ann, tom, sync } = two('so 👍!');
    for (const [{ field }, thumb] of [
      [ann, '👎'],
      [tom, '👌'],
    ] as const) {
      field.setSelectionRange(3, 5);
      field.type(thumb);
    }
    sync();
    expect(ann.field.value).toBe(tom.field.value);
    expect([...ann.field.value].sort()).toEqual([...'so 👎👌!'].sort());
  });

  test('stays in the field and out of the text once it is unbound, and the other way round', () => {
    const { ann, tom, sync } = two('before');
    ann.unbind();
    ann.field.type(' mine');
    tom.field.type(' his');
    sync();
    expect([ann.field.value, ann.text.toString()]).toEqual(['before mine', 'before his']);
    ann.field.beginComposing();
    ann.field.endComposing();
    expect(ann.text.toString()).toBe('before his');
  });
});

describe('what others type', () => {
  test('is in the field from the beginning', () => {
    const { ann } = two('already here');
    const field = new Field();
    bindText(field.element, ann.text, ann.origin);
    expect(field.value).toBe('already here');
  });

  test('before the caret moves it along; at the caret and after it does not', () => {
    const { ann, tom, sync } = two('middle');
    ann.field.setSelectionRange(3, 3);
    for (const [at, caret] of [
      [0, 4],
      [4, 4],
      [8, 4],
    ] as const) {
      tom.field.setSelectionRange(at, at);
      tom.field.type('.');
      sync();
      expect([at, ann.field.selectionStart, ann.field.selectionEnd]).toEqual([at, caret, caret]);
    }
    expect(ann.field.value).toBe('.mid.dle.');
  });

  test('leaves a selection on the same words, in its direction', () => {
    const { ann, tom, sync } = two('one two three');
    ann.field.setSelectionRange(4, 7, 'backward');
    tom.field.setSelectionRange(0, 4);
    tom.field.erase();
    sync();
    const { selectionStart, selectionEnd, selectionDirection, value } = ann.field;
    expect(value.slice(selectionStart, selectionEnd)).toBe('two');
    expect(selectionDirection).toBe('backward');
  });

  test('does not pull the caret into a field one is not in', () => {
    const { ann, tom, sync } = two('words');
    ann.field.setSelectionRange(2, 2);
    ann.field.blur();
    const carets: number[] = [];
    ann.field.setSelectionRange = (start) => carets.push(start);
    tom.field.type('!');
    sync();
    expect(ann.field.value).toBe('words!');
    // The browser's own, when the value was set.
    expect(carets).toEqual([6]);
  });

  test('is shown when it was written elsewhere on this page, too', () => {
    const { ann } = two('words');
    ann.doc.transact(() => ann.text.insert(0, 'my '), ann.origin);
    expect([ann.field.value, ann.field.selectionStart]).toEqual(['my words', 8]);
  });
});

describe('while an input method composes', () => {
  test('the field is left alone, and nothing half-made is shared', () => {
    const { ann, tom, sync } = two('cafe');
    ann.field.beginComposing();
    ann.field.compose('に');
    tom.field.setSelectionRange(0, 0);
    tom.field.type('a ');
    sync();
    expect([ann.field.value, tom.field.value]).toEqual(['cafeに', 'a cafe']);
    ann.field.compose('日本');
    ann.field.endComposing();
    sync();
    expect([ann.field.value, tom.field.value]).toEqual(['a cafe日本', 'a cafe日本']);
    expect(ann.field.selectionStart).toBe('a cafe日本'.length);
  });

  test('what it composed goes where it stood, though others wrote before it and took away after it', () => {
    const { ann, tom, sync } = two('one two three');
    ann.field.setSelectionRange(4, 7);
    ann.field.beginComposing();
    ann.field.compose('zwei');
    tom.field.setSelectionRange(7, 13);
    tom.field.erase();
    tom.field.setSelectionRange(0, 0);
    tom.field.type('>> ');
    sync();
    ann.field.endComposing();
    sync();
    expect([ann.field.value, tom.field.value]).toEqual(['>> one zwei', '>> one zwei']);
  });

  test('the caret stays behind what was composed when others wrote right after it', () => {
    const { ann, tom, sync } = two('one');
    ann.field.beginComposing();
    ann.field.compose('一二三');
    tom.field.type(', two');
    sync();
    ann.field.endComposing();
    sync();
    expect([ann.field.value, tom.field.value]).toEqual(['one一二三, two', 'one一二三, two']);
    expect(ann.field.selectionStart).toBe(6);
  });

  test('what others wrote among the words it replaces is theirs, and stays', () => {
    const { ann, tom, sync } = two('one two three');
    ann.field.setSelectionRange(4, 7);
    ann.field.beginComposing();
    ann.field.compose('zwei');
    tom.field.setSelectionRange(5, 6);
    tom.field.type('(and more)');
    sync();
    ann.field.endComposing();
    sync();
    expect([ann.field.value, tom.field.value]).toEqual([
      'one zwei(and more) three',
      'one zwei(and more) three',
    ]);
    expect(ann.field.selectionStart).toBe(8);
  });

  test.each([
    ['before it', 1, 4],
    ['after it', 8, 13],
  ])(
    'a click %s ends it: the caret is where one clicked, and words that others took away stay away',
    (_, click, caret) => {
      const { ann, tom, sync } = two('one two three');
      ann.field.setSelectionRange(4, 7);
      ann.field.beginComposing();
      ann.field.compose('2');
      tom.field.setSelectionRange(8, 10);
      tom.field.erase();
      tom.field.setSelectionRange(0, 0);
      tom.field.type('>> ');
      tom.field.setSelectionRange(7, 7);
      tom.field.type('~~~~');
      sync();
      ann.field.endComposing(click);
      sync();
      expect([ann.field.value, tom.field.value]).toEqual(['>> one 2~~~~ ree', '>> one 2~~~~ ree']);
      expect(ann.field.selectionStart).toBe(caret);
    },
  );

  test('what is composed is shared after a moment, and again when it changes, while what others write waits', () => {
    const { ann, tom, sync } = two('one two');
    ann.field.setSelectionRange(4, 7);
    ann.field.beginComposing();
    ann.field.compose('zw');
    expect(holdsUnsent(ann.doc)).toBe(true);
    tom.field.setSelectionRange(0, 3);
    tom.field.type('eins und');
    sync();
    vi.runOnlyPendingTimers();
    expect(holdsUnsent(ann.doc)).toBe(false);
    sync();
    expect([ann.field.value, tom.field.value]).toEqual(['one zw', 'eins und zw']);
    ann.field.compose('zwei');
    vi.runOnlyPendingTimers();
    sync();
    expect([ann.field.value, tom.field.value]).toEqual(['one zwei', 'eins und zwei']);
    ann.field.endComposing();
    expect(ann.field.value).toBe('eins und zwei');
  });

  test('what is composed is shared when the field is let go of', () => {
    const { ann } = two('one');
    ann.field.beginComposing();
    ann.field.compose(' two');
    ann.unbind();
    expect([ann.text.toString(), holdsUnsent(ann.doc)]).toEqual(['one two', false]);
  });

  test('composing nothing changes nothing', () => {
    const { ann, tom, sync } = two('same');
    ann.field.beginComposing();
    tom.field.type('!');
    sync();
    ann.field.compose('');
    ann.field.endComposing();
    sync();
    expect([ann.field.value, tom.field.value]).toEqual(['same!', 'same!']);
    expect(ann.sent).toEqual([]);
  });
});

/** Every sign is another one, so that a test can tell what became of each; half of them are surrogate pairs. */
function signs(): () => string {
  let made = 0;
  return () => String.fromCodePoint((made++ % 2 === 0 ? 0x4e00 : 0x20000) + made);
}

/** A place between two signs of a text, never within a pair. */
const place = (random: Dice, text: string) =>
  [...text].slice(0, random.below([...text].length + 1)).join('').length;

/** Does something that shows more in a field. What stood left of the caret and is still there stands left of it afterwards. */
function keepsCaret(field: Field, doing: () => void): void {
  const [left, right] = [field.value.slice(0, field.selectionStart), field.value.slice(field.selectionEnd)];
  doing();
  const isThere = (sign: string) => field.value.includes(sign);
  const now = [field.value.slice(0, field.selectionStart), field.value.slice(field.selectionEnd)] as const;
  const of = (signs: string, all: string) => [...all].filter((sign) => signs.includes(sign)).join('');
  expect(of(left, now[0])).toBe([...left].filter(isThere).join(''));
  expect(of(right, now[1])).toBe([...right].filter(isThere).join(''));
}

/** Takes some of the other's letters in. */
function receive(from: Person, to: Person, random: Dice): void {
  const { field } = to;
  const composed = field.composing && field.value;
  keepsCaret(field, () => deliver(from, to, 1 + random.below(3)));
  if (composed !== false) expect(field.value).toBe(composed);
}

const caretAt = (random: Dice, { value }: Field): [number, number] => {
  const at = place(random, value);
  return [at, at];
};

function act({ field }: Person, random: Dice, sign: () => string): void {
  const some = () => Array.from({ length: 1 + random.below(3) }, sign).join('');
  if (field.composing) {
    if (random.below(3) === 0) {
      // As often by a click elsewhere as by a key.
      if (random.below(2) === 0) field.setSelectionRange(...caretAt(random, field));
      keepsCaret(field, () => field.endComposing());
    } else if (random.below(2) === 0) vi.runOnlyPendingTimers();
    else field.compose(some());
    return;
  }
  const [start = 0, end = 0] = [place(random, field.value), place(random, field.value)].sort((a, b) => a - b);
  const doing = random.below(10);
  if (doing < 4) field.type(some());
  else if (doing < 6) field.erase();
  else if (doing < 7) field.setSelectionRange(...caretAt(random, field));
  else if (doing < 8) field.setSelectionRange(start, end);
  else field.beginComposing();
}

describe('two who type, erase, select, paste and compose at random', () => {
  test.each(Array.from({ length: 100 }, (_, seed) => seed))('seed %i', (seed) => {
    const random = dice(seed);
    const sign = signs();
    const { ann, tom, sync } = two();
    const [shared, erased] = [new Set<string>(), new Set<string>()];
    for (let step = 0; step < 120; step += 1) {
      const [one, other] = random.below(2) === 0 ? [ann, tom] : [tom, ann];
      const shown = one.field.value;
      if (random.below(3) === 0) receive(other, one, random);
      else {
        act(one, random, sign);
        // Nobody can have meant to erase what their field did not show.
        for (const each of shown) if (!one.field.value.includes(each)) erased.add(each);
      }
      const words = one.text.toString();
      for (const each of words) shared.add(each);
      if (!one.field.composing) expect(one.field.value).toBe(words);
      expect(words.isWellFormed()).toBe(true);
    }
    for (const { field, text } of [ann, tom]) {
      if (field.composing) field.endComposing();
      for (const each of text.toString()) shared.add(each);
    }
    sync();
    expect([ann.field.value, tom.field.value]).toEqual([ann.text.toString(), ann.text.toString()]);
    expect([...ann.field.value].sort()).toEqual([...shared].filter((each) => !erased.has(each)).sort());
  });
});
