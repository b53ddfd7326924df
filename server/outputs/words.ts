/**
 * Short phrases that slides and documents share.
 * @module
 */
import type { Deed, Said } from '../../shared/report/report.ts';

/** “Tom, table 4. 5 agree” */
export function byLine({ by, table, agree, hand, thought }: Said): string {
  const where = table === undefined ? (thought ? ', with the whole room' : '') : `, table ${table}`;
  return `${by || 'Shared without a name'}${where}${hand ? `, ${hand}` : ''}${agree > 0 ? `. ${agree} agree` : ''}`;
}

/** “Priya and Tom, by 12 December” */
export const whoAndWhen = ({ who, by }: Pick<Deed, 'who' | 'by'>): string =>
  [who || 'Nobody yet', by && `by ${by.replace(/^by /i, '')}`].filter(Boolean).join(', ');
