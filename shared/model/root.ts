/**
 * How one root of a document is defined: what its entries mean, whether undo takes them back, and what makes an entry one.
 * A root is a map, because concurrent edits of different keys never touch each other.
 * @module
 */
import * as v from 'valibot';
import * as Y from 'yjs';
import { writerAt, writersOf } from './writers.ts';

/**
 * The definition of one root. All code that reads, undoes or repairs the root goes by this definition and by nothing
 * else.
 */
export type RootDefinition<Entry> = {
  /** Turns one entry into plain data; `undefined` leaves it out. It is total: it never throws, whatever it is given. */
  read(this: void, id: string, value: unknown): Entry | undefined;
  /** Whether a person's undo takes back what they did here. */
  undo: boolean;
  /**
   * The fields that make an entry an entry. If somebody else has written in an entry since, undoing "I added this"
   * keeps these fields; otherwise the other person's words would stay behind in something no reader recognises.
   */
  core: readonly string[];
  /** Whose opinion an entry is, by its key. It does not count when somebody else wrote it: see `readEntry`. */
  ownerOf?: (this: void, id: string) => string;
};

/** The definitions of all roots of a document that reads as `View`. */
export type RootsOf<View> = { readonly [K in keyof View]: RootDefinition<View[K][keyof View[K]]> };

/**
 * A root whose entries are maps with fields, as `schema` has them. The fields that the schema requires are the core.
 * @param options.alsoCore optional fields that an entry must not lose either
 */
export function entriesOf<E extends v.ObjectEntries>(
  schema: v.ObjectSchema<E, undefined>,
  options: { undo: boolean; alsoCore?: readonly (keyof E & string)[] },
): RootDefinition<{ id: string } & v.InferOutput<v.ObjectSchema<E, undefined>>> {
  return {
    read: (id, value) => withId(id, schema, value),
    undo: options.undo,
    core: [...requiredFields(schema), ...(options.alsoCore ?? [])],
  };
}

/** A root whose entries are single values, which are replaced as a whole. */
export function valuesOf<Value>(
  read: RootDefinition<Value>['read'],
  options: Pick<RootDefinition<Value>, 'undo' | 'ownerOf'>,
): RootDefinition<Value> {
  return { read, core: [], ...options };
}

/** Reads one entry of a root; `undefined` when it is none, or somebody's opinion that another person wrote. */
export function readEntry<Entry>(
  map: Y.Map<unknown>,
  { read, ownerOf }: Pick<RootDefinition<Entry>, 'read' | 'ownerOf'>,
  id: string,
): Entry | undefined {
  const entry = read(id, map.get(id));
  if (entry === undefined || !ownerOf || !map.doc) return entry;
  const owner = ownerOf(id);
  const isGuest = () => map.doc?.getMap('guests').has(owner) ?? false;
  return writersOf(map.doc).speaksFor(writerAt(map, id), owner, isGuest) ? entry : undefined;
}

/** The fields that an object of this schema cannot do without. */
const requiredFields = <E extends v.ObjectEntries>({ entries }: v.ObjectSchema<E, undefined>): string[] =>
  Object.entries(entries).flatMap(([field, { type }]) => (type === 'optional' ? [] : [field]));

/** Turns a Yjs type into JSON and returns any other value as it is. */
export const plain = (value: unknown): unknown => (value instanceof Y.AbstractType ? value.toJSON() : value);

/** Parses one entry and adds its id; `undefined` when it does not have this shape. */
export function withId<S extends v.GenericSchema<unknown, object>>(
  id: string,
  schema: S,
  value: unknown,
): ({ id: string } & v.InferOutput<S>) | undefined {
  const parsed = v.safeParse(schema, plain(value));
  return parsed.success ? { id, ...parsed.output } : undefined;
}

/**
 * The key of one person's opinion on one thing. Each opinion has a key of its own, so people never overwrite each
 * other.
 */
export const opinionKey = (...parts: string[]): string => parts.join('/');

/** The person in such a key. */
export const opinionOwner = (key: string): string => key.slice(key.lastIndexOf('/') + 1);
