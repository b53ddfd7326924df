import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const CLOCK = join(import.meta.dirname, '..', '..', '..', 'server', 'clock.ts');

it('what is put off to the end of a turn happens there, though nothing else wakes a quiet server', () => {
  // A process of its own: here the tests themselves would wake it.
  const program = `
    import { spawn } from 'node:child_process';
    import { systemClock } from ${JSON.stringify(CLOCK)};
    setTimeout(() => {
      systemClock.after(0, () => console.log('put off'));
      spawn(process.execPath, ['--version'], { stdio: 'ignore' }).on('exit', () => console.log('woken'));
    }, 1);
  `;
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  });
  expect(said).toBe('put off\nwoken\n');
});
