import { crc32, inflateRawSync } from 'node:zlib';

/** A file of a zip: its name and how to get its bytes. */
export interface ZipFile {
  readonly name: string;
  readonly size: number;
  read(): Uint8Array;
}

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const MAX_ENTRIES = 10_000;
const MAX_ENTRY_SIZE = 1 << 20;

/**
 * The files of a small zip in memory (APPNOTE.TXT 4.3; stored or deflated, no zip64, no encryption), folders left out.
 * Throws an Error that says what is wrong when the archive is damaged or beyond the limits: 10,000 entries of 1 MiB.
 */
export function readZip(archive: Buffer): ZipFile[] {
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  if (count > MAX_ENTRIES) throw new Error(`it has ${count} entries`);
  const files: ZipFile[] = [];
  let position = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (position + 46 > end || archive.readUInt32LE(position) !== CENTRAL_SIGNATURE)
      throw new Error(`entry ${index + 1} of its directory is damaged`);
    const nameLength = archive.readUInt16LE(position + 28);
    const next = position + 46 + nameLength + archive.readUInt16LE(position + 30) + archive.readUInt16LE(position + 32);
    const name = archive.toString('utf8', position + 46, position + 46 + nameLength);
    if (!name.endsWith('/')) files.push(describe(archive, position, name));
    position = next;
  }
  return files;
}

/** The end record stands at the very end, before a comment of at most 65,535 bytes. */
function findEnd(archive: Buffer): number {
  const lowest = Math.max(0, archive.length - 22 - 0xffff);
  for (let position = archive.length - 22; position >= lowest; position--) {
    if (archive.readUInt32LE(position) === END_SIGNATURE) return position;
  }
  throw new Error('it is not a zip archive');
}

function describe(archive: Buffer, position: number, name: string): ZipFile {
  const method = archive.readUInt16LE(position + 10);
  const crc = archive.readUInt32LE(position + 16);
  const stored = archive.readUInt32LE(position + 20);
  const size = archive.readUInt32LE(position + 24);
  const local = archive.readUInt32LE(position + 42);
  if (size > MAX_ENTRY_SIZE || stored > MAX_ENTRY_SIZE) throw new Error(`${name} has ${size} bytes`);
  if (method !== STORED && method !== DEFLATED) throw new Error(`${name} is compressed by method ${method}`);
  const read = (): Uint8Array => {
    const bytes = unpack(archive, local, stored, size, method, name);
    if (bytes.length !== size || crc32(bytes) !== crc) throw new Error(`${name} is damaged`);
    return bytes;
  };
  return { name, size, read };
}

function unpack(
  archive: Buffer,
  local: number,
  stored: number,
  size: number,
  method: number,
  name: string,
): Uint8Array {
  if (local + 30 > archive.length || archive.readUInt32LE(local) !== LOCAL_SIGNATURE)
    throw new Error(`${name} is damaged`);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const data = archive.subarray(start, start + stored);
  if (method === STORED) return data;
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    throw new Error(`${name} is damaged`, { cause: error });
  }
}
