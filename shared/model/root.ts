/**
 * How one root of a document is defined: what its entries mean, whether undo takes them back, and what makes an entry one.
 * A root is a map, because concurrent edits of different keys never touch each other.
 * @module
 */
import * as v from 'valibot';
import * as Y from 'yjs';
import { CLEAN, cleanLine } from '../protocol/line.ts';
import { record } from './record.ts';
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
    read: (id, value) => (isId(id) ? withId(id, schema, value) : undefined),
    undo: options.undo,
    core: [...requiredFields(schema), ...(options.alsoCore ?? [])],
  };
}

/** A root whose entries are single values, which are replaced as a whole. */
export function valuesOf<Value>(
  read: RootDefinition<Value>['read'],
  options: Pick<RootDefinition<Value>, 'undo' | 'ownerOf'>,
): RootDefinition<Value> {
  return { ...options, read: (id, value) => (isId(id) ? read(id, value) : undefined), core: [] };
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

/** Whether an entry may be called so. A plain object or a store cannot hold this one name. */
const isId = (id: string): boolean => id !== '__proto__';

/** The fields that an object of this schema cannot do without. */
const requiredFields = <E extends v.ObjectEntries>({ entries }: v.ObjectSchema<E, undefined>): string[] =>
  Object.entries(entries).flatMap(([field, { type }]) => (type === 'optional' ? [] : [field]));

/** Whether a value is shared text. Text of a rich document counts its letters in another way. */
export const isText = (value: unknown): value is Y.Text =>
  value instanceof Y.Text && !(value instanceof Y.XmlText);

/** How deep things are nested that are read. No schema has more than four levels. */
const LEVELS = 8;

/**
 * Turns a Yjs type into plain data and returns any other value as it is. A kind of type that holds no data of ours, and
 * whatever is nested deeper than any schema, is `undefined`: `toJSON` would overflow the stack.
 */
export function plain(value: unknown, levels = LEVELS): unknown {
  if (!(value instanceof Y.AbstractType)) return value;
  if (isText(value)) return value.toString();
  if (levels === 0) return undefined;
  if (value instanceof Y.Array) return value.toArray().map((each) => plain(each, levels - 1));
  if (!(value instanceof Y.Map)) return undefined;
  const fields: Record<string, unknown> = record();
  for (const [key, field] of value) fields[key] = plain(field, levels - 1);
  return fields;
}

/** A schema for a record whose keys come from a document. What the values' schema does not know is left out. */
export const recordOf = <S extends v.GenericSchema>(values: S) =>
  v.pipe(
    v.custom<object>((input) => typeof input === 'object' && input !== null && !Array.isArray(input)),
    v.transform((input) =>
      record(
        Object.entries(input).flatMap(([key, value]) => {
          const parsed = v.safeParse(values, value, QUICK);
          return parsed.success && isId(key) ? [[key, parsed.output as v.InferOutput<S>] as const] : [];
        }),
      ),
    ),
  );

/** Far longer than any name or title, and quick to lay out. */
const LONGEST_LINE = 200;
/**
 * A schema for one line of words that others read: a name, a title. Anybody can write any words there, so they are cleaned
 * when they are read, as the server cleans those it is sent, and cut.
 */
export const line = v.pipe(
  v.string(),
  v.transform((text) => {
    if (text.length <= LONGEST_LINE && CLEAN.test(text)) return text;
    const cleaned = cleanLine(text.slice(0, 4 * LONGEST_LINE));
    return cleaned.length > LONGEST_LINE ? `${cleaned.slice(0, LONGEST_LINE).toWellFormed()}…` : cleaned;
  }),
);
/** The same for the name of somebody or something, which is never blank. @param unnamed what to call it then */
export const nameOr = (unnamed: string) =>
  v.pipe(
    line,
    v.transform((name) => name || unnamed),
  );

/** The first thing that is wrong is enough to leave an entry out. */
const QUICK = { abortEarly: true } as const;

/** Parses a value; `undefined` when it does not have this shape. */
export function parsedAs<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> | undefined {
  const parsed = v.safeParse(schema, value, QUICK);
  return parsed.success ? parsed.output : undefined;
}

/**
 * The fields of an entry that a schema names, as plain data. Others are not even looked at: a newer version may keep
 * anything there. `undefined` when the entry is no map with fields.
 */
export function fieldsOf(
  { entries }: { entries: object },
  value: unknown,
): Record<string, unknown> | undefined {
  if (!(value instanceof Y.AbstractType))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  if (!(value instanceof Y.Map)) return undefined;
  const fields: Record<string, unknown> = {};
  for (const key in entries) {
    const field = plain(value.get(key));
    if (field !== undefined) fields[key] = field;
  }
  return fields;
}

/** Parses one entry and adds its id; `undefined` when it does not have this shape. */
export function withId<E extends v.ObjectEntries>(
  id: string,
  schema: v.ObjectSchema<E, undefined>,
  value: unknown,
): ({ id: string } & v.InferOutput<v.ObjectSchema<E, undefined>>) | undefined {
  const parsed = v.safeParse(schema, fieldsOf(schema, value), QUICK);
  return parsed.success ? { id, ...parsed.output } : undefined;
}

/**
 * The key of one person's opinion on one thing. Each opinion has a key of its own, so people never overwrite each
 * other.
 */
export const opinionKey = (...parts: string[]): string => parts.join('/');

/** The person in such a key. */
export const opinionOwner = (key: string): string => key.slice(key.lastIndexOf('/') + 1);
