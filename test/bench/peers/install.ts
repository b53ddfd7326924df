/**
 * Installs the peers into this folder, so that the repository's own `npm ci` never carries them.
 * @module
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const PEERS = import.meta.dirname;

type Manifest = { version?: string; dependencies?: Record<string, string> };

const manifest = (...path: string[]) =>
  JSON.parse(readFileSync(join(PEERS, ...path, 'package.json'), 'utf8')) as Manifest;

const isInstalled = ([name, version]: [string, string]) =>
  existsSync(join(PEERS, 'node_modules', name, 'package.json')) &&
  manifest('node_modules', name).version === version;

/** Installs what is missing. Nobody's install script runs. @throws when npm fails or takes five minutes */
export function installPeers(): void {
  const wanted = Object.entries(manifest().dependencies ?? {});
  if (wanted.every(isInstalled)) return;
  console.log('Installing the peers into test/bench/peers ...');
  // No lock file: the versions are exact, and a lock would name somebody's registry.
  const quietly = ['--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const { status } = spawnSync('npm', ['install', '--prefix', PEERS, ...quietly], {
    stdio: 'inherit',
    timeout: 300_000,
  });
  if (status !== 0) throw new Error('The peers could not be installed.');
}
