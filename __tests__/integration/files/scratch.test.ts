import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { makeFolder } from '../../../src/files/folder.ts';
import { asWriteFailure } from '../../../src/files/write.ts';
import { openScratch } from '../../../src/pipeline/session/directories.ts';

test('a folder for temporary files that cannot be written is told with the variable that names it', async () => {
  const root = await mkdtemp(join(tmpdir(), 'gsi-scratch-'));
  await writeFile(join(root, 'file'), '');
  const inside = join(root, 'file', 'temp');
  await expect(openScratch({ RUNNER_TEMP: inside })).rejects.toMatchObject({
    code: 'output-unwritable',
    message: expect.stringContaining(`temporary files, ${inside}, cannot be written`),
    fix: expect.stringContaining('RUNNER_TEMP'),
  });
  await rm(root, { recursive: true });
});

test('a file in the place of a folder is told as that', async () => {
  const root = await mkdtemp(join(tmpdir(), 'gsi-scratch-'));
  const file = join(root, 'file');
  await writeFile(file, '');
  for (const path of [file, join(file, 'below')]) {
    const failure = asWriteFailure(await makeFolder(path).catch((error: unknown) => error), path);
    expect(failure).toMatchObject({
      code: 'output-unwritable',
      message: expect.stringMatching(/is a file or lies below one/),
    });
  }
  await rm(root, { recursive: true });
});
