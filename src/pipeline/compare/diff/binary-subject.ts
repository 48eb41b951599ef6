import { open, readFile } from 'node:fs/promises';
import { readBuildInfo } from '../../../binary-format/build-info.ts';
import { fileSource } from '../../../binary-format/byte-source.ts';
import { readLayout } from '../../../binary-format/format.ts';
import { inspectBinary } from '../../../inspect/inspect.ts';
import type { ReportSize } from '../../../model/size.ts';
import type { BareBinary } from '../../../report/bare-report.ts';
import { attribute } from '../../../size/attribute.ts';
import { sizeOf } from '../../../size/result.ts';

/** Files that are larger are not attributed: they would have to be in memory. */
const LARGEST = 2 ** 31 - 1;

/** Reads any Go binary. Throws `binary-refused` for what is no program. `name`: for people, without folders. */
export async function readBinary(file: string, name: string): Promise<BareBinary> {
  const facts = await inspectBinary(file, { paths: [], name });
  const sizes = facts.size > LARGEST ? undefined : await attributeFile(file, name);
  return { name, facts, ...(sizes === undefined ? {} : { sizes }) };
}

async function attributeFile(file: string, name: string): Promise<ReportSize> {
  const bytes = await readFile(file);
  await using handle = await open(file, 'r');
  const source = fileSource(handle, name, bytes.length);
  const layout = await readLayout(source);
  const info = (await readBuildInfo(source, layout))?.info;
  return sizeOf(await attribute({ bytes, layout, info }), layout, info);
}

const MAGIC = [/^\x7fELF/, /^MZ/, /^[\xce\xcf]\xfa\xed\xfe/, /^\xfe\xed\xfa[\xce\xcf]/, /^\0asm/, /^\x01\xf7/];

/** Whether a file's first bytes are a program's. */
export function looksLikeProgram(start: Buffer): boolean {
  const text = start.subarray(0, 4).toString('latin1');
  return MAGIC.some((magic) => magic.test(text));
}
