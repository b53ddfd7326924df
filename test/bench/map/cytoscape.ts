/**
 * The same graph in plain Cytoscape.js, as its manual has it: no tuning for and none against it.
 * @module
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { County } from './county.ts';

const PEERS = join(import.meta.dirname, 'peers');
const BUNDLE = join(PEERS, 'node_modules', 'cytoscape', 'dist', 'cytoscape.min.js');

/** @throws when it is neither here nor can be installed */
function install(): void {
  if (existsSync(BUNDLE)) return;
  const quietly = ['--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  spawnSync('npm', ['install', '--prefix', PEERS, ...quietly], { stdio: 'inherit', timeout: 120_000 });
  if (!existsSync(BUNDLE)) throw new Error('Cytoscape.js could not be installed.');
}

/** Draws a county on an empty page; returns where an organisation and an empty spot are. */
export async function openCytoscape(page: Page, county: County) {
  install();
  await page.setContent('<div id="map" style="position:fixed;inset:0"></div>');
  await page.addScriptTag({ content: readFileSync(BUNDLE, 'utf8') });
  return page.evaluate(({ organisations, ties }) => {
    type Cy = {
      getElementById(id: string): { renderedPosition(): { x: number; y: number } };
    };
    const { cytoscape } = globalThis as unknown as { cytoscape: (options: object) => Cy };
    const cy = cytoscape({
      container: document.getElementById('map'),
      layout: { name: 'preset' },
      style: [
        { selector: 'node', style: { label: 'data(name)', width: 26, height: 26 } },
        {
          selector: 'edge',
          style: { width: 2, 'curve-style': 'straight', 'target-arrow-shape': 'triangle' },
        },
      ],
      elements: [
        ...organisations.map(({ id, name, at: [x, y] }) => ({ data: { id, name }, position: { x, y } })),
        ...ties.map(({ id, from, to }) => ({ data: { id, source: from, target: to } })),
      ],
    });
    Object.assign(globalThis, { cy });
    return { node: cy.getElementById('o500').renderedPosition() };
  }, county);
}

/** Where the graph lies under the window, to see that a pan was one. */
export const panOf = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify((globalThis as unknown as { cy: { pan(): object } }).cy.pan()));
