import type { MapTemplate } from '../map-template.ts';
import deck from './map-templates.json' with { type: 'json' };

/** Nine networks to start a map from. */
export const mapTemplates = deck.templates as readonly MapTemplate[];
