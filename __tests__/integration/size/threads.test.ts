import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { memorySource } from '../../../src/binary-format/byte-source.ts';
import { readLayout } from '../../../src/binary-format/format.ts';
import { Contradiction } from '../../../src/size/program/program.ts';
import type { PartsWork } from '../../../src/size/thread/parts.ts';
import { makeHere, startPartsThread } from '../../../src/size/thread/start.ts';
import { attributed, runGo, writeSampleModule } from '../../support/attributed.ts';

let folder: string;
let app: Buffer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'threads-'));
  await writeSampleModule(folder);
  await runGo(folder, ['build', '-trimpath', '-ldflags=-s -w', '-o', 'app', '.']);
  app = await readFile(join(folder, 'app'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The same bytes in memory that threads share. */
function shared(bytes: Buffer): Buffer {
  const copy = Buffer.from(new SharedArrayBuffer(bytes.length));
  bytes.copy(copy);
  return copy;
}

describe('parts made by a thread of their own', () => {
  test('tell the same, also of a second program, which the thread is not there for', async () => {
    const thread = startPartsThread();
    try {
      const alone = await attributed(app);
      const beside = await attributed(shared(app), thread.make);
      expect(beside.sizes).toEqual(alone.sizes);
      expect(beside.sizes.packages.some(({ inferred }) => inferred > 0)).toBe(true);
      expect((await attributed(app, thread.make)).sizes).toEqual(alone.sizes);
    } finally {
      await thread.close();
    }
  });

  test('that cannot be made fail as they do without it', async () => {
    const layout = await readLayout(memorySource(app, 'app'));
    let work: PartsWork | undefined;
    await attributed(app, (asked) => {
      work = asked;
      return makeHere(asked);
    });
    const names = (work as PartsWork).names;
    const broken = { ...(work as PartsWork), layout, names: { ...names, table: names.table + 1 } };
    const thread = startPartsThread();
    try {
      await expect(thread.make(broken).instructions()).rejects.toThrow(Contradiction);
      await expect(makeHere(broken).instructions()).rejects.toThrow(Contradiction);
    } finally {
      await thread.close();
    }
  });

  test('are made here when the thread is gone', async () => {
    const thread = startPartsThread();
    await thread.close();
    expect((await attributed(app, thread.make)).sizes).toEqual((await attributed(app)).sizes);
  });
});
