import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type FaultProxy, startFaultProxy } from '../support/fault-proxy.ts';
import { type PushableImage, pushableImage } from '../support/push-image.ts';
import { DIST } from './support/project.ts';
import { type RealRegistry, startRealRegistry } from './support/registries.ts';

const exec = promisify(execFile);
const MOMENTS = 20;
const SLOW_MS = 25;

let folder = '';
let app: PushableImage;
let registry: RealRegistry;
let slow: FaultProxy;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'push-killed-'));
  app = await pushableImage(join(folder, 'image'), 2_000_000);
  registry = await startRealRegistry('distribution 3', join(folder, 'registry'));
  slow = await startFaultProxy(registry.host);
  // Each step takes a moment, so that a kill can meet every one of them.
  slow.faults.push({ match: /./, slowMs: SLOW_MS, times: 1_000_000 });
});
afterAll(async () => {
  await slow.close();
  await registry.stop();
  await rm(folder, { recursive: true, maxRetries: 3 });
});

/**
 * Pushes in a process of its own, which is killed once the registry has seen `killAt` requests of it, a fraction of one
 * being that part of the time that a request takes; the number of requests that it made. Counted and not timed, since a
 * busy machine makes one push slower than the next.
 */
async function pushKilled(reference: string, killAt: number): Promise<number> {
  const before = slow.requests.length;
  const args = [join(DIST, 'cli.js'), 'push', app.layout, '--tags', reference];
  const child = spawn(process.execPath, args, {
    stdio: 'ignore',
    env: { PATH: process.env.PATH, HOME: folder, TMPDIR: folder },
  });
  let reached = 0;
  const watch = setInterval(() => {
    if (reached === 0 && slow.requests.length - before >= Math.ceil(killAt)) reached = Date.now();
    if (reached !== 0 && Date.now() - reached >= (killAt % 1) * SLOW_MS) child.kill('SIGKILL');
  }, 2);
  await new Promise((resolve) => child.on('exit', resolve));
  clearInterval(watch);
  return slow.requests.length - before;
}

const digestOf = async (reference: string): Promise<string | undefined> =>
  exec('crane', ['digest', '--insecure', reference]).then(
    ({ stdout }) => stdout.trim(),
    () => undefined,
  );
const isWhole = async (reference: string, name: string): Promise<boolean> =>
  exec('skopeo', [
    'copy',
    '--all',
    '--src-tls-verify=false',
    `docker://${reference}`,
    `oci:${join(folder, name)}:1`,
  ]).then(
    () => true,
    () => false,
  );

test(`a push that is killed at any of ${MOMENTS} random moments leaves nothing half-made under its tag, and a rerun finishes`, async () => {
  const whole = await pushKilled(`${slow.host}/killed/whole:1`, Number.POSITIVE_INFINITY);
  const digest = app.image.root.digest;
  expect(await digestOf(`${registry.host}/killed/whole:1`)).toBe(digest);
  let cut = 0;
  for (let moment = 0; moment < MOMENTS; moment++) {
    // One in each twentieth, so that early, middle and late ones are among them.
    const killAt = ((moment + Math.random()) / MOMENTS) * whole;
    const repository = `killed/n${moment}`;
    await pushKilled(`${slow.host}/${repository}:1`, killAt);
    const held = await digestOf(`${registry.host}/${repository}:1`);
    if (held === undefined) cut++;
    else expect([held, await isWhole(`${registry.host}/${repository}:1`, `early-${moment}`)]).toEqual([digest, true]);
    await pushKilled(`${slow.host}/${repository}:1`, Number.POSITIVE_INFINITY);
    expect(await digestOf(`${registry.host}/${repository}:1`)).toBe(digest);
    expect(await isWhole(`${registry.host}/${repository}:1`, `late-${moment}`)).toBe(true);
  }
  expect(cut).toBeGreaterThan(MOMENTS / 2);
});
