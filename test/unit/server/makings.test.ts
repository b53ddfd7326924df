/** Files that are made while whoever wants them goes on. SPEC [E24]. */
import { describe, expect, it } from 'vitest';
import { systemRandom } from '../../../server/access/secret.ts';
import { makeMakings, type Product, type Wanted } from '../../../server/outputs/makings.ts';
import { manualClock } from '../../support/manual-clock.ts';

/** Something that is made when the test says so. */
function slow() {
  let finish!: (product: Product) => void;
  let fail!: (error: Error) => void;
  let signal!: AbortSignal;
  let progress!: (at: { done: number; of: number }) => void;
  const discarded: string[] = [];
  const made = new Promise<Product>((resolve, reject) => ([finish, fail] = [resolve, reject]));
  const make: Wanted['make'] = (how) => {
    ({ signal, onProgress: progress } = how);
    return made;
  };
  const product = (name: string, bytes = name.length): Product => ({
    type: 'text/plain',
    name,
    bytes,
    body: () => new TextEncoder().encode(name),
    discard: () => (discarded.push(name), Promise.resolve()),
  });
  return {
    make,
    discarded,
    say: (done: number, of: number) => progress({ done, of }),
    finish: (name: string, bytes?: number) => finish(product(name, bytes)),
    fail: () => fail(new Error('broken')),
    isStopped: () => signal.aborted,
  };
}

function setUp() {
  const clock = manualClock();
  const errors: unknown[] = [];
  const makings = makeMakings(clock, systemRandom, (error) => errors.push(error));
  const begin = (work: ReturnType<typeof slow>, personId = 'ann', format: Wanted['format'] = 'pptx') =>
    makings.begin({ workshopId: 'w', personId, format, make: work.make });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { clock, makings, errors, begin, settle };
}

describe('files that are being made', () => {
  it('[E24] says how far each is, and gives it to whoever asked, and to nobody else', async () => {
    const { makings, begin, settle } = setUp();
    const work = slow();
    const { id } = begin(work);
    work.say(3, 12);
    expect(makings.of('w', 'ann')).toMatchObject([{ id, state: 'making', progress: { done: 3, of: 12 } }]);
    expect(() => makings.product('w', 'ann', id)).toThrow('unknown-making');
    work.finish('slides');
    await settle();
    expect(makings.of('w', 'ann')).toMatchObject([{ state: 'made', bytes: 6 }]);
    expect(makings.product('w', 'ann', id).name).toBe('slides');
    expect(makings.of('w', 'bea')).toEqual([]);
    expect(() => makings.product('w', 'bea', id)).toThrow('unknown-making');
    expect(() => makings.product('other', 'ann', id)).toThrow('unknown-making');
    makings.end('w', 'bea', id);
    expect(makings.of('w', 'ann')).toHaveLength(1);
  });

  it('[E24] stops what is not wanted any more, and throws away what comes all the same', async () => {
    const { makings, begin, settle, errors } = setUp();
    const work = slow();
    const { id } = begin(work);
    makings.end('w', 'ann', id);
    expect(work.isStopped()).toBe(true);
    work.finish('late');
    await settle();
    expect(work.discarded).toEqual(['late']);
    expect(makings.of('w', 'ann')).toEqual([]);
    const failing = slow();
    makings.end('w', 'ann', begin(failing).id);
    failing.fail();
    await settle();
    expect(errors).toEqual([]);
  });

  it('[E24] says that one failed, and leaves the others', async () => {
    const { makings, begin, settle, errors } = setUp();
    const [broken, other] = [slow(), slow()];
    begin(broken);
    begin(other, 'ann', 'docx');
    broken.fail();
    other.finish('document');
    await settle();
    expect(makings.of('w', 'ann')).toMatchObject([
      { format: 'pptx', state: 'failed' },
      { format: 'docx', state: 'made' },
    ]);
    expect(errors).toHaveLength(1);
  });

  it('[E24] keeps no more than there is room for: the oldest go first, and the newest stays', async () => {
    const { makings, begin, settle } = setUp();
    const MB = 1024 * 1024;
    for (const [person, size] of [
      ['ann', 60],
      ['bea', 60],
      ['cal', 60],
      ['dee', 200],
    ] as const) {
      const work = slow();
      begin(work, person);
      work.finish(person, size * MB);
      await settle();
    }
    expect(['ann', 'bea', 'cal', 'dee'].map((person) => makings.of('w', person).length)).toEqual([
      0, 0, 0, 1,
    ]);
    makings.stop();
  });

  it('[E24] keeps one of each format, for an hour, and nothing of a workshop that is deleted', async () => {
    const { clock, makings, begin, settle } = setUp();
    const [first, second] = [slow(), slow()];
    begin(first);
    first.finish('first');
    await settle();
    begin(second);
    expect(first.discarded).toEqual(['first']);
    second.finish('second');
    await settle();
    clock.advance(61 * 60_000 + 5 * 60_000);
    await settle();
    expect(second.discarded).toEqual(['second']);
    expect(makings.of('w', 'ann')).toEqual([]);
    const third = slow();
    begin(third);
    makings.endWorkshop('w');
    expect(third.isStopped()).toBe(true);
    makings.stop();
  });
});
