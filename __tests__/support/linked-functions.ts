import { type CodeFacts, placeOfCode, readCode } from '../../src/size/functions/read-code.ts';
import { createPackageNames } from '../../src/size/owners/owners.ts';
import { parseGoRelease } from '../../src/size/program/go-version.ts';
import { findModuleData } from '../../src/size/program/module-data.ts';
import { openProgram } from '../../src/size/program/program.ts';
import { type attributed, runGo } from './attributed.ts';

/** Addresses of the functions that `go tool nm` sees in a program with symbols, each with its size. */
export async function functionsByNm(folder: string, file: string): Promise<Map<number, number>> {
  const text = await runGo(folder, ['tool', 'nm', '-size', file]);
  const found = new Map<number, number>();
  for (const line of text.split('\n')) {
    const [, address, size, , name] = /^\s*([0-9a-f]+)\s+(\d+) ([tT]) (.*)$/.exec(line) ?? [];
    // Markers of the part of the code that FIPS 140 checks have no code.
    if (address === undefined || /go:textfips(start|end)/.test(name ?? '')) continue;
    const at = Number.parseInt(address, 16);
    found.set(at, Math.max(found.get(at) ?? 0, Number(size)));
  }
  return found;
}

/** A function of a stripped file: where it begins, its bytes, and those up to the next one. */
export interface FoundFunction {
  readonly name: string;
  readonly address: number;
  readonly size: number;
  readonly distance: number;
}

/** Every function of a stripped file but the linker's trampolines, which nm does not list. */
export function functionsOf(
  bytes: Buffer,
  { layout, info }: Pick<Awaited<ReturnType<typeof attributed>>, 'layout' | 'info'>,
): FoundFunction[] {
  const program = openProgram(bytes, layout);
  const code = readCode(program, info, createPackageNames()) as CodeFacts;
  const release = parseGoRelease(info?.goVersion ?? '');
  const data = release && findModuleData(program, code.table, release);
  const place = placeOfCode(program, code, data);
  const { entries, sizes, names, count } = code.functions;
  return Array.from({ length: count }, (_, index) => ({
    name: code.names.text(names[index] as number),
    address: place.address + (entries[index] as number),
    size: sizes[index] as number,
    distance: (entries[index + 1] ?? place.bytes) - (entries[index] as number),
  })).filter(({ name }) => !name.startsWith('go:textfips') && !/-tramp\d+$/.test(name));
}
