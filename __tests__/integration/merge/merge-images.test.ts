import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Report } from '../../../src/model/report.ts';
import { type CliResult, openSandbox, type Sandbox, TINY } from '../../support/command-line.ts';
import { type PushRegistry, startPushRegistry } from '../../support/push-registry.ts';

const PLAIN = ['--no-sbom', '--no-scan', '--no-attribution'];
let registry: PushRegistry;
let sandbox: Sandbox;

const at = (...parts: string[]): string => join(sandbox.root, ...parts);
const build = (folder: string, ...flags: string[]): Promise<CliResult> =>
  sandbox.run(['build', ...PLAIN, '-o', at(folder), ...flags]);
const report = async (folder: string): Promise<Report> =>
  JSON.parse(await readFile(at(folder, 'report.json'), 'utf8')) as Report;

/** Two images with names of their own, and a third that is two, since it has two commands. */
const configuration = (host: string): string => `
platforms: [linux/amd64, linux/arm64]
repositories: ['${host}/acme/{{.Name}}']
images:
  - name: app
    packages: [.]
    tags: ['${host}/acme/app:1', '${host}/other/app:stable']
    repositories: []
  - name: tool
    packages: [./cmd/tool]
    tags: ['type=raw,value=nightly']
  - name: both
    packages: [., ./cmd/tool]
    tags: ['type=raw,value=edge', 'type=raw,value=latest']
`;

beforeAll(async () => {
  registry = await startPushRegistry();
  sandbox = await openSandbox({
    ...TINY,
    'cmd/tool/main.go': 'package main\n\nfunc main() { println("tool") }\n',
    '.go-slim-image.yml': configuration(registry.host),
  });
}, 120_000);
afterAll(async () => {
  await sandbox.remove();
  await registry.close();
});

describe('several images with tags of their own', () => {
  test('are joined each from the legs that have it, and pushed under their own tags', async () => {
    for (const platform of ['linux/amd64', 'linux/arm64'])
      expect(await build(platform.slice(6), '--platforms', platform)).toMatchObject({ status: 0 });
    expect(await build('one')).toMatchObject({ status: 0 });
    const merged = await sandbox.run(['merge', at('amd64'), at('arm64'), '-o', at('merged'), '--push']);
    expect(merged).toMatchObject({ status: 0 });
    const [{ run, ...own }, { run: _, ...whole }] = [await report('merged'), await report('one')];
    expect({ ...own, inputs: [] }).toEqual({ ...whole, inputs: [] });
    const digests = Object.fromEntries(whole.images.map(({ name, digest }) => [name, digest]));
    expect(Object.fromEntries(registry.tags)).toEqual({
      'acme/app:1': digests.app,
      'other/app:stable': digests.app,
      'acme/tool:nightly': digests.tool,
      'acme/both-tiny:edge': digests['both-tiny'],
      'acme/both-tiny:latest': digests['both-tiny'],
      'acme/both-tool:edge': digests['both-tool'],
      'acme/both-tool:latest': digests['both-tool'],
    });
    expect(run.push?.map(({ image, repository }) => [image, repository])).toEqual([
      ['app', `${registry.host}/acme/app`],
      ['app', `${registry.host}/other/app`],
      ['tool', `${registry.host}/acme/tool`],
      ['both-tiny', `${registry.host}/acme/both-tiny`],
      ['both-tool', `${registry.host}/acme/both-tool`],
    ]);
  }, 120_000);
});
