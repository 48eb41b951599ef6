import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readBuildInfo } from '../../src/binary-format/build-info.ts';
import { memorySource } from '../../src/binary-format/byte-source.ts';
import { readLayout } from '../../src/binary-format/format.ts';
import type { ReportSize } from '../../src/model/size.ts';
import { attribute } from '../../src/size/attribute.ts';
import { sizeOf } from '../../src/size/result.ts';
import { makeHere, type PartsMaker } from '../../src/size/thread/start.ts';

const run = promisify(execFile);

/** A program with types, generics, closures, embedded files and, where asked for, reflection that keeps all methods. */
export async function writeSampleModule(
  folder: string,
  options: { readonly byName?: boolean; readonly go?: string; readonly tables?: boolean } = {},
) {
  await mkdir(join(folder, 'data'), { recursive: true });
  await mkdir(join(folder, 'kit'), { recursive: true });
  await writeFile(join(folder, 'go.mod'), `module example.com/sample\n\ngo ${options.go ?? '1.18'}\n`);
  await mkdir(join(folder, 'kit', 'data'), { recursive: true });
  for (const data of ['data', join('kit', 'data')]) {
    await writeFile(join(folder, data, 'one.txt'), 'one '.repeat(5000));
    await writeFile(join(folder, data, 'two.txt'), 'two '.repeat(3000));
    await writeFile(join(folder, data, 'same.txt'), 'two '.repeat(3000));
  }
  await writeFile(join(folder, 'kit', 'kit.go'), KIT);
  if (options.tables === true) {
    await writeFile(join(folder, 'kit', 'tables.go'), tablesFile());
    await writeFile(join(folder, 'note.txt'), 'note '.repeat(1000));
    await writeFile(join(folder, 'note.go'), NOTE);
  }
  await writeFile(join(folder, 'main.go'), MAIN.replace('NAME', options.byName === true ? 'os.Args[0]' : '"Get"'));
}

const KIT = `package kit

import "embed"

//go:embed all:embedded
var files embed.FS

type Shape[T any] struct{ value T }

func New[T any](value T) *Shape[T] { return &Shape[T]{value} }

func (s *Shape[T]) Get() T { return s.value }

func Read(name string) []byte { data, _ := files.ReadFile("embedded/" + name); return data }

//go:noinline
func Each(count int, do func(int)) { for i := 0; i < count; i++ { func() { defer do(i) }() } }
`.replaceAll('embedded', 'data');

/** Two tables of known size, of which code only takes elements. */
function tablesFile(): string {
  const numbers = (count: number): string => Array.from({ length: count }, (_, index) => index * 977 + 1).join(', ');
  return `package kit

var Table = [1024]uint64{${numbers(1024)}}

var Counts = [512]uint32{${numbers(512)}}

//go:noinline
func Look(i int) uint64 { Counts[i&511]++; return Table[i&1023] + uint64(Counts[i&511]) }

func init() { if len(files2) > 3 { println(Look(len(files2))) } }

var files2 = []string{"a", "b"}
`;
}

/** A file that is embedded without a name. */
const NOTE = `package main

import _ "embed"

//go:embed note.txt
var note string

func init() { if len(note) < 3 { println(note) } }
`;

const MAIN = `package main

import (
	"os"
	"reflect"

	"example.com/sample/kit"
)

func main() {
	total := 0
	kit.Each(len(os.Args), func(i int) { total += i })
	shape := kit.New("x")
	method := reflect.ValueOf(shape).MethodByName(NAME)
	println(total, kit.New(1).Get(), len(kit.Read("one.txt")), method.IsValid())
}
`;

/** Runs go with nothing of the ambient Go settings but its caches and where modules come from. */
export async function runGo(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const ambient = Object.entries(process.env).filter(
    ([name]) => !/^(GO(OS|ARCH|ARM|FLAGS|EXPERIMENT|WORK)|CGO_|CC$)/.test(name),
  );
  const { stdout } = await run('go', [...args], {
    cwd,
    env: { ...Object.fromEntries(ambient), GOFLAGS: '', CGO_ENABLED: '0', GOTOOLCHAIN: 'local', ...env },
    maxBuffer: 256 << 20,
  });
  return stdout;
}

/** Attributes a whole binary in memory, and its functions by symbol name. */
export async function attributed(bytes: Buffer, make: PartsMaker = makeHere) {
  const source = memorySource(bytes, 'app');
  const layout = await readLayout(source);
  const info = (await readBuildInfo(source, layout))?.info;
  const attribution = await attribute({ bytes, layout, info, make });
  const list = attribution.list();
  return { sizes: sizeOf(attribution, layout, info, list), list, layout, info };
}

/** All rows of a binary; equals its size. */
export function sumOfRows({ packages, shared }: ReportSize): number {
  return [...packages, ...shared].reduce((sum, { size }) => sum + size, 0);
}

/** Share of the file in percent: of what has a package by structure, with what was inferred, and of what nothing is known. */
export function shares(sizes: ReportSize, size: number) {
  const owned = sizes.packages.reduce((sum, row) => sum + row.size, 0);
  const inferred = sizes.packages.reduce((sum, row) => sum + row.inferred, 0);
  const unknown = sizes.shared.find(({ row }) => row === 'unattributed')?.size ?? 0;
  const percent = (bytes: number): number => (100 * bytes) / size;
  return { structure: percent(owned - inferred), owned: percent(owned), unknown: percent(unknown) };
}
