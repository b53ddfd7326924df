/**
 * A copy of the house to build something into: its source in a folder of its own, the installed packages shared.
 * @module
 */
import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '..', '..');
const SOURCE = ['client', 'server', 'shared', 'package.json', 'tsconfig.json', 'vite.config.ts'];
const run = promisify(execFile);

export type HouseCopy = {
  path: string;
  /** Writes a new file. */
  add(file: string, text: string): Promise<void>;
  /** Puts a line before the first one that contains `before`. */
  addLine(file: string, before: string, line: string): Promise<void>;
  /** What the compiler complains about: nothing, if all is well. */
  complaints(): Promise<string>;
  /** Builds the page. @param options more for `vite build` */
  build(...options: string[]): Promise<void>;
};

/** @param path an empty folder */
export async function copyHouse(path: string): Promise<HouseCopy> {
  for (const part of SOURCE) await cp(join(ROOT, part), join(path, part), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(path, 'node_modules'));
  const node = async (program: string, ...args: string[]) =>
    run(process.execPath, [join(ROOT, 'node_modules', program), ...args], { cwd: path });
  return {
    path,
    async add(file, text) {
      await mkdir(dirname(join(path, file)), { recursive: true });
      await writeFile(join(path, file), text);
    },
    async addLine(file, before, line) {
      const lines = (await readFile(join(path, file), 'utf8')).split('\n');
      const place = lines.findIndex((each) => each.includes(before));
      if (place < 0) throw new Error(`${file} has no line with ${before}`);
      lines.splice(place, 0, line);
      await writeFile(join(path, file), lines.join('\n'));
    },
    complaints: () =>
      node('typescript/bin/tsc', '--noEmit').then(
        () => '',
        ({ stdout }: { stdout: string }) => stdout,
      ),
    build: async (...options) =>
      void (await node('vite/bin/vite.js', 'build', '--logLevel', 'error', ...options)),
  };
}
