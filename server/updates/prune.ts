/**
 * Takes out of a document what is nested too deep: what older servers let in. It overflows the stack of whoever reads or
 * deletes it, and nobody can have written it by hand. SPEC [L9].
 * @module
 */
import * as Y from 'yjs';

/**
 * Deletes the types below this level. It needs a stack as deep as they are nested.
 * @returns whether there were any
 */
export function prune(doc: Y.Doc, levels: number): boolean {
  let types = [...doc.share.values()] as Y.AbstractType<unknown>[];
  for (let level = 0; level < levels && types.length > 0; level += 1)
    types = types.flatMap((type) => itemsOf(type).flatMap(typeIn));
  const tooDeep = types.flatMap(itemsOf).filter((item) => typeIn(item).length > 0);
  if (tooDeep.length > 0)
    doc.transact((transaction) => {
      for (const item of tooDeep) item.delete(transaction);
    });
  return tooDeep.length > 0;
}

/** What lies in a type and is not deleted, older values of its keys left out. */
function itemsOf({ _start, _map }: Y.AbstractType<unknown>): Y.Item[] {
  const items = [..._map.values()];
  for (let at = _start; at; at = at.right) items.push(at);
  return items.filter(({ deleted }) => !deleted);
}

const typeIn = ({ content }: Y.Item): Y.AbstractType<unknown>[] =>
  content instanceof Y.ContentType ? [content.type] : [];
