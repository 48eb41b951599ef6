import type { MapHead, MapRows } from '../data/format.ts';
import { unpackRows } from '../data/rows.ts';

/** The head of the map; undefined in a page without one. */
export async function readHead(): Promise<MapHead | undefined> {
  const bytes = await blockBytes('map-head');
  return bytes === undefined ? undefined : JSON.parse(new TextDecoder().decode(bytes));
}

/** What the first view of the first binary needs of the rows; undefined where it needs none. */
export async function readFirstRows(): Promise<MapRows | undefined> {
  const bytes = await blockBytes('map-first');
  return bytes === undefined ? undefined : unpackRows(bytes, [true]);
}

/** Functions and embedded files, once the page has come in whole; undefined in a page without them. */
export async function readRows(head: MapHead): Promise<MapRows | undefined> {
  if (document.readyState === 'loading')
    await new Promise((resume) => document.addEventListener('DOMContentLoaded', resume, { once: true }));
  const bytes = await blockBytes('map-rows');
  const compared = head.binaries.map(({ before }) => before !== undefined);
  return bytes === undefined ? undefined : unpackRows(bytes, compared);
}

/** The bytes of a block of data in the page: raw deflate (RFC 1951) in base64. */
async function blockBytes(id: string): Promise<Uint8Array | undefined> {
  const text = document.getElementById(id)?.textContent;
  if (text === undefined || text === null || text === '') return undefined;
  const packed = new Blob([fromBase64(text)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  if (typeof Uint8Array.fromBase64 === 'function') return Uint8Array.fromBase64(text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
