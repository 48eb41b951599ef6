import { type Owner, type PackageNames, SEVERAL } from '../owners/owners.ts';
import type { Program } from '../program/program.ts';
import { CounterTable } from './counter-table.ts';
import type { FunctionNames } from './function-names.ts';
import { type Functions, RECORD } from './functions.ts';
import type { LineTable } from './line-table.ts';
import { NO_PACKAGE } from './symbol-name.ts';

/**
 * Gives functions without a package in their name (assembly such as `memeqbody`) to the package whose folder their source
 * file lies in. The line table has the file: `runtime/asm_amd64.s`, or `example.com/m@v1.2.3/dir/asm.s` with -trimpath.
 */
export function nameByFile(
  program: Program,
  table: LineTable,
  functions: Functions,
  names: FunctionNames,
  packages: PackageNames,
): void {
  const runtime = packages.names.indexOf('runtime');
  const known = new Set(packages.names);
  let goroot: string | undefined;
  for (let index = 0; index < functions.count; index++) {
    if (functions.owners[index] !== NO_PACKAGE) continue;
    goroot ??= gorootPrefix(program, table, functions, runtime);
    const file = sourceFile(program, table, functions.records[index] as number);
    const path = file === undefined ? undefined : packageOfFile(file, goroot, known);
    const owner: Owner = path === undefined ? SEVERAL : packages.id(path);
    functions.owners[index] = owner;
    names.setOwner(functions.names[index] as number, owner);
  }
}

/**
 * Gives each name in the table of source files to the package whose folder it lies in.
 *
 * @param packages all that there are, by number of owner.
 * @param visit called for every name with its bytes, the NUL behind it among them; the package is undefined for a file of
 *   another place, such as a package that is all inlined or a folder of the machine.
 */
export function visitFiles(
  program: Program,
  table: LineTable,
  functions: Functions,
  packages: readonly string[],
  visit: (path: string | undefined, bytes: number) => void,
): void {
  const known = new Set(packages);
  const goroot = gorootPrefix(program, table, functions, packages.indexOf('runtime'));
  const { start, end } = table.files;
  const packageOf = rememberedFolders((file) => packageOfFile(file, goroot, known));
  for (let at = start; at < end; ) {
    const nul = program.bytes.indexOf(0, at);
    const next = nul === -1 || nul >= end ? end : nul + 1;
    visit(packageOf(program.bytes.toString('utf8', at, next - 1)), next - at);
    at = next;
  }
}

/** Files of one folder are of one package. */
function rememberedFolders(packageOf: (file: string) => string | undefined): (file: string) => string | undefined {
  const folders = new Map<string, string | undefined>();
  return (file) => {
    const folder = file.slice(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    if (!folders.has(folder)) folders.set(folder, packageOf(file));
    return folders.get(folder);
  };
}

/** What stands before `runtime/` in the name of a file of that package: empty with -trimpath. */
function gorootPrefix(program: Program, table: LineTable, functions: Functions, runtime: Owner): string {
  const index = functions.owners.indexOf(runtime);
  const file = index === -1 ? undefined : sourceFile(program, table, functions.records[index] as number);
  const found = file === undefined ? -1 : file.lastIndexOf('runtime/');
  return found <= 0 ? '' : (file as string).slice(0, found);
}

/** The file that a function begins in. */
function sourceFile(program: Program, table: LineTable, record: number): string | undefined {
  const offset = program.u32(record + RECORD.file);
  const counters = new CounterTable(program.bytes, table.counters.end, table.quantum);
  counters.open(table.counters.start + offset);
  if (offset === 0 || !counters.next()) return undefined;
  const unit = table.units.start + 4 * (program.u32(record + RECORD.unit) + counters.value);
  if (unit < table.units.start || unit + 4 > table.units.end) return undefined;
  const at = table.files.start + program.u32(unit);
  const end = at < table.files.end ? program.bytes.indexOf(0, at) : -1;
  return end === -1 || end > table.files.end ? undefined : program.bytes.toString('utf8', at, end);
}

/** The import path of the folder that a source file lies in; undefined when no package of the program is called so. */
export function packageOfFile(file: string, goroot: string, known: ReadonlySet<string>): string | undefined {
  const slashed = file.replaceAll('\\', '/');
  const inside = goroot !== '' && slashed.startsWith(goroot) ? slashed.slice(goroot.length) : slashed;
  const folder = inside.slice(0, Math.max(0, inside.lastIndexOf('/')));
  // Behind the module cache's folder, upper case letters are written `!x`, and the version stands behind the module.
  const cached = folder.slice(
    Math.max(0, folder.lastIndexOf('/pkg/mod/') + '/pkg/mod/'.length * (folder.includes('/pkg/mod/') ? 1 : 0)),
  );
  const path = cached.replace(/@[^/]*/, '').replace(/!([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return known.has(path) ? path : undefined;
}
