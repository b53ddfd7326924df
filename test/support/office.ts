/**
 * Finds LibreOffice for the tests that open what we write, or installs it; never lets them be skipped. Run as a program it does so:
 * `node test/support/office.ts`.
 * @module
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where distributions and vendors put it. `SOFFICE` overrides them. */
const PLACES = [
  '/usr/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/snap/bin/libreoffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:/Program Files/LibreOffice/program/soffice.exe',
];
/** Without a window and without Java: a quarter of the whole. */
const PACKAGES = ['libreoffice-writer-nogui', 'libreoffice-impress-nogui', 'libreoffice-calc-nogui'];
/** Debian packages each program by itself; without this one, presentations are not opened. */
const IMPRESS = '/usr/lib/libreoffice/program/libsdlo.so';
const PATIENCE_MS = 60_000;

/** The path of LibreOffice on this machine, if there is one. */
export function findOffice(): string | undefined {
  const { SOFFICE } = process.env;
  return SOFFICE ?? PLACES.find((path) => existsSync(path));
}

/**
 * Opens files in LibreOffice and saves them in another format. All are opened by one start of it, which takes most of the time.
 * @param files their names with endings, and their bytes
 * @param to an ending: `fodp`, `fodt` and `fods` are one XML file each, with everything that LibreOffice understood
 * @returns what it saved, in the order of the files. A file that it did not open is an error
 */
export async function opened(files: Readonly<Record<string, Uint8Array>>, to: string): Promise<Buffer[]> {
  const office = findOffice();
  if (!office) throw new Error('There is no LibreOffice. Run: node test/support/office.ts');
  const folder = await mkdtemp(join(tmpdir(), 'exchange-office-'));
  try {
    const names = Object.keys(files);
    for (const name of names) await writeFile(join(folder, name), files[name]!);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const child = spawn(office, [profile, '--headless', '--convert-to', to, ...names], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: PATIENCE_MS,
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (words) => (said += String(words)));
    await once(child, 'close');
    return await Promise.all(
      names.map((name) =>
        readFile(join(folder, name.replace(/\.[^.]+$/, `.${to}`))).catch(() => {
          throw new Error(`LibreOffice did not open ${name}. It said: ${said}`);
        }),
      ),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const isThere = () =>
    findOffice() !== undefined &&
    (process.platform !== 'linux' || !existsSync('/usr/lib/libreoffice') || existsSync(IMPRESS));
  if (!isThere()) {
    console.log('Installing LibreOffice for the tests that open what we write.');
    const run = (...args: string[]) =>
      spawnSync('apt-get', args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
      run('update', '-qq');
      run('install', '-y', '-qq', '--no-install-recommends', ...PACKAGES);
    }
  }
  if (!isThere()) {
    console.error(
      'The tests open files in LibreOffice. Please install it (Writer, Impress, Calc), or set SOFFICE.',
    );
    process.exit(1);
  }
  console.log(`Files are opened in ${findOffice()}`);
}
