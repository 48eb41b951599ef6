import { readFile } from 'node:fs/promises';
import type { CompressorPool } from '../image/compress/pool.ts';
import type { ArchiveEntry } from './archive-entry.ts';

const LEVEL = 9;
/** Of a gzip member: ten bytes of header, then raw deflate, then CRC-32 and length (RFC 1952 section 2.3). */
const GZIP_HEADER = 10;
const GZIP_TRAILER = 8;

/** Names are UTF-8 (APPNOTE.TXT 6.3.10, section 4.4.4, bit 11). */
const FLAGS = 0x0800;
const VERSION_NEEDED = 20;
/** Made by Unix, so that permission bits count (section 4.4.2.2). */
const MADE_BY = (3 << 8) | VERSION_NEEDED;

/**
 * The bytes of a `.zip`, deflated (APPNOTE.TXT 6.3.10). Times are `epoch` (seconds since 1970): in the DOS fields as
 * UTC, and exactly in the extended timestamp, which unpackers prefer since DOS fields have no time zone. One file is
 * held in memory at a time. No zip64: a file of 4 GiB is beyond what a release takes.
 */
export async function* zipStream(
  entries: readonly ArchiveEntry[],
  epoch: number,
  pool: CompressorPool,
): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of [...entries].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const { data, crc, size } = await deflate(await readFile(entry.file), pool);
    const common = commonFields({ epoch, crc, size, stored: data.length, name: entry.path });
    const name = Buffer.from(entry.path);
    const extra = extendedTimestamp(epoch);
    directory.push(Buffer.concat([directoryStart(), common, directoryEnd(entry.mode, offset), name, extra]));
    const local = Buffer.concat([localStart(), common, name, extra]);
    yield local;
    yield data;
    offset += local.length + data.length;
  }
  const central = Buffer.concat(directory);
  yield central;
  yield endRecord(directory.length, central.length, offset);
}

async function deflate(
  content: Buffer,
  pool: CompressorPool,
): Promise<{ data: Uint8Array; crc: number; size: number }> {
  const size = content.length;
  const chunk = new Uint8Array(size);
  chunk.set(content);
  const member = Buffer.from(await pool.compress(chunk, LEVEL));
  return {
    data: member.subarray(GZIP_HEADER, member.length - GZIP_TRAILER),
    crc: member.readUInt32LE(member.length - GZIP_TRAILER),
    size,
  };
}

interface Facts {
  readonly epoch: number;
  readonly crc: number;
  readonly size: number;
  readonly stored: number;
  readonly name: string;
}

/** What the local header and the directory have in common, from "version needed" to "extra field length". */
function commonFields({ epoch, crc, size, stored, name }: Facts): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION_NEEDED, 0);
  fields.writeUInt16LE(FLAGS, 2);
  fields.writeUInt16LE(8, 4);
  const { date, time } = dosTime(epoch);
  fields.writeUInt16LE(time, 6);
  fields.writeUInt16LE(date, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(stored, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  fields.writeUInt16LE(extendedTimestamp(epoch).length, 24);
  return fields;
}

function localStart(): Buffer {
  return Buffer.from('PK\x03\x04', 'latin1');
}

function directoryStart(): Buffer {
  const start = Buffer.alloc(6);
  start.write('PK\x01\x02', 'latin1');
  start.writeUInt16LE(MADE_BY, 4);
  return start;
}

/** From "file comment length" to "offset of local header". */
function directoryEnd(mode: number, offset: number): Buffer {
  const end = Buffer.alloc(14);
  // Regular file, in the upper half where Unix has its mode.
  end.writeUInt32LE(((0o100000 | mode) << 16) >>> 0, 6);
  end.writeUInt32LE(offset, 10);
  return end;
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

/** Info-ZIP's extended timestamp with the time of modification alone; the same in both places. */
function extendedTimestamp(epoch: number): Buffer {
  const extra = Buffer.alloc(9);
  extra.writeUInt16LE(0x5455, 0);
  extra.writeUInt16LE(5, 2);
  extra.writeUInt8(1, 4);
  extra.writeInt32LE(Math.min(epoch, 0x7fffffff), 5);
  return extra;
}

/** DOS date and time in UTC; they begin in 1980. */
function dosTime(epoch: number): { date: number; time: number } {
  const at = new Date(Math.max(epoch, Date.UTC(1980, 0, 1) / 1000) * 1000);
  return {
    date: ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
    time: (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1),
  };
}
