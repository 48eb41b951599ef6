import type { ByteSource } from './byte-source.ts';
import { cString, type Fields, fieldsOf } from './fields.ts';
import { fileRange, type Segment } from './layout.ts';

const IMPORT_ENTRY = 20;
const MOST_LIBRARIES = 1024;
const LONGEST_NAME = 512;

/** The DLLs of the import directory, in order (Microsoft PE format, "Import directory table"). */
export async function readImports(
  source: ByteSource,
  segments: readonly Segment[],
  optional: Fields,
): Promise<string[]> {
  const directories = optional.u16(0) === 0x10b ? 96 : 112;
  if (optional.bytes.length < directories + 16 || optional.u32(directories - 4) < 2) {
    return [];
  }
  const table = fileRange(segments, optional.u32(directories + 8));
  if (table === undefined) {
    return [];
  }
  const names: string[] = [];
  const count = Math.min(Math.floor(table.size / IMPORT_ENTRY), MOST_LIBRARIES);
  const entries = fieldsOf(await source.read(table.offset, count * IMPORT_ENTRY, 'its import table'), 'little');
  for (let index = 0; index < count; index++) {
    const nameAddress = entries.u32(index * IMPORT_ENTRY + 12);
    const name = nameAddress === 0 ? undefined : fileRange(segments, nameAddress);
    if (name === undefined) {
      break;
    }
    names.push(cString(await source.read(name.offset, Math.min(name.size, LONGEST_NAME), 'the name of a DLL')));
  }
  return names;
}
