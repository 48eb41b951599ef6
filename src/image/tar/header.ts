import { posix } from 'node:path';
import type { RootfsEntry } from '../../model/image.ts';
import { BLOCK, FIELD, fitsOctal, paddingAfter, putOctal, putText, seal } from './fields.ts';

const TYPEFLAG = { file: '0', directory: '5', symlink: '2' } as const;

/** Bytes of content that follow an entry's header. */
export function contentSize(entry: RootfsEntry): number {
  if (entry.type !== 'file' || entry.content === undefined) return 0;
  return 'bytes' in entry.content ? entry.content.bytes.length : entry.content.size;
}

/**
 * The header of an entry as Go's archive/tar (and so BuildKit) writes it: one ustar block where everything fits it,
 * else a PAX extended header, its records, and the block with what fits (POSIX.1-2001, "pax Interchange Format").
 *
 * Owner names are empty, device numbers 0, and folders end in `/`. Numbers: `mtime` in whole seconds.
 */
export function tarHeader(entry: RootfsEntry): Buffer {
  const name = entry.type === 'directory' ? `${entry.path}/` : entry.path;
  const target = entry.type === 'symlink' ? (entry.target ?? '') : '';
  const size = contentSize(entry);
  const split = splitName(name);
  const records = paxRecords(entry, { name, target, size, splits: split !== undefined });
  const pax = paxNeeded(records, split !== undefined);

  const block = Buffer.alloc(BLOCK);
  putText(block, FIELD.name, pax ? ascii(name) : (split?.suffix ?? name));
  putOctal(block, FIELD.mode, entry.mode);
  putOctal(block, FIELD.uid, entry.uid);
  putOctal(block, FIELD.gid, entry.gid);
  putOctal(block, FIELD.size, size);
  putOctal(block, FIELD.mtime, entry.mtime);
  putText(block, FIELD.typeflag, TYPEFLAG[entry.type]);
  putText(block, FIELD.linkname, pax ? ascii(target) : target);
  putOctal(block, FIELD.devmajor, 0);
  putOctal(block, FIELD.devminor, 0);
  if (!pax && split !== undefined) putText(block, FIELD.prefix, split.prefix);
  seal(block);
  return pax ? Buffer.concat([paxHeader(name, records), block]) : block;
}

/** The name in ustar's two parts where it is longer than 100 bytes of ASCII and can be cut at a `/`. */
function splitName(name: string): { prefix: string; suffix: string } | undefined {
  const [, nameWidth] = FIELD.name;
  const [, prefixWidth] = FIELD.prefix;
  if (name.length <= nameWidth || !isAscii(name)) return undefined;
  let end = name.length;
  if (end > prefixWidth + 1) end = prefixWidth + 1;
  else if (name.endsWith('/')) end--;
  const cut = name.slice(0, end).lastIndexOf('/');
  const suffix = name.slice(cut + 1);
  if (cut <= 0 || suffix.length > nameWidth || suffix.length === 0) return undefined;
  return { prefix: name.slice(0, cut), suffix };
}

type Records = ReadonlyMap<string, string>;

interface Facts {
  readonly name: string;
  readonly target: string;
  readonly size: number;
  readonly splits: boolean;
}

/** What ustar's fields cannot hold, and a long name even where its two parts could: Go repeats that one, too. */
function paxRecords(entry: RootfsEntry, facts: Facts): Records {
  const records = new Map<string, string>();
  if (exceedsField(facts.name)) records.set('path', facts.name);
  if (exceedsField(facts.target)) records.set('linkpath', facts.target);
  if (!fitsOctal(entry.uid, FIELD.uid[1])) records.set('uid', String(entry.uid));
  if (!fitsOctal(entry.gid, FIELD.gid[1])) records.set('gid', String(entry.gid));
  if (!fitsOctal(facts.size, FIELD.size[1])) records.set('size', String(facts.size));
  if (!fitsOctal(entry.mtime, FIELD.mtime[1])) records.set('mtime', String(entry.mtime));
  return records;
}

function exceedsField(text: string): boolean {
  return !isAscii(text) || text.length > FIELD.name[1];
}

function paxNeeded(records: Records, splits: boolean): boolean {
  return records.size > (splits && records.has('path') ? 1 : 0);
}

function paxHeader(name: string, records: Records): Buffer {
  const lines = [...records.keys()].sort().map((key) => paxRecord(key, records.get(key) ?? ''));
  const data = Buffer.from(lines.join(''));
  const slash = name.lastIndexOf('/') + 1;
  const extended = ascii(posix.join(name.slice(0, slash), 'PaxHeaders.0', name.slice(slash)));
  const block = Buffer.alloc(BLOCK);
  putText(block, FIELD.name, extended.slice(0, FIELD.name[1]).replace(/\/+$/, ''));
  for (const field of [FIELD.mode, FIELD.uid, FIELD.gid, FIELD.mtime]) putOctal(block, field, 0);
  putOctal(block, FIELD.size, data.length);
  putText(block, FIELD.typeflag, 'x');
  return Buffer.concat([seal(block), data, Buffer.alloc(paddingAfter(data.length))]);
}

/** `<length> <key>=<value>\n`, where the length counts itself. */
function paxRecord(key: string, value: string): string {
  const rest = Buffer.byteLength(key) + Buffer.byteLength(value) + 3;
  let length = rest + String(rest).length;
  if (rest + String(length).length !== length) length = rest + String(length).length;
  return `${length} ${key}=${value}\n`;
}

/** Only ASCII has as many bytes in UTF-8 as units in JavaScript. */
function isAscii(text: string): boolean {
  return Buffer.byteLength(text) === text.length;
}

/** What is left of a text when everything but ASCII is dropped. */
function ascii(text: string): string {
  return text.replace(/\P{ASCII}/gu, '');
}
