import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { tarHeader } from '../../../src/image/tar/header.ts';
import type { RootfsEntry } from '../../../src/model/image.ts';

/** Reads headers as JSON and writes each as archive/tar does, without content, in hexadecimal. */
const WRITER = `package main

import (
	"archive/tar"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"time"
)

type entry struct {
	Path, Type, Target string
	Mode, Size, Mtime  int64
	Uid, Gid           int
}

func main() {
	var entries []entry
	if err := json.NewDecoder(os.Stdin).Decode(&entries); err != nil {
		panic(err)
	}
	for _, e := range entries {
		h := &tar.Header{Name: e.Path, Linkname: e.Target, Mode: e.Mode, Size: e.Size, Uid: e.Uid, Gid: e.Gid, ModTime: time.Unix(e.Mtime, 0)}
		switch e.Type {
		case "file":
			h.Typeflag = tar.TypeReg
		case "directory":
			h.Typeflag, h.Name = tar.TypeDir, e.Path+"/"
		case "symlink":
			h.Typeflag = tar.TypeSymlink
		}
		h.Format = tar.FormatPAX
		var out bytes.Buffer
		if err := tar.NewWriter(&out).WriteHeader(h); err != nil {
			panic(err)
		}
		fmt.Printf("%x\\n", out.Bytes())
	}
}
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tar-go-'));
  await writeFile(join(folder, 'main.go'), WRITER);
  await writeFile(join(folder, 'go.mod'), 'module writer\n\ngo 1.21\n');
  await promisify(execFile)('go', ['build', '-o', 'writer', '.'], { cwd: folder });
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function byGo(entries: readonly RootfsEntry[]): Promise<string[]> {
  const running = promisify(execFile)(join(folder, 'writer'), { maxBuffer: 1 << 28 });
  running.child.stdin?.end(JSON.stringify(entries.map((entry) => ({ ...entry, size: sizeOf(entry) }))));
  return (await running).stdout.trimEnd().split('\n');
}

const sizeOf = ({ content }: RootfsEntry) => (content !== undefined && 'file' in content ? content.size : 0);

const file = (path: string, more: Partial<RootfsEntry> = {}): RootfsEntry => ({
  path,
  type: 'file',
  mode: 0o644,
  uid: 0,
  gid: 0,
  mtime: 0,
  ...more,
});
const sized = (size: number) => file('f', { content: { file: '/nowhere', size } });
const segments = (length: number, each: number) =>
  'x'
    .repeat(each)
    .concat('/')
    .repeat(99)
    .slice(0, length - 1)
    .concat('y');

/** Around every border of the format. */
const BORDERS: RootfsEntry[] = [
  ...[99, 100, 101, 154, 155, 156, 157, 200, 254, 255, 256, 257, 300].flatMap((length) =>
    [9, 54, 98, 99, 100, 101, 154, 155, 156, 400].flatMap((each) => {
      const path = segments(length, each);
      return [file(path), file(path, { type: 'directory' }), file(path, { uid: 3_000_000 })];
    }),
  ),
  ...[99, 100, 101, 300].map((n) => file('l', { type: 'symlink', target: 't'.repeat(n), mode: 0o777 })),
  ...[0, 511, 512, 8 ** 11 - 1, 8 ** 11, 9e12].map(sized),
  ...[0, 1, 8 ** 7 - 1, 8 ** 7, 2 ** 31].flatMap((id) => [file('u', { uid: id }), file('g', { gid: id })]),
  ...[-1, 1, 8 ** 11 - 1, 8 ** 11].map((mtime) => file('t', { mtime })),
  file('tmp', { type: 'directory', mode: 0o1777 }),
  file('su', { mode: 0o4755 }),
  file(`${'ä'.repeat(60)}/ü`),
  file('ä/b', { type: 'directory' }),
  file(`${'a/'.repeat(49)}ü/`.slice(0, -1), { type: 'directory' }),
  file('日本語/😀', { type: 'symlink', target: '/ü', uid: 9_999_999 }),
];

describe('tar headers', () => {
  test("are Go's archive/tar, byte by byte, at every border of the format", async () => {
    expect(BORDERS.map((entry) => tarHeader(entry).toString('hex'))).toEqual(await byGo(BORDERS));
  });

  test("are Go's archive/tar for any entry", async () => {
    const name = fc.string({
      unit: fc.constantFrom('a', '-', ' ', '.x', 'é', '漢', '😀', 'longer-part'),
      minLength: 1,
      maxLength: 40,
    });
    const path = fc.array(name, { minLength: 1, maxLength: 8 }).map((names) => names.join('/'));
    const entry = fc.record({
      path,
      type: fc.constantFrom('file' as const, 'directory' as const),
      mode: fc.integer({ min: 0, max: 0o7777 }),
      uid: fc.integer({ min: 0, max: 2 ** 32 - 2 }),
      gid: fc.integer({ min: 0, max: 2 ** 32 - 2 }),
      mtime: fc.integer({ min: -10, max: 2 ** 36 }),
    });
    const link = fc
      .record({ path, target: path })
      .map(({ path: from, target }) => file(from, { type: 'symlink', target }));
    const entries = fc.sample(fc.oneof(entry, link), { numRuns: 3000, seed: 1 });
    expect(entries.map((sample) => tarHeader(sample).toString('hex'))).toEqual(await byGo(entries));
  });
});
