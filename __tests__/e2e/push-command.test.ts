import { execFile } from 'node:child_process';
import { appendFile, cp, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Report } from '../../src/model/report.ts';
import { type Machine, startMachine } from './support/machine.ts';
import { PROJECT } from './support/project.ts';
import { REGISTRIES, type RealRegistry, startRealRegistry } from './support/registries.ts';

const exec = promisify(execFile);
const FAST = ['--no-sbom', '--no-scan'];
const PLATFORMS = ['--platforms', 'linux/amd64,linux/arm64'];

let machine: Machine;
let registries: readonly RealRegistry[] = [];

beforeAll(async () => {
  machine = await startMachine();
  await cp(join(PROJECT, 'examples', 'hello'), machine.work, { recursive: true });
  registries = await Promise.all(
    REGISTRIES.map((name) => startRealRegistry(name, join(machine.root, name.replaceAll(' ', '-')))),
  );
});
afterAll(async () => {
  await Promise.all(registries.map((registry) => registry.stop()));
  await machine[Symbol.asyncDispose]();
});

const references = (tag: string): string[] => registries.map(({ host }) => `${host}/acme/hello:${tag}`);
const report = async (): Promise<Report> =>
  JSON.parse(await readFile(join(machine.work, 'go-slim-image.out', 'report.json'), 'utf8'));
const build = (...args: string[]) => machine.run(['build', '.', ...FAST, ...PLATFORMS, ...args]);

describe('build --push', () => {
  test('pushes one image to four registries; an independent client pulls the same and it runs', async () => {
    const ended = await build('--push', '--tags', references('1').join(','));
    expect(ended).toMatchObject({ status: 0 });
    const { images, run } = await report();
    const digest = images[0]?.digest;
    expect(run.push).toHaveLength(4);
    for (const [index, reference] of references('1').entries()) {
      expect(run.push?.[index]).toMatchObject({ digest, changed: true, tags: [{ tag: '1', changed: true }] });
      expect(ended.said).toContain(`pushed ${reference} new`);
      expect((await exec('crane', ['digest', '--insecure', reference])).stdout.trim()).toBe(digest);
      const layout = join(machine.root, `pulled-${index}`);
      await exec('skopeo', ['copy', '--all', '--src-tls-verify=false', `docker://${reference}`, `oci:${layout}:1`]);
      const root = join(machine.root, `root-${index}`);
      await mkdir(root);
      await exec('crane', ['export', '--insecure', '--platform', 'linux/amd64', reference, join(root, 'root.tar')]);
      await exec('tar', ['-xf', join(root, 'root.tar'), '-C', root, 'hello']);
      const told = await exec(join(root, 'hello'), ['-help']).catch((error: { stderr: string }) => error);
      expect(told.stderr).toContain('address to listen on');
    }
    expect(ended.said).toContain(`docker pull ${references('1')[0]}`);
  });

  test('of a one-line change uploads only the binaries’ layers and configurations', async () => {
    await appendFile(
      join(machine.work, 'version.go'),
      '\nvar oneLineMore = "x"\n\nfunc init() { version += oneLineMore }\n',
    );
    expect(await build('--push', '--tags', references('1').join(','))).toMatchObject({ status: 0 });
    const { images, run } = await report();
    const layers = (images[0]?.platforms ?? []).map(
      ({ layers: all }) => all.find(({ part }) => part === 'binary')?.size ?? 0,
    );
    const binaries = layers.reduce((sum, size) => sum + size, 0);
    for (const push of run.push ?? []) {
      expect(push).toMatchObject({ changed: true, uploadedBlobs: 4, mountedBlobs: 0 });
      expect(push.uploadedBytes - binaries).toBeLessThan(5000);
      expect(push.tags[0]?.previous).toMatch(/^sha256:/);
    }
  });

  test('of nothing new changes nothing, and attaches nothing again', async () => {
    expect((await build('--push', '--tags', references('1').join(','))).said).toContain('as before');
    const { run } = await report();
    for (const push of run.push ?? []) expect(push).toMatchObject({ changed: false, uploadedBytes: 0, attached: [] });
  });

  test('after a gate’s no pushes nothing, or by digest where that is chosen', async () => {
    const [reference = ''] = references('gate');
    const gate = ['--push', '--tags', reference, '--max-size', '1kB'];
    const ended = await build(...gate);
    expect(ended).toMatchObject({ status: 3 });
    expect(ended.said).toContain('nothing was pushed');
    await expect(exec('crane', ['digest', '--insecure', reference])).rejects.toThrow();
    expect(await build(...gate, '--push-on-failed-gate', 'by-digest')).toMatchObject({ status: 3 });
    const { run } = await report();
    expect(run.push).toMatchObject([{ tags: [] }]);
    await expect(exec('crane', ['digest', '--insecure', reference])).rejects.toThrow();
  });
});

describe('push', () => {
  test('sends nothing of a build to which a gate said no', async () => {
    expect((await report()).comparison?.budgets).toMatchObject([{ state: 'broken' }, { state: 'broken' }]);
    const [reference = ''] = references('refused');
    const ended = await machine.run(['push', '--tags', reference]);
    expect(ended).toMatchObject({ status: 0, stdout: '' });
    expect(ended.said).toContain('gate');
    await expect(exec('crane', ['digest', '--insecure', reference])).rejects.toThrow();
  });

  test('sends what the last build left, under other tags, without building', async () => {
    expect(await build()).toMatchObject({ status: 0 });
    const tags = references('later').slice(0, 2);
    const ended = await machine.run(['push', '--tags', tags.join(',')]);
    expect(ended).toMatchObject({ status: 0 });
    const digest = (await report()).images[0]?.digest;
    expect(ended.stdout.trim().split('\n')).toEqual(tags.map((tag) => `${tag}@${digest}`));
    for (const tag of tags) expect((await exec('crane', ['digest', '--insecure', tag])).stdout.trim()).toBe(digest);
  });

  test('by digest sets no tag', async () => {
    const [host = ''] = registries.map((registry) => registry.host);
    const ended = await machine.run([
      'push',
      '--push-by-digest',
      '--repositories',
      `${host}/acme/untagged`,
      '--attach',
      'none',
    ]);
    expect(ended.stdout.trim()).toBe(`${host}/acme/untagged@${(await report()).images[0]?.digest}`);
    expect(
      (await exec('crane', ['ls', '--insecure', `${host}/acme/untagged`]).catch(() => ({ stdout: '' }))).stdout,
    ).toBe('');
  });

  test('takes any OCI layout, and says what is wrong with a folder that is none', async () => {
    const [host = ''] = registries.map((registry) => registry.host);
    const layout = join(machine.work, 'go-slim-image.out', 'image');
    expect((await machine.run(['push', layout, '--tags', `${host}/acme/layout:1`])).status).toBe(0);
    const wrong = await machine.run(['push', machine.root, '--tags', `${host}/acme/layout:1`]);
    expect(wrong).toMatchObject({ status: 2 });
    expect(wrong.said).toContain('neither the output of a build nor an OCI layout');
    await rm(join(machine.work, 'go-slim-image.out', 'image', 'index.json'));
  });
});
