import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { Source } from '../../../src/model/plan.ts';
import { changedImages } from '../../../src/source/changed-images.ts';
import { changedFiles } from '../../../src/source/git/changed-files.ts';
import { readRevision } from '../../../src/source/git/revision.ts';
import { failureFrom, goMod, MAIN, Workshop } from './workshop.ts';

const workshop = new Workshop();
afterAll(() => workshop.clear());

const at = (directory: string): Source => ({ kind: 'directory', directory, packageDirectory: directory });
const FILES = {
  'go.mod': goMod('example.com/app'),
  'main.go': MAIN,
  'sub/dir/go.mod': goMod('example.com/app/sub/dir'),
  'sub/dir/main.go': MAIN,
};
const revise = (directory: string, env: Record<string, string> = {}, version = '', path = 'example.com/app') =>
  readRevision(at(directory), path, version, workshop.runtime(env));

describe('the version', () => {
  test('is the commit’s tag, and the sub-directory module’s is its own', async () => {
    const repository = workshop.repository('tagged', FILES);
    workshop.git(repository, 'tag', 'v1.2.3');
    workshop.git(repository, 'tag', '-a', '-m', 'x', 'sub/dir/v0.4.0');
    workshop.git(repository, 'remote', 'add', 'origin', 'https://me:secret@github.com/acme/app.git');
    const commit = workshop.git(repository, 'rev-parse', 'HEAD').trim();
    expect(await revise(repository)).toEqual({
      version: 'v1.2.3',
      versionOrigin: 'tag',
      commit,
      epoch: 1_767_323_045,
      dirty: false,
      sourceUrl: 'https://github.com/acme/app',
    });
    expect(await revise(join(repository, 'sub/dir'), {}, '', 'example.com/app/sub/dir')).toMatchObject({
      version: 'v0.4.0',
      versionOrigin: 'tag',
      folder: 'sub/dir',
    });
    expect(await revise(repository, {}, '9.9.9')).toMatchObject({ version: '9.9.9', versionOrigin: 'input', commit });
  });

  test('after a tag is the one that Go itself stamps, dirty or not', async () => {
    const repository = workshop.repository('later', FILES);
    workshop.git(repository, 'tag', 'v1.2.3');
    workshop.commit(repository, { 'more.go': 'package main\n' });
    const stamped = (): string => {
      execFileSync('go', ['build', '-buildvcs=true', '-o', join(workshop.root, 'stamped'), '.'], {
        cwd: repository,
        env: { ...workshop.go().env, CGO_ENABLED: '0' },
      });
      const text = execFileSync('go', ['version', '-m', join(workshop.root, 'stamped')], { encoding: 'utf8' });
      return /\tmod\texample\.com\/app\t(\S+)/.exec(text)?.[1] ?? '';
    };
    const clean = await revise(repository);
    expect(clean).toMatchObject({ versionOrigin: 'describe', version: stamped() });
    expect(clean.version).toMatch(/^v1\.2\.4-0\.20260102030405-[0-9a-f]{12}$/);
    workshop.write('later', { 'new.go': 'package main\n' });
    expect(await revise(repository)).toMatchObject({ dirty: true, version: stamped() });
    expect((await revise(join(repository, 'sub/dir'), {}, '', 'example.com/app/sub/dir')).dirty).toBe(false);
  });

  test('without any tag counts from nothing', async () => {
    const repository = workshop.repository('untagged', FILES);
    workshop.git(repository, 'tag', 'other/v3.0.0');
    expect((await revise(repository)).version).toMatch(/^v0\.0\.0-20260102030405-/);
  });

  test('in a clone of depth 1 is the event’s tag; on a branch a notice names fetch-depth', async () => {
    const repository = workshop.repository('origin', FILES);
    workshop.git(repository, 'tag', 'v2.0.0');
    workshop.commit(repository, { 'more.go': 'package main\n' });
    workshop.git(workshop.root, 'clone', '-q', '--depth', '1', '--no-tags', `file://${repository}`, 'shallow');
    const shallow = join(workshop.root, 'shallow');
    const runtime = workshop.runtime();
    expect((await readRevision(at(shallow), 'example.com/app', '', runtime)).version).toMatch(/^v0\.0\.0-/);
    expect(runtime.notices).toEqual([
      expect.objectContaining({ code: 'fetch-depth', message: expect.stringContaining('fetch-depth: 0') }),
    ]);
    const tagged = workshop.runtime({ GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: 'v2.1.0' });
    expect(await readRevision(at(shallow), 'example.com/app', '', tagged)).toMatchObject({
      version: 'v2.1.0',
      versionOrigin: 'ref',
    });
    expect(tagged.notices).toEqual([]);
  });

  test('of a tag’s event counts for the module whose prefix it has, in this repository', async () => {
    const repository = workshop.repository('events', FILES);
    const tag = (name: string) => ({
      GITHUB_REF_TYPE: 'tag',
      GITHUB_REF_NAME: name,
      GITHUB_REPOSITORY: 'acme/app',
      GITHUB_SERVER_URL: 'https://ghes.example',
    });
    const sub = join(repository, 'sub/dir');
    expect((await revise(repository, tag('sub/dir/v1.0.0'))).versionOrigin).toBe('describe');
    expect(await revise(sub, tag('sub/dir/v1.0.0'), '', 'example.com/app/sub/dir')).toMatchObject({
      version: 'v1.0.0',
      sourceUrl: 'https://ghes.example/acme/app',
    });
    workshop.git(repository, 'remote', 'add', 'origin', 'git@github.com:other/tool.git');
    expect(await revise(repository, tag('v7.0.0'))).toMatchObject({
      versionOrigin: 'describe',
      sourceUrl: 'https://github.com/other/tool',
    });
  });

  test('with other characters than a ref may have is refused', async () => {
    const repository = workshop.repository('refused', FILES);
    expect(await failureFrom(revise(repository, {}, 'v1;x'))).toMatchObject({
      code: 'invalid-input',
      message: expect.stringContaining('version: "v1;x"'),
    });
    expect(await failureFrom(revise(repository, { GITHUB_REF_TYPE: 'tag', GITHUB_REF_NAME: 'v1$(x)' }))).toMatchObject({
      code: 'invalid-input',
    });
  });

  test('outside of a repository, or before its first commit, is devel', async () => {
    expect(await revise(workshop.write('bare', FILES))).toEqual({
      version: 'devel',
      versionOrigin: 'none',
      dirty: false,
    });
    const fresh = workshop.write('fresh', FILES);
    workshop.git(fresh, 'init', '-q');
    expect((await revise(fresh)).version).toBe('devel');
    expect((await revise(fresh, { PATH: '/nonexistent' })).version).toBe('devel');
  });
});

test('a repository of another user, which git refuses to read, is told with the command that allows it', async () => {
  const refusing = workshop.write('refusing', {
    git: '#!/bin/sh\necho "fatal: detected dubious ownership in repository" >&2\nexit 128\n',
  });
  chmodSync(join(refusing, 'git'), 0o755);
  const runtime = workshop.runtime({ PATH: refusing });
  expect((await readRevision(at(workshop.write('foreign', FILES)), 'example.com/app', '', runtime)).version).toBe(
    'devel',
  );
  expect(runtime.notices).toEqual([
    expect.objectContaining({ code: 'git-owner', message: expect.stringContaining('safe.directory') }),
  ]);
});

describe('images that a change touches', () => {
  test('are those compiled from the changed packages; a clone that lacks the base touches all', async () => {
    const main = (name: string) => `package main\n\nimport _ "example.com/mono/${name}"\n\nfunc main() {}\n`;
    const repository = workshop.repository('mono', {
      'README.md': 'a\n',
      'm/go.mod': goMod('example.com/mono'),
      'm/cmd/api/main.go': main('db'),
      'm/cmd/worker/main.go': main('queue'),
      'm/db/db.go': 'package db\n\nimport _ "embed"\n\n//go:embed schema.sql\nvar schema string\n',
      'm/db/schema.sql': 'x\n',
      'm/queue/queue.go': 'package queue\n',
    });
    const base = workshop.git(repository, 'rev-parse', 'HEAD').trim();
    const directory = join(repository, 'm');
    const image = (name: string) => ({
      name,
      tags: [],
      files: [],
      mains: [
        { importPath: `example.com/mono/cmd/${name}`, directory: join(directory, 'cmd', name), binaryName: name },
      ],
    });
    const options = { go: workshop.go(), context: workshop.runtime() };
    const touched = (from: string) =>
      changedImages(at(directory), [image('api'), image('worker')], { base: from, sinceFork: true }, options);
    workshop.commit(repository, { 'm/db/schema.sql': 'y\n', 'README.md': 'b\n' });
    expect(await changedFiles(directory, { base, sinceFork: true }, options.context)).toEqual([
      'README.md',
      'm/db/schema.sql',
    ]);
    expect(await touched(base)).toEqual(['api']);
    workshop.commit(repository, { 'm/queue/queue.go': 'package queue\n\nvar X int\n' });
    expect(await touched(base)).toEqual(['api', 'worker']);
    expect(await touched('0123456789012345678901234567890123456789')).toEqual(['api', 'worker']);
    const included = { ...image('worker'), files: ['./assets/'] };
    const head = workshop.git(repository, 'rev-parse', 'HEAD').trim();
    workshop.commit(repository, { 'm/assets/logo.svg': 'x\n', 'm/other/x.txt': 'x\n' });
    expect(
      await changedImages(at(directory), [image('api'), included], { base: head, sinceFork: false }, options),
    ).toEqual(['worker']);
  });
});
