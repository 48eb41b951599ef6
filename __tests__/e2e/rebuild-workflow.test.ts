import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { RebuildReason } from '../../src/model/rebuild.ts';
import { testImage, testIndex } from '../support/base-image.ts';
import { type GithubApiServer, startGithubApi } from '../support/github-api/server.ts';
import { type PushRegistry, startPushRegistry } from '../support/push-registry.ts';
import { smallDatabase } from '../support/small-database.ts';
import { runWorkflow, type WorkflowOutcome } from './support/act.ts';
import { exportAction, git, makeRepository } from './support/git-repository.ts';
import { type Machine, startMachine } from './support/machine.ts';
import { PROJECT } from './support/project.ts';

const WORKFLOW = '.github/workflows/schedule.yml';
/** `go1.26.8`, and the release after it. */
const GO = execFileSync('go', ['env', 'GOVERSION'], { encoding: 'utf8', env: { ...process.env, GOTOOLCHAIN: 'local' } })
  .trim()
  .split(' ')[0] as string;
const NEXT_GO = GO.replace(/\d+$/, (patch) => String(Number(patch) + 1));
const ADVISORY = { id: 'GO-2099-0001', alias: 'CVE-2099-0001', module: 'stdlib' };

let machine: Machine;
let registry: PushRegistry;
let server: GithubApiServer;
let database = '';
let newDatabase = '';
let proxy = '';
let image = '';
const folders: string[] = [];

/** Puts a base of these files under `base:1`. */
async function pushBase(content: string): Promise<string> {
  const { blobs, manifest } = testIndex([await testImage([{ 'etc/base': content }])]);
  for (const [digest, bytes] of blobs) {
    registry.blobs.set(`base/${digest}`, bytes);
    const { mediaType } = JSON.parse(bytes.toString('latin1').startsWith('{') ? bytes.toString() : '{}');
    if (mediaType !== undefined) registry.manifests.set(`base/${digest}`, { type: mediaType, bytes });
  }
  registry.tags.set('base:1', manifest.digest);
  return manifest.digest;
}

/** A module proxy in a folder that knows these releases of Go. */
async function knowReleases(...releases: readonly string[]): Promise<void> {
  const folder = join(machine.root, 'proxy', 'golang.org', 'toolchain', '@v');
  await mkdir(folder, { recursive: true });
  const versions = releases.map((release) => `v0.0.1-${release}.linux-amd64`);
  await writeFile(join(folder, 'list'), versions.map((version) => `${version}\n`).join(''));
  for (const version of versions)
    await writeFile(join(folder, `${version}.info`), JSON.stringify({ Version: version }));
  proxy = `file://${join(machine.root, 'proxy')}`;
}

beforeAll(async () => {
  machine = await startMachine();
  registry = await startPushRegistry();
  server = await startGithubApi('octo/hello');
  image = `${registry.host}/octo/hello:main`;
  await cp(join(PROJECT, 'examples', 'hello'), machine.work, { recursive: true });
  await knowReleases(GO);
  database = await smallDatabase(join(machine.root, 'db'), [], '2026-08-20T00:00:00Z');
  newDatabase = await smallDatabase(join(machine.root, 'new-db'), [ADVISORY], '2026-08-21T00:00:00Z');
  await pushBase('one');
}, 300_000);
afterAll(async () => {
  await server.close();
  await registry.close();
  await machine[Symbol.asyncDispose]();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

const build = (by: string, ...args: readonly string[]) =>
  machine.run([
    ...['build', '.', '--platforms', 'linux/amd64', '--base', `${registry.host}/base:1`, '--database', by],
    ...['--timezones', 'all', '--ca-certificates', '--push', '--tags', image, ...args],
  ]);

interface Told {
  readonly rebuild: boolean;
  readonly facts: string;
  readonly reasons: readonly RebuildReason[];
  readonly answers: readonly { readonly kind: string; readonly state: string; readonly text: string }[];
}

/** Asks in an empty folder: all that is known comes from the registry. */
async function check(by = database, ...args: readonly string[]): Promise<Told> {
  const cwd = join(machine.root, 'elsewhere');
  await mkdir(cwd, { recursive: true });
  const ended = await machine.run(['rebuild-check', image, '--database', by, '--json', ...args], {
    cwd,
    env: { GOPROXY: proxy },
  });
  expect([ended.status, ended.status === 0 ? '' : ended.stderr]).toEqual([0, '']);
  return JSON.parse(ended.stdout) as Told;
}
const states = ({ answers }: Told): Record<string, string> =>
  Object.fromEntries(answers.map(({ kind, state }) => [kind, state]));
const SAME = Object.fromEntries(
  ['base', 'go', 'finding', 'fix', 'timezones', 'certificates'].map((kind) => [kind, 'same']),
);

describe('rebuild-check', () => {
  test('says that nothing has changed', async () => {
    expect(await build(database)).toMatchObject({ status: 0 });
    const told = await check();
    expect([states(told), told.rebuild, told.reasons]).toEqual([SAME, false, []]);
  }, 300_000);

  test('says that the base moved, and asks only what is wanted', async () => {
    const was = registry.tags.get('base:1') ?? '';
    const now = await pushBase('two');
    const told = await check();
    expect(told).toMatchObject({ rebuild: true, reasons: [{ kind: 'base', was, now }] });
    expect(states(told)).toEqual({ ...SAME, base: 'changed' });
    expect(await check(database, '--rebuild-for', 'go,finding')).toMatchObject({ rebuild: false, reasons: [] });
    registry.tags.set('base:1', was);
  });

  test('says that a patch release of Go is out, whatever other lines have', async () => {
    await knowReleases(GO, NEXT_GO, 'go1.999.0');
    const told = await check();
    expect(told.reasons).toEqual([expect.objectContaining({ kind: 'go', was: GO, now: NEXT_GO })]);
    await knowReleases(GO);
  });

  test('says which vulnerability is known now, and nothing once a report tells of it', async () => {
    const told = await check(newDatabase);
    expect(told).toMatchObject({
      rebuild: true,
      reasons: [{ kind: 'finding', subject: 'stdlib', id: ADVISORY.alias, was: expect.stringContaining(GO.slice(2)) }],
    });
    expect(states(told)).toEqual({ ...SAME, finding: 'changed' });
    expect((await check(newDatabase, '--severity', 'CRITICAL')).rebuild).toBe(false);
    const reasons = ['--rebuild-reasons', JSON.stringify(told.reasons)];
    const ended = await build(newDatabase, ...reasons);
    expect(ended).toMatchObject({ status: 0 });
    expect(ended.said).toContain(`pushed ${image} as before`);
    expect(ended.said).toContain(`still so: ${ADVISORY.alias}`);
    expect(await check(newDatabase)).toMatchObject({ rebuild: false, reasons: [] });
  }, 120_000);

  test('says what could not be found out, and is content', async () => {
    proxy = 'off';
    const told = await check(`${registry.host}/no/database:2`);
    expect(states(told)).toEqual({ ...SAME, go: 'unknown', finding: 'unknown', fix: 'unknown' });
    await knowReleases(GO);
  });

  test('judges an image without a report by its labels, SBOMs and scans', async () => {
    expect(await build(database, '--attach', 'sbom,scan', '--labels', 'without=report')).toMatchObject({ status: 0 });
    const told = await check(newDatabase);
    expect(told).toMatchObject({ facts: 'labels and SBOM', reasons: [{ kind: 'finding', id: ADVISORY.alias }] });
    expect(states(told)).toMatchObject({ base: 'same', go: 'same' });
    expect((await check()).rebuild).toBe(false);
  }, 120_000);
});

describe('the example workflow', () => {
  let repository = '';
  let action = '';

  beforeAll(async () => {
    const example = await readFile(join(PROJECT, 'examples', 'workflows', 'schedule.yml'), 'utf8');
    const given = (indent: string): string =>
      ['database: DATABASE', 'cache: false'].map((line) => `${indent}${line}\n`).join('');
    // The registry, the base and the vulnerability data are the test's own.
    const workflow = example
      .replaceAll('ghcr.io/', `${registry.host}/`)
      .replace('          open: issue\n', `          open: issue\n${given('          ')}`)
      .replace(
        '          push: true\n',
        `          push: true\n          platforms: linux/amd64\n          base: ${registry.host}/base:1\n${given('          ')}`,
      )
      .replaceAll('DATABASE', database);
    repository = await makeRepository({ files: { [WORKFLOW]: workflow }, copies: { '.': 'examples/hello' } });
    action = await exportAction();
    folders.push(repository, action);
    expect(await build(database, '--labels', 'again=yes')).toMatchObject({ status: 0 });
  }, 300_000);

  const run = async (): Promise<WorkflowOutcome> =>
    runWorkflow({
      repository,
      workflow: WORKFLOW,
      event: 'workflow_dispatch',
      localRepositories: { 'org/go-slim-image@v1': action },
      secrets: { GITHUB_TOKEN: 'job-token' },
      env: {
        ...server.env,
        GITHUB_REPOSITORY: 'octo/hello',
        GITHUB_REF: 'refs/heads/main',
        GITHUB_REF_TYPE: 'branch',
        GITHUB_SHA: await git(repository, 'rev-parse', 'HEAD'),
        GOPROXY: proxy,
      },
    });

  test('ends where nothing has changed', async () => {
    const outcome = await run();
    expect([outcome.jobs.check, outcome.outputs.check, outcome.exitCode === 0 ? '' : outcome.raw]).toMatchObject([
      'success',
      { rebuild: 'false', reasons: '[]', 'go-version': '', proposal: '' },
      '',
    ]);
    expect(outcome.outputs.build).toBeUndefined();
    expect(outcome.summaries.join('')).toContain('Nothing has changed for');
    expect(server.state.issues.size).toBe(0);
  }, 300_000);

  test('builds again when the base moved, tells which reason is gone, and closes its issue the next night', async () => {
    await pushBase('three');
    const outcome = await run();
    expect([outcome.jobs, outcome.exitCode === 0 ? '' : outcome.raw]).toEqual([
      { check: 'success', rebuild: 'success' },
      '',
    ]);
    expect(outcome.outputs.check).toMatchObject({ rebuild: 'true', proposal: expect.stringContaining('/issues/') });
    expect(outcome.outputs.build).toMatchObject({ changed: 'true' });
    expect(outcome.summaries.join('')).toContain('✅ gone: `');
    const [issue] = [...server.state.issues.values()];
    expect(issue).toMatchObject({ state: 'open', title: 'octo/hello should be built again' });
    const next = await run();
    expect([next.outputs.check?.rebuild, issue?.state, server.violations]).toEqual(['false', 'closed', []]);
  }, 300_000);
});
