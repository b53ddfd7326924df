import { describe, expect, it } from 'vitest';
import { makeElsewhere } from '../../../server/elsewhere/elsewhere.ts';
import { makePictures, PictureError } from '../../../server/pictures/pictures.ts';
import { manualClock } from '../../support/manual-clock.ts';

const document = new Uint8Array([0, 0]);
const request = (title: string) => ({ format: 'svg', document, show: ['now'], title, date: '' }) as const;
const hears = () => {};
const program = new URL('../../support/no-picture.ts', import.meta.url);

describe('a picture that cannot be drawn', () => {
  it('is an error that says why, and the next one is drawn all the same', async () => {
    const pictures = makePictures(makeElsewhere(manualClock(), hears), program);
    const [failed, ended, next] = await Promise.allSettled(
      ['fails', 'ends', 'one byte'].map((title) => pictures.make('w', request(title))),
    );
    expect(failed).toMatchObject({ status: 'rejected', reason: expect.any(PictureError) });
    expect(String((failed as PromiseRejectedResult).reason)).toContain('No paper left.');
    expect(String((ended as PromiseRejectedResult).reason)).toContain('no answer');
    expect(next).toMatchObject({ status: 'fulfilled', value: new Uint8Array([7]) });
  });

  it('[E3] is waited for fifteen seconds, and then given up', async () => {
    const clock = manualClock();
    const pictures = makePictures(makeElsewhere(clock, hears), program);
    const slow = pictures.make('w', request('waits for ever'));
    const settled = slow.then(
      () => 'drawn',
      (error) => String(error),
    );
    // The request is sent once the gate has let it in.
    await Promise.resolve();
    clock.advance(14_999);
    expect(await Promise.race([settled, Promise.resolve('waits')])).toBe('waits');
    clock.advance(1);
    expect(await settled).toContain('SIGKILL');
    // A moment less, and nobody has been sent away: this one had not even begun.
    const patient = pictures.make('w', request('one byte'));
    clock.advance(14_999);
    await expect(patient).resolves.toEqual(new Uint8Array([7]));
  });

  it('is refused at once when ten others wait', async () => {
    const clock = manualClock();
    const pictures = makePictures(makeElsewhere(clock, hears), program);
    const waiting = Array.from({ length: 11 }, (_, nth) =>
      pictures.make('w', request(nth === 0 ? 'waits for ever' : 'one byte')),
    );
    await expect(pictures.make('w', request('one byte'))).rejects.toThrow('Too many are waiting.');
    clock.advance(15_000);
    const [first, ...others] = await Promise.allSettled(waiting);
    expect(first?.status).toBe('rejected');
    expect(new Set(others.map(({ status }) => status))).toEqual(new Set(['fulfilled']));
    await expect(pictures.make('w', request('one byte'))).resolves.toEqual(new Uint8Array([7]));
  });

  it('[E3] holds up its own workshop only: another one is next in turn', async () => {
    const clock = manualClock();
    const pictures = makePictures(makeElsewhere(clock, hears), program);
    const order: string[] = [];
    const made = (workshop: string, title: string) =>
      pictures
        .make(workshop, request(title))
        .then(() => order.push(`${workshop} has it`))
        .catch(() => order.push(`${workshop} has none`));
    const hostile = [made('hostile', 'waits for ever')];
    for (let n = 0; n < 5; n += 1) hostile.push(made('hostile', 'one byte'));
    const other = made('other', 'one byte');
    await Promise.resolve();
    clock.advance(15_000);
    await Promise.all([...hostile, other]);
    // One more of theirs was in line before anybody else came.
    expect(order.indexOf('other has it')).toBeLessThanOrEqual(2);
  });
});
