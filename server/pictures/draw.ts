/**
 * Makes one file of one map and exits. It is a separate program for two reasons: drawing a county takes a second, in which
 * the relay must go on; and painting is native code, which must not be able to take a workshop down with it.
 * @module
 */
import * as Y from 'yjs';
import { writeGraphml } from '../../shared/activities/map/files/out/graphml.ts';
import { writeSpreadsheets } from '../../shared/activities/map/files/out/spreadsheet.ts';
import { sketchOf } from '../../shared/activities/map/files/sketch.ts';
import { drawnMap } from '../../shared/activities/map/model/drawn-map.ts';
import { WHEN } from '../../shared/activities/map/model/map-view.ts';
import { readMap } from '../../shared/activities/map/model/read-map.ts';
import type { MapDoc } from '../../shared/model/document.ts';
import { answerWith } from '../elsewhere/program.ts';
import type { MapFileRequest } from './messages.ts';
import { paintPng, paintSvg } from './paint.ts';

async function make(request: MapFileRequest): Promise<Uint8Array> {
  const doc = new Y.Doc() as MapDoc;
  Y.applyUpdate(doc, request.document);
  const map = readMap(doc);
  if (request.format === 'png') return paintPng(map, request);
  if (request.format === 'svg') return new TextEncoder().encode(paintSvg(map, request));
  const sketch = sketchOf(drawnMap(map, new Set(WHEN)), map.positions);
  const words = request.format === 'csv' ? writeSpreadsheets(sketch)[request.sheet] : writeGraphml(sketch);
  return new TextEncoder().encode(words);
}

answerWith(make);
