import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fileSource } from '../../../src/binary-format/byte-source.ts';
import { readLayout } from '../../../src/binary-format/format.ts';
import type { ExecutableLayout } from '../../../src/binary-format/layout.ts';
import { go, writeTinyModule } from './go-build.ts';

const run = promisify(execFile);
/** For the builds with an empty cache, in ms. */
const BUILD_TIME = 240_000;

/** Prints what Go's own readers see: one line for each library, one for each section with bytes in the file. */
const READER = `package main

import (
	"debug/elf"
	"debug/macho"
	"debug/pe"
	"fmt"
	"os"
)

func main() {
	name := os.Args[1]
	if file, err := elf.Open(name); err == nil {
		libraries(file.ImportedLibraries())
		for _, s := range file.Sections {
			if s.Type != elf.SHT_NULL && s.Type != elf.SHT_NOBITS {
				fmt.Println("section", s.Name, s.Offset, s.FileSize)
			}
		}
		return
	}
	if file, err := macho.Open(name); err == nil {
		libraries(file.ImportedLibraries())
		for _, s := range file.Sections {
			if s.Flags&0xff != 1 {
				fmt.Println("section", s.Name, s.Offset, s.Size)
			}
		}
		return
	}
	file, err := pe.Open(name)
	if err != nil {
		panic(err)
	}
	for _, s := range file.Sections {
		if s.Offset != 0 {
			fmt.Println("section", s.Name, s.Offset, min(s.Size, s.VirtualSize))
		}
	}
}

func libraries(names []string, err error) {
	for _, name := range names {
		fmt.Println("needs", name)
	}
}
`;

let folder: string;
let source: string;
let reader: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gsi-debug-'));
  source = join(folder, 'tiny');
  await writeTinyModule(source);
  const readerSource = join(folder, 'reader');
  await mkdir(readerSource);
  await writeFile(join(readerSource, 'go.mod'), 'module example.com/reader\n\ngo 1.24\n');
  await writeFile(join(readerSource, 'main.go'), READER);
  reader = join(folder, process.platform === 'win32' ? 'reader.exe' : 'reader-program');
  await go(readerSource, ['build', '-o', reader, '.']);
}, BUILD_TIME);

afterAll(() => rm(folder, { recursive: true }));

async function layoutOf(file: string): Promise<ExecutableLayout> {
  await using handle = await open(file);
  return await readLayout(fileSource(handle, file, (await handle.stat()).size));
}

test.each([
  ['linux', 'amd64', ['-buildmode=pie']],
  ['linux', '386', []],
  ['linux', 's390x', []],
  ['windows', 'amd64', []],
  ['darwin', 'arm64', []],
])(
  'sections and libraries on %s/%s %j are those that debug/elf, debug/pe and debug/macho see',
  async (GOOS, GOARCH, flags) => {
    const file = join(folder, `${GOOS}-${GOARCH}`);
    await go(source, ['build', '-trimpath', '-buildvcs=false', ...flags, '-o', file, '.'], { GOOS, GOARCH });
    const { sections, linkage } = await layoutOf(file);
    const ours = [
      ...(GOOS === 'windows' ? [] : linkage.needed.map((name) => `needs ${name}`)),
      ...sections
        .filter(({ offset }) => offset !== 0)
        .map(({ name, offset, size }) => `section ${name} ${offset} ${size}`),
    ];
    const theirs = (await run(reader, [file])).stdout.trimEnd().split('\n');
    expect(ours).toEqual(theirs);
  },
  BUILD_TIME,
);
