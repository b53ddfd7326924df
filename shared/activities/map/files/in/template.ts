/**
 * Makes a sketch of a template and places its organisations.
 * @module
 */
import type { MapTemplate } from '../../../../cards/map-template.ts';
import type { TieKind } from '../../model/map-view.ts';
import { layOutSmallMap } from '../../drawing/layout/small-map.ts';
import type { MapSketch } from '../sketch.ts';

/** Kinds of tie that have a direction in templates; the others go both ways. */
const ONE_WAY: readonly TieKind[] = ['leads', 'brokers', 'funds', 'feeder', 'supports'];

export function sketchTemplate({ organisations, ties, networks }: MapTemplate): MapSketch {
  const places = layOutSmallMap({
    organisations,
    ties: ties.map(({ from, to }) => [from, to]),
    networks: networks.map(({ members }) => members),
  });
  return {
    organisations: organisations.map(({ id, name, kind }) => {
      const at = places.get(id);
      return { key: id, name, kind, ...(at && { at }) };
    }),
    ties: ties.map(({ when = 'now', ...tie }) => ({
      ...tie,
      directed: ONE_WAY.includes(tie.kind),
      strength: 2,
      when,
    })),
    networks: networks.map(({ id, name, basis, members }) => ({
      key: id,
      name,
      basis,
      members: new Map(members.map((member) => [member, 'now'])),
    })),
  };
}
