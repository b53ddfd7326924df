/**
 * Zip files as nobody's program writes them.
 * @module
 */
import { createHash } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';

/** A file of a forged zip. Whatever is given takes the place of what is true. */
export type Forged = {
  name: string | Buffer;
  content: Uint8Array;
  stored?: boolean;
  flags?: number;
  method?: number;
  crc?: number;
  /** What it claims to take, unpacked and packed. */
  size?: number;
  packed?: number;
  attributes?: number;
  extra?: Buffer;
  /** The same for the header beside the file alone. */
  local?: { name?: string; size?: number; crc?: number };
};
export type Ends = { before?: Buffer; after?: Buffer; comment?: string; entries?: number };

const u16 = (n: number) => Buffer.from(new Uint16Array([n]).buffer);
const u32 = (n: number) => Buffer.from(new Uint32Array([n]).buffer);

export function forgeZip(files: readonly Forged[], ends: Ends = {}): Buffer {
  const { before = Buffer.alloc(0), after = Buffer.alloc(0), comment = '', entries = files.length } = ends;
  const parts: Buffer[] = [before];
  const list: Buffer[] = [];
  let at = before.length;
  for (const file of files) {
    const name = Buffer.from(file.name as string);
    const bytes = Buffer.from(file.content);
    const data = file.stored ? bytes : deflateRawSync(bytes);
    const { flags = 0, method = file.stored ? 0 : 8, extra = Buffer.alloc(0), attributes = 0 } = file;
    const [crc, size] = [file.crc ?? crc32(bytes), file.size ?? bytes.length];
    const packed = file.packed ?? data.length;
    const says = (sum: number, length: number) =>
      Buffer.concat([u16(flags), u16(method), u32(0), u32(sum), u32(packed), u32(length)]);
    const localName = file.local?.name === undefined ? name : Buffer.from(file.local.name);
    const local = Buffer.concat([
      Buffer.from('PK\u0003\u0004', 'latin1'),
      u16(20),
      says(file.local?.crc ?? crc, file.local?.size ?? size),
      u16(localName.length),
      u16(0),
      localName,
    ]);
    parts.push(local, data);
    list.push(
      Buffer.concat([
        Buffer.from('PK\u0001\u0002', 'latin1'),
        u16(0x031e),
        u16(20),
        says(crc, size),
        u16(name.length),
        u16(extra.length),
        u16(0),
        u16(0),
        u16(0),
        u32(attributes),
        u32(at),
        name,
        extra,
      ]),
    );
    at += local.length + data.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.concat([
    Buffer.from('PK\u0005\u0006', 'latin1'),
    u32(0),
    u16(entries),
    u16(entries),
    u32(directory.length),
    u32(at),
    u16(comment.length),
    Buffer.from(comment),
  ]);
  return Buffer.concat([...parts, directory, end, after]);
}

/** The files of an archive that can be changed and then packed as an honest archive would be. */
export class Changed {
  readonly files: Map<string, Buffer>;
  constructor(files: ReadonlyMap<string, Buffer>) {
    this.files = new Map(files);
  }

  json<T>(name: string): T {
    return JSON.parse(String(this.files.get(name))) as T;
  }

  put(name: string, content: string | Uint8Array): this {
    this.files.set(name, Buffer.from(content));
    return this;
  }

  /** Changes a file of JSON. */
  change<T>(name: string, change: (value: T) => void): this {
    const value = this.json<T>(name);
    change(value);
    return this.put(name, JSON.stringify(value));
  }

  drop(name: string): this {
    this.files.delete(name);
    return this;
  }

  /** Writes into the manifest what the files are now, so that every checksum is right. */
  listed(): this {
    return this.change<{ files: object[] }>('manifest.json', (manifest) => {
      manifest.files = [...this.files]
        .filter(([name]) => name !== 'manifest.json')
        .map(([name, bytes]) => ({
          name,
          bytes: bytes.length,
          sha256: createHash('sha256').update(bytes).digest('hex'),
        }));
    });
  }

  forged(change: (file: Forged) => Partial<Forged> = () => ({})): Forged[] {
    return [...this.files].map(([name, content]) => {
      const file = { name, content };
      return { ...file, ...change(file) };
    });
  }

  zip(): Buffer {
    return forgeZip(this.forged());
  }
}
