/**
 * Reads a zip file that a stranger made. Before a byte of it is unpacked, everything that the file says of itself is held
 * against everything else it says: only what our own writer makes is let through, which leaves no room for two readers to
 * see two different archives. SPEC [E11].
 * @module
 */
import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { LIMITS } from '../../../shared/protocol/limits.ts';
import { MANIFEST, mostBytesOf } from '../format.ts';
import { Fault } from './fault.ts';

export type ReadableZip = {
  /** The names of its files. */
  names: readonly string[];
  /** Unpacks a file. @throws {Fault} when it is not what it says */
  read(name: string): Promise<Buffer>;
  /** The same, without keeping what it holds. */
  look(name: string): Promise<Looked>;
};
export type Looked = { bytes: number; sha256: string };

/** @throws {Fault} */
export async function openZip(path: string): Promise<ReadableZip> {
  const list = await checkEnds(path);
  const zip = await ours(openPromise(path, { decodeStrings: false, autoClose: false }));
  const all = await entriesOf(zip);
  // It lists as many as it says, and nothing more.
  if (sum(all.map(listed)) !== list.bytes) throw new Fault('archive-damaged');
  const entries = checkNames(all);
  await checkLayout(zip, all, list.at);
  const look = async (name: string, keep?: (piece: Buffer) => void): Promise<Looked> => {
    const entry = entries.get(name);
    if (!entry) throw new Fault('archive-damaged', name);
    return unpack(zip, entry, name, keep);
  };
  return {
    names: [...entries.keys()],
    look: (name) => look(name),
    async read(name) {
      const pieces: Buffer[] = [];
      await look(name, (piece) => pieces.push(piece));
      return Buffer.concat(pieces);
    },
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** The bytes that an entry takes in the list. */
const listed = ({ fileNameLength, extraFieldLength, fileCommentLength }: Entry): number =>
  46 + fileNameLength + extraFieldLength + fileCommentLength;

/** Whatever the zip's reader stumbles over. */
const ours = <T>(reading: Promise<T>): Promise<T> =>
  reading.catch(() => {
    throw new Fault('archive-damaged');
  });

type List = { at: number; bytes: number };

const HEAD = Buffer.from('PK\u0003\u0004', 'latin1');
const TAIL = Buffer.from('PK\u0005\u0006', 'latin1');
const TAIL_BYTES = 22;

/**
 * It begins with a file and ends with the list of all files; nothing stands before or behind.
 * @returns where the list begins, and how long it is
 */
async function checkEnds(path: string): Promise<List> {
  const file = await open(path);
  try {
    return await endsOf(file);
  } finally {
    await file.close();
  }
}

async function endsOf(file: FileHandle): Promise<List> {
  const { size } = await file.stat();
  const head = await at(file, 0, HEAD.length);
  if (!head.equals(HEAD)) throw new Fault('archive-unknown');
  if (size < TAIL_BYTES) throw new Fault('archive-damaged');
  const tail = await at(file, size - TAIL_BYTES, TAIL_BYTES);
  const entries = tail.readUInt16LE(10);
  const [bytes, offset] = [tail.readUInt32LE(12), tail.readUInt32LE(16)];
  const fits =
    tail.subarray(0, 4).equals(TAIL) &&
    // One disk.
    tail.readUInt32LE(4) === 0 &&
    tail.readUInt16LE(8) === entries &&
    // The list ends where this begins. An archive of more than 4 GB does not come this far.
    offset + bytes === size - TAIL_BYTES &&
    tail.readUInt16LE(20) === 0;
  if (!fits) throw new Fault('archive-damaged');
  if (entries > LIMITS.archiveEntries) throw new Fault('archive-too-large');
  return { at: offset, bytes };
}

async function at(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  const all = zip.eachEntry();
  for (;;) {
    const { value: entry, done } = await ours(all.next());
    if (done) return entries;
    entries.push(entry);
  }
}

function checkNames(all: readonly Entry[]): Map<string, Entry> {
  // Some other program's zip file.
  if (!all.some(({ fileNameRaw }) => fileNameRaw.toString('latin1') === MANIFEST))
    throw new Fault('archive-unknown');
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  for (const entry of all) {
    const name = checkedName(entry);
    if (entries.has(name)) throw new Fault('archive-odd', name);
    unpacked += entry.uncompressedSize;
    if (unpacked > LIMITS.archiveUnpackedBytes) throw new Fault('archive-too-large');
    entries.set(name, entry);
  }
  return entries;
}

/** Text in UTF-8: the one flag our writer sets. */
const UTF8 = 0x0800;
const STORED = 0;
const DEFLATED = 8;
const FILE_TYPE = 0o170000;
const REGULAR = 0o100000;
/** Below this nothing is a bomb. */
const SMALL_BYTES = 1024 * 1024;

/** The name of an entry that may be unpacked. @throws {Fault} */
function checkedName(entry: Entry): string {
  // Every byte is a letter here, so that no two spellings look like one name.
  const name = entry.fileNameRaw.toString('latin1');
  const most = mostBytesOf(name);
  if (most === undefined) throw new Fault('archive-odd');
  const type = (entry.externalFileAttributes >>> 16) & FILE_TYPE;
  const plain =
    (entry.generalPurposeBitFlag & ~UTF8) === 0 &&
    (entry.compressionMethod === DEFLATED || entry.compressionMethod === STORED) &&
    (type === 0 || type === REGULAR) &&
    entry.fileCommentLength === 0 &&
    // A time at most. Never the sizes of a file above 4 GB, and never another name.
    entry.extraFields.every(({ id }) => id === UNIVERSAL_TIME);
  if (!plain) throw new Fault('archive-odd', name);
  const { compressedSize, uncompressedSize } = entry;
  if (uncompressedSize > most) throw new Fault('archive-too-large', name);
  if (entry.compressionMethod === STORED && compressedSize !== uncompressedSize)
    throw new Fault('archive-damaged', name);
  if (uncompressedSize > SMALL_BYTES && compressedSize * LIMITS.archiveRatio < uncompressedSize)
    throw new Fault('archive-odd', name);
  return name;
}
const UNIVERSAL_TIME = 0x5455;

/** Each file stands where the one before it ends, and says of itself what the list says of it. */
async function checkLayout(zip: ZipFile, entries: Entry[], listAt: number): Promise<void> {
  let next = 0;
  for (const entry of entries.sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)) {
    const header = await ours(zip.readLocalFileHeaderPromise(entry));
    const same =
      entry.relativeOffsetOfLocalHeader === next &&
      header.fileName.equals(entry.fileNameRaw) &&
      header.generalPurposeBitFlag === entry.generalPurposeBitFlag &&
      header.compressionMethod === entry.compressionMethod &&
      header.crc32 === entry.crc32 &&
      header.compressedSize === entry.compressedSize &&
      header.uncompressedSize === entry.uncompressedSize &&
      header.extraFieldLength === 0;
    if (!same) throw new Fault('archive-damaged', entry.fileNameRaw.toString('latin1'));
    next = header.fileDataStart + entry.compressedSize;
  }
  if (next !== listAt) throw new Fault('archive-damaged');
}

async function unpack(
  zip: ZipFile,
  entry: Entry,
  name: string,
  keep: (piece: Buffer) => void = () => {},
): Promise<Looked> {
  const hash = createHash('sha256');
  let [bytes, sum] = [0, 0];
  try {
    // It stops by itself once there are more bytes than it says.
    for await (const piece of await zip.openReadStreamPromise(entry)) {
      bytes += (piece as Buffer).length;
      sum = crc32(piece as Buffer, sum);
      hash.update(piece as Buffer);
      keep(piece as Buffer);
    }
  } catch {
    throw new Fault('archive-damaged', name);
  }
  if (bytes !== entry.uncompressedSize || sum !== entry.crc32) throw new Fault('archive-damaged', name);
  return { bytes, sha256: hash.digest('hex') };
}
