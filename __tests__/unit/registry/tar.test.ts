import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pack } from 'tar-stream';
import { StreamSource } from '../../../src/registry/base/byte-source.ts';
import { FileTree } from '../../../src/registry/layers/file-tree.ts';
import { cleanPath, readTar, type TarEntry } from '../../../src/registry/layers/tar-entries.ts';
import { parsePax } from '../../../src/registry/layers/tar-header.ts';

interface Given {
  readonly name: string;
  readonly type: 'file' | 'directory' | 'symlink';
  readonly content: string;
}

async function write(given: readonly Given[]): Promise<Buffer> {
  const tar = pack();
  for (const { name, type, content } of given) {
    if (type === 'file') tar.entry({ name }, content);
    else if (type === 'directory') tar.entry({ name: `${name}/`, type });
    else tar.entry({ name, type, linkname: content || '.' });
  }
  tar.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of tar) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function list(bytes: Buffer, size = 700, most = 1000): Promise<TarEntry[]> {
  const entries: TarEntry[] = [];
  for await (const entry of readTar(new StreamSource(pieces(bytes, size)), most)) entries.push(entry);
  return entries;
}

const given = fc.record<Given>({
  name: fc
    .array(fc.constantFrom('a', 'bb', 'ü', 'x'.repeat(90), 'usr'), { minLength: 1, maxLength: 5 })
    .map((parts) => parts.join('/')),
  type: fc.constantFrom('file', 'directory', 'symlink'),
  content: fc.string({ maxLength: 1500 }).map((text) => text.replaceAll('\0', '')),
});

describe('a tar', () => {
  test('that another tool wrote is read entry for entry, however it comes in pieces', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(given, { maxLength: 6 }), fc.integer({ min: 1, max: 2000 }), async (files, size) => {
        const bytes = await write(files);
        const entries = await list(bytes, size);
        expect(entries.map(({ path, type }) => [path, type])).toEqual(files.map(({ name, type }) => [name, type]));
        for (const [index, { type, content }] of files.entries()) {
          const entry = entries[index];
          if (type === 'file')
            expect(bytes.toString('utf8', entry?.offset, (entry?.offset ?? 0) + (entry?.size ?? 0))).toBe(content);
          if (type === 'symlink') expect(entry?.target).toBe(content || '.');
        }
      }),
      { numRuns: 60 },
    );
  });

  test('that is damaged or cut short is an error or a shorter list, never something else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(given, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(255),
        fc.boolean(),
        async (files, at, byte, cut) => {
          const bytes = await write(files);
          const position = at % bytes.length;
          if (!cut) bytes[position] = byte;
          const outcome = await list(cut ? bytes.subarray(0, position) : bytes).catch((error: unknown) => error);
          if (outcome instanceof Error)
            expect(outcome.message).toMatch(/cut short|checksum|number|pax header|header has|entries/);
          else expect((outcome as TarEntry[]).length).toBeLessThanOrEqual(files.length);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('may hold large numbers and long names as GNU writes them', async () => {
    const long = `deep/${'n'.repeat(150)}`;
    const meta = header('././@LongLink', 'L', long.length + 1);
    const body = Buffer.alloc(512);
    body.write(long);
    const file = header('short', '0', 5);
    file.fill(0, 124, 136);
    file[124] = 0x80;
    file[135] = 5;
    sign(file);
    const content = Buffer.alloc(512);
    expect(await list(Buffer.concat([meta, body, file, content, Buffer.alloc(1024)]))).toMatchObject([
      { path: long, size: 5, type: 'file' },
    ]);
  });

  test('with more entries, or larger headers, than is sane is refused', async () => {
    const many = Buffer.concat(Array.from({ length: 50 }, () => header('a', '0', 0)));
    await expect(list(many, 700, 10)).rejects.toThrow('more than 10 entries');
    await expect(list(header('x', 'x', 1 << 30))).rejects.toThrow('a header has 1073741824 bytes');
  });

  test('has paths that stay inside', () => {
    expect(cleanPath('./a//b/../c/.')).toBe('a/c');
    expect(cleanPath('../../etc/passwd')).toBe('etc/passwd');
    expect(cleanPath('/')).toBe('');
    expect(() => parsePax(Buffer.from('99 a=b\n'))).toThrow('damaged');
    expect([...parsePax(Buffer.from('6 a=b\n12 path=x=y\n'))]).toEqual([
      ['a', 'b'],
      ['path', 'x=y'],
    ]);
  });
});

describe('layers on each other', () => {
  const tree = (...layers: readonly (readonly string[])[]): FileTree => {
    const files = new FileTree();
    for (const layer of layers) {
      files.apply(
        layer.map((line) => {
          const [path = '', target] = line.split(' -> ');
          const type = target !== undefined ? 'symlink' : path.endsWith('/') ? 'directory' : 'file';
          return { path: cleanPath(path), type, size: type === 'file' ? 1 : 0, target: target ?? '' } as const;
        }),
      );
    }
    return files;
  };
  const has = (files: FileTree, path: string): boolean => files.find(path) !== undefined;

  test('show the loader through the links of a merged /usr', () => {
    const files = tree([
      'usr/lib/',
      'usr/lib64/',
      'lib64 -> usr/lib64',
      'usr/lib64/ld-linux-x86-64.so.2 -> ../lib/x86_64-linux-gnu/ld.so',
      'usr/lib/x86_64-linux-gnu/ld.so',
    ]);
    expect(has(files, '/lib64/ld-linux-x86-64.so.2')).toBe(true);
    expect(has(files, 'lib64/other')).toBe(false);
    expect(has(tree(['lib64 -> /usr/lib64', 'usr/lib64/x']), 'lib64/x')).toBe(true);
  });

  test('take away with a whiteout what is below, and not what is beside', () => {
    const files = tree(['a/x', 'a/y', 'b/z'], ['a/.wh.x', 'a/x/new', 'b/.wh..wh..opq', 'b/only']);
    expect(has(files, 'a/x/new')).toBe(true);
    expect(has(files, 'a/y')).toBe(true);
    expect(has(files, 'b/z')).toBe(false);
    expect(has(files, 'b/only')).toBe(true);
    expect(has(tree(['a/x'], ['a/.wh.x']), 'a/x')).toBe(false);
    expect(has(tree(['a/'], ['none/.wh.x']), 'none')).toBe(false);
  });

  test('replace a folder by a file, keep a folder in a folder, and write through links', () => {
    expect(has(tree(['a/x'], ['a']), 'a/x')).toBe(false);
    expect(has(tree(['a/x'], ['a/']), 'a/x')).toBe(true);
    expect(has(tree(['lib -> usr/lib', 'usr/lib/'], ['lib/new.so']), 'usr/lib/new.so')).toBe(true);
    expect(has(tree(['a'], ['a/x']), 'a/x')).toBe(true);
  });

  test('come to an end in circles, and never leave the root', () => {
    const files = tree(['a -> b', 'b -> a', 'up -> ../../../etc', 'etc/passwd', 'self -> self/self']);
    expect(has(files, 'a')).toBe(false);
    expect(has(files, 'self/x')).toBe(false);
    expect(has(files, 'up/passwd')).toBe(true);
    expect(has(tree(['a -> b', 'b -> a'], ['a/x']), 'a/x')).toBe(false);
  });

  test('never fail, whatever is in them', () => {
    const name = fc.constantFrom(
      'a',
      'b',
      '.wh.a',
      '.wh..wh..opq',
      'a/b',
      'b/a/.wh.b',
      'a -> b',
      'b -> a',
      'a/b -> ../../c',
      'c/',
      'a/',
      '',
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(name, { maxLength: 5 }), { maxLength: 4 }),
        fc.constantFrom('a', 'a/b', 'b/a', 'c', ''),
        (layers, path) => {
          expect(typeof has(tree(...layers), path)).toBe('boolean');
        },
      ),
    );
  });
});

function header(name: string, type: string, size: number): Buffer {
  const block = Buffer.alloc(512);
  block.write(name, 0);
  block.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  block.write(type, 156);
  block.write('ustar\x0000', 257);
  return sign(block);
}

function sign(block: Buffer): Buffer {
  block.fill(0x20, 148, 156);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}
