/**
 * What an item is and whose, in one line.
 * @module
 */
import { LIBRARY_KINDS, type LibraryItem } from './item.ts';

/** What people call each publication. */
export const SHORT_TITLES: Readonly<Record<string, string>> = {
  'spreading-innovation': 'Spreading Innovation, 2005',
  'lea-involvement': 'LEA involvement in school networks',
  'tools-of-the-trade': 'Tools of the trade',
  sandwell: 'LEAs brokering school networks: Sandwell',
  'six-accounts': 'Six accounts of practice',
};

/** `Practice story, from Spreading Innovation, 2005`; `Agenda, our own` where no publication has it; `From a workshop, Curlew`. */
export function sourceLine({
  kind,
  source,
  own,
  told,
}: Pick<LibraryItem, 'kind' | 'source' | 'own' | 'told'>): string {
  const { one } = LIBRARY_KINDS[kind];
  if (told) return `${one}, ${told.by}`;
  if (!source || own === true) return `${one}, our own`;
  return `${one}, from ${SHORT_TITLES[source.document] ?? source.document}`;
}
