import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { expect } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Report } from '../../../src/model/report.ts';
import { PROJECT } from './project.ts';

const run = promisify(execFile);
const ARCHITECTURES = ['amd64', 'arm64'] as const;

/** A registry by go-containerregistry, in memory. */
export interface Registry extends AsyncDisposable {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
}

export async function serveRegistry(): Promise<Registry> {
  const host = `127.0.0.1:${await freePort()}`;
  const child = spawn('crane', ['registry', 'serve', '--address', host], { stdio: 'ignore' });
  while (child.exitCode === null && !(await answers(host))) await sleep(50);
  return { host, [Symbol.asyncDispose]: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function answers(host: string): Promise<boolean> {
  return fetch(`http://${host}/v2/`).then(
    ({ ok }) => ok,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Every file below a folder, sorted, with / between names. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

export async function readReport(output: string): Promise<Report> {
  return JSON.parse(await readFile(join(output, 'report.json'), 'utf8')) as Report;
}

/** The output folder of these commands for linux/amd64 and linux/arm64 holds what it should, file by file. */
export async function expectWholeOutput(output: string, commands: readonly string[]): Promise<void> {
  const stems = commands.flatMap((command) => ARCHITECTURES.map((architecture) => `${command}_linux_${architecture}`));
  const expected = [
    ...['.gitignore', 'SHA256SUMS', 'image/index.json', 'image/oci-layout'],
    ...['report.html', 'report.json', 'report.md'],
    ...stems.flatMap((stem) => [
      `bin/${stem}`,
      `sbom/${stem}.cdx.json`,
      `sbom/${stem}.spdx.json`,
      `scan/${stem}.json`,
      `size/${stem}.json`,
    ]),
    ...(await reachableBlobs(join(output, 'image'))).map((digest) => `image/blobs/sha256/${digest}`),
  ];
  expect(await filesBelow(output)).toEqual(expected.sort());
  await run('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: output });
  const sums = (await readFile(join(output, 'SHA256SUMS'), 'utf8')).trim().split('\n');
  expect(sums.map((line) => line.slice(66)).sort()).toEqual(stems.map((stem) => `bin/${stem}`).sort());
  await expectValidReport(output);
}

/** report.json against its published schema. */
export async function expectValidReport(output: string): Promise<void> {
  const schema = JSON.parse(await readFile(join(PROJECT, 'schema', 'report-v1.schema.json'), 'utf8'));
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.validate(schema, await readReport(output));
  expect(ajv.errors ?? []).toEqual([]);
}

/** Digests of all blobs that a layout's index leads to, each read and compared with its digest. */
async function reachableBlobs(layout: string): Promise<string[]> {
  const found = new Set<string>();
  const visit = async (descriptor: Descriptor): Promise<void> => {
    const name = descriptor.digest.replace('sha256:', '');
    const content = await readFile(join(layout, 'blobs', 'sha256', name));
    expect(createHash('sha256').update(content).digest('hex')).toBe(name);
    expect(content.length).toBe(descriptor.size);
    found.add(name);
    if (!descriptor.mediaType.endsWith('+json') || descriptor.mediaType.includes('config')) return;
    const inner = JSON.parse(content.toString()) as Manifest;
    for (const next of [...(inner.manifests ?? []), ...(inner.layers ?? []), ...(inner.config ? [inner.config] : [])])
      await visit(next);
  };
  const { manifests } = JSON.parse(await readFile(join(layout, 'index.json'), 'utf8')) as { manifests: Descriptor[] };
  for (const descriptor of manifests) await visit(descriptor);
  return [...found];
}

interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

interface Manifest {
  readonly manifests?: readonly Descriptor[];
  readonly config?: Descriptor;
  readonly layers?: readonly Descriptor[];
}

/** skopeo reads an image of the layout for both platforms; what it copies to a registry, crane finds valid. */
export async function expectTakenByOthers(output: string, image: string, registry: Registry): Promise<void> {
  const layout = `oci:${join(output, 'image')}:${image}`;
  for (const architecture of ARCHITECTURES) {
    const platform = ['--override-os', 'linux', '--override-arch', architecture];
    const inspected = JSON.parse((await run('skopeo', [...platform, 'inspect', layout])).stdout);
    expect(inspected).toMatchObject({ Os: 'linux', Architecture: architecture });
    const name = `${registry.host}/${image}:${architecture}`;
    await run('skopeo', [...platform, 'copy', '--quiet', '--dest-tls-verify=false', layout, `docker://${name}`]);
    await run('crane', ['validate', '--remote', name, '--insecure']);
    const config = JSON.parse((await run('crane', ['config', '--insecure', name])).stdout);
    expect(config).toMatchObject({ os: 'linux', architecture, config: { User: '65532:65532' } });
  }
  const whole = `${registry.host}/${image}:all`;
  await run('skopeo', ['copy', '--quiet', '--all', '--dest-tls-verify=false', layout, `docker://${whole}`]);
  await run('crane', ['validate', '--remote', whole, '--insecure']);
  const { images } = await readReport(output);
  const digest = images.find(({ name }) => name === image)?.digest;
  expect((await run('crane', ['digest', '--insecure', whole])).stdout.trim()).toBe(digest);
}
