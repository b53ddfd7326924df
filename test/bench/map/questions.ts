/**
 * From a change of the map to what it asks then, on the screen.
 * @module
 */
import type { Page } from '@playwright/test';
import { addOrganisations, addTies, removeFromMap } from '../../../shared/activities/map/model/map-edits.ts';
import type { Stand } from './stand.ts';

const TIE = { kind: 'works-with', directed: false, strength: 2, when: 'now' } as const;

/** The milliseconds each change took: by turns somebody draws an organisation without ties, and ties it to another. */
export async function changesToQuestions(page: Page, stand: Stand, changes: number): Promise<number[]> {
  const asks = page.getByRole('region', { name: 'What the map asks' });
  await asks.getByRole('heading', { level: 3 }).first().waitFor();
  const took: number[] = [];
  const prefix = `Loner ${Date.now()}`;
  for (let nth = 0; nth < changes; nth += 1) {
    const turn = Math.floor(nth / 2);
    const name = `${prefix}-${turn}`;
    const tied = nth % 2 === 1;
    const shown = asks.evaluate(
      (panel, [name, tied]) =>
        new Promise<number>((resolve) => {
          const look = () => {
            if (panel.textContent.includes(`${name} `) === tied) return;
            observer.disconnect();
            // The words are in the page: the next frame shows them, and what waits behind it is told when it has.
            requestAnimationFrame(() => setTimeout(() => resolve(Date.now())));
          };
          const observer = new MutationObserver(look);
          observer.observe(panel, { subtree: true, childList: true, characterData: true });
        }),
      [name, tied] as const,
    );
    // Nothing may be left of the change before.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const began = Date.now();
    stand.edit((doc) => {
      if (tied) addTies(doc, null, [{ ...TIE, id: `tie ${name}`, from: name, to: 'o500' }]);
      else addOrganisations(doc, null, [{ id: name, name, kind: 'other', at: [60 * turn, -200] }]);
    });
    took.push((await shown) - began);
  }
  const gone = Array.from({ length: Math.ceil(changes / 2) }, (_, turn) => `${prefix}-${turn}`);
  stand.edit((doc) => removeFromMap(doc, null, { organisations: gone }, 'bench'));
  return took;
}
