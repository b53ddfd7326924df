/**
 * A map's files for other programs, as its page and the exports make them.
 * @module
 */
import { type MapDoc } from '../../../shared/model/document.ts';
import { drawnMap } from '../../../shared/activities/map/model/drawn-map.ts';
import { WHEN } from '../../../shared/activities/map/model/map-view.ts';
import { readMap } from '../../../shared/activities/map/model/read-map.ts';
import { writeGraphml } from '../../../shared/activities/map/files/out/graphml.ts';
import { writeSpreadsheets } from '../../../shared/activities/map/files/out/spreadsheet.ts';
import { sketchOf } from '../../../shared/activities/map/files/sketch.ts';
import { type Pictures, PictureError } from '../../pictures/pictures.ts';

export type MapFiles = {
  files: readonly (readonly [name: string, content: string | Uint8Array])[];
  drawn: boolean;
};

/**
 * Makes the files of a table's map; none when nothing is on it.
 * @param words the picture's title and its date
 * @returns `drawn` false when the picture could not be made
 */
export async function mapFiles(
  pictures: Pictures,
  tableId: string,
  doc: MapDoc,
  document: Uint8Array,
  words: { title: string; date: string },
): Promise<MapFiles> {
  const map = readMap(doc);
  const drawn = drawnMap(map, new Set(WHEN));
  const sketch = sketchOf(drawn, map.positions);
  if (sketch.organisations.length === 0) return { files: [], drawn: true };
  const name = `maps/${tableId}`;
  const sheets = Object.entries(writeSpreadsheets(sketch)).map(
    ([sheet, csv]) => [`${name}-${sheet}.csv`, csv] as const,
  );
  const files = [...sheets, [`${name}.graphml`, writeGraphml(sketch)] as const];
  const request = { format: 'svg', document, show: ['now', 'planned'], ...words } as const;
  const svg = await pictures.make('', request).catch((error: unknown) => {
    if (error instanceof PictureError) return undefined;
    throw error;
  });
  return svg ? { files: [[`${name}.svg`, svg], ...files], drawn: true } : { files, drawn: false };
}
