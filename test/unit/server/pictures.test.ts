import { describe, expect, it } from 'vitest';
import { makePictures, PictureError } from '../../../server/pictures/pictures.ts';
import { manualClock } from '../../support/manual-clock.ts';

const NO_MAP = {
  organisations: {},
  positions: {},
  ties: {},
  networks: {},
  members: {},
  answers: {},
  settings: {},
};
const request = (title: string) => ({ format: 'svg', map: NO_MAP, show: ['now'], title, date: '' }) as const;
const hears = () => {};
const program = new URL('../../support/no-picture.ts', import.meta.url);

describe('a picture that cannot be drawn', () => {
  it('is an error that says why, and the next one is drawn all the same', async () => {
    const pictures = makePictures(manualClock(), hears, program);
    const [failed, ended, next] = await Promise.allSettled(
      ['fails', 'ends', 'one byte'].map((title) => pictures.draw(request(title))),
    );
    expect(failed).toMatchObject({ status: 'rejected', reason: expect.any(PictureError) });
    expect(String((failed as PromiseRejectedResult).reason)).toContain('No paper left.');
    expect(String((ended as PromiseRejectedResult).reason)).toContain('no picture');
    expect(next).toMatchObject({ status: 'fulfilled', value: new Uint8Array([7]) });
  });

  it('is waited for half a minute, and then given up', async () => {
    const clock = manualClock();
    const pictures = makePictures(clock, hears, program);
    const slow = pictures.draw(request('waits for ever'));
    const settled = slow.then(
      () => 'drawn',
      (error) => String(error),
    );
    // The request is sent once the gate has let it in.
    await Promise.resolve();
    clock.advance(29_999);
    expect(await Promise.race([settled, Promise.resolve('waits')])).toBe('waits');
    clock.advance(1);
    expect(await settled).toContain('SIGKILL');
    // A moment less, and nobody has been sent away: this one had not even begun.
    const patient = pictures.draw(request('one byte'));
    clock.advance(29_999);
    await expect(patient).resolves.toEqual(new Uint8Array([7]));
  });

  it('is refused at once when ten others wait', async () => {
    const clock = manualClock();
    const pictures = makePictures(clock, hears, program);
    const waiting = Array.from({ length: 10 }, (_, nth) =>
      pictures.draw(request(nth === 0 ? 'waits for ever' : 'one byte')),
    );
    await expect(pictures.draw(request('one byte'))).rejects.toThrow('Too many are waiting.');
    clock.advance(30_000);
    const [first, ...others] = await Promise.allSettled(waiting);
    expect(first?.status).toBe('rejected');
    expect(new Set(others.map(({ status }) => status))).toEqual(new Set(['fulfilled']));
    await expect(pictures.draw(request('one byte'))).resolves.toEqual(new Uint8Array([7]));
  });
});
