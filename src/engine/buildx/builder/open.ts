import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import semver from 'semver';
import { makeFolder } from '../../../files/folder.ts';
import { writeFileWhole } from '../../../files/write.ts';
import { Failure } from '../../../model/failure.ts';
import type { RunningStep, Runtime } from '../../../model/runtime.ts';
import { runBuildx } from '../run/run-buildx.ts';
import type { Builder, Buildx } from '../types.ts';
import { bootLine } from './boot-line.ts';
import { type BuilderAttempt, builderFailure, noAnswer } from './builder-failure.ts';
import { BUILDKIT_IMAGE, createArguments, FROM_IMAGE } from './create-arguments.ts';
import { limitsOf } from './limits.ts';
import { type ListedBuilder, parseBuilders } from './list.ts';
import { withMirrors } from './mirrors-config.ts';
import type { MadeBuilder } from './remove.ts';
import { type BuilderRequest, driverOf, type NodeRequest } from './request.ts';

/** A remote that was started a moment ago may need so long until it listens: milliseconds. */
const PATIENCE_MS = 5000;
/** Listing waits so long for nodes, where buildx can be told, and is ended after the longer time where it cannot: milliseconds. */
const ANSWER_MS = 8000;
const LIST_MS = 20_000;
const BOOT_MS = 5 * 60_000;

/** What is told of a builder while it is opened. */
export interface OpenListener {
  /** A builder is about to be made: whoever hears it removes it, also when making it fails half-way. */
  readonly onMaking: (made: MadeBuilder) => void;
}

/**
 * Finds the builder that is named, or the current one, or makes one, and starts it. Throws `builder-missing`,
 * `builder-unavailable`, `builder-disk-full` and `invalid-input`.
 */
export async function openBuilder(
  request: BuilderRequest,
  command: Omit<Buildx, 'env'>,
  runtime: Runtime,
  listener: OpenListener,
): Promise<Builder> {
  const step = runtime.progress.start('builder');
  try {
    const builder = await findOrMake(request, command, { runtime, listener, step });
    step.done(describeBuilder(builder));
    if (request.mirrors.length > 0 && !(builder.own && FROM_IMAGE.includes(builder.driver))) {
      const message = `registry-mirrors: the builder ${builder.name} has a configuration of its own, so what it pulls itself comes from where that says.`;
      runtime.log.notice({ level: 'notice', code: 'builder-mirrors', message });
    }
    return builder;
  } catch (error) {
    step.fail('there is none');
    throw error;
  }
}

interface Opening {
  readonly runtime: Runtime;
  readonly listener: OpenListener;
  readonly step: RunningStep;
}

async function findOrMake(request: BuilderRequest, command: Omit<Buildx, 'env'>, opening: Opening): Promise<Builder> {
  const { first } = request;
  const ambient: Buildx = { ...command, env: {} };
  if (first !== undefined && request.name === '' && request.driver !== 'docker') {
    return make(request, first, command, opening);
  }
  const began = performance.now();
  const known = await listBuilders(ambient, opening.runtime);
  const found = { buildx: ambient, own: false, waitedMs: performance.now() - began };
  if (request.driver === 'docker') return useDocker(known, found, opening);
  if (request.name === '') {
    const current = known.find((builder) => builder.current);
    if (current !== undefined && isUsable(current)) return start(current, found, opening);
    return make(request, NOTHING, command, opening);
  }
  const named = known.find(({ name }) => name === request.name);
  if (named !== undefined) return start(named, found, opening);
  if (first === undefined) throw noSuch(request.name, known);
  return make(request, first, command, opening);
}

const NOTHING: NodeRequest = { driverOptions: [], endpoint: '', platforms: [], buildkitdFlags: '' };

/** Docker's own builder is taken unasked only where it can do everything. */
function isUsable(builder: ListedBuilder): boolean {
  if (builder.error !== undefined || builder.driver === '') return false;
  return builder.driver !== 'docker' || limitsOf(builder).ociExport;
}

function useDocker(known: readonly ListedBuilder[], way: Way, opening: Opening): Promise<Builder> {
  const context = opening.runtime.env.DOCKER_CONTEXT ?? 'default';
  const found =
    known.find(({ name, driver }) => name === context && (driver === 'docker' || driver === '')) ??
    known.find(({ driver }) => driver === 'docker');
  if (found === undefined || found.error !== undefined) {
    const attempt = { name: context, driver: 'docker', endpoint: '', own: false };
    throw builderFailure(found?.error ?? 'Cannot connect to the Docker daemon', attempt);
  }
  return start(found, way, opening);
}

/** Makes a builder, node for node. */
async function make(
  request: BuilderRequest,
  first: NodeRequest,
  command: Omit<Buildx, 'env'>,
  opening: Opening,
): Promise<Builder> {
  const { runtime } = opening;
  const driver = driverOf({ driver: request.driver, endpoint: first.endpoint });
  const name = request.name === '' ? request.newName : request.name;
  const buildx: Buildx = { ...command, env: { BUILDX_CONFIG: request.folder } };
  await makeFolder(request.folder);
  const configFile = await configOf(request, driver);
  opening.listener.onMaking({ name, folder: request.folder, command: command.command, driver });
  opening.step.update({ detail: `making ${name}, driver ${driver}` });
  for (const argv of createArguments({ name, driver, first, further: request.further, configFile })) {
    const attempt: BuilderAttempt = { name, driver, endpoint: first.endpoint, own: true };
    await ask(argv, buildx, attempt, runtime, BOOT_MS);
  }
  const began = performance.now();
  const listed = await listBuilders(buildx, runtime).catch((error: unknown) => {
    const waitedMs = performance.now() - began;
    if (driver !== 'remote' || waitedMs < LIST_MS) throw error;
    const attempt: BuilderAttempt = { name, driver, endpoint: first.endpoint, own: true };
    throw noAnswer(attempt, [first, ...request.further], waitedMs);
  });
  const made = listed.find((builder) => builder.name === name);
  if (made === undefined) throw noSuch(name, []);
  return start(made, { buildx, own: true, waitedMs: performance.now() - began }, opening);
}

/** Absolute path of buildkitd.toml; empty where there is nothing to say. */
async function configOf({ config, folder, mirrors }: BuilderRequest, driver: string): Promise<string> {
  const adds = mirrors.length > 0 && FROM_IMAGE.includes(driver);
  if (config.text === '' && !adds) return config.file;
  const given = config.file === '' ? config.text : await readConfig(config.file);
  const text = adds ? withMirrors(given, mirrors) : given;
  const file = join(folder, 'buildkitd.toml');
  await writeFileWhole(file, text.endsWith('\n') ? text : `${text}\n`);
  return file;
}

function readConfig(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Failure({
      code: 'invalid-input',
      message: `buildkitd-config: ${file} cannot be read.`,
      fix: 'Name a readable buildkitd.toml, relative to the working directory.',
      cause,
    });
  });
}

/** How a builder was come by. */
interface Way {
  readonly buildx: Buildx;
  readonly own: boolean;
  /** So long its nodes were waited for when it was listed, milliseconds. */
  readonly waitedMs: number;
}

/** Starts a builder whose nodes do not all run, and says what it is. */
async function start(listed: ListedBuilder, { buildx, own, waitedMs }: Way, opening: Opening): Promise<Builder> {
  const { runtime } = opening;
  const attempt: BuilderAttempt = {
    name: listed.name,
    driver: listed.driver,
    endpoint: listed.nodes[0]?.endpoint ?? '',
    own,
    image: BUILDKIT_IMAGE,
  };
  let now = listed;
  const again = async (): Promise<ListedBuilder> =>
    (await listBuilders(buildx, runtime)).find(({ name }) => name === listed.name) ?? now;
  if (listed.driver === 'remote') {
    // A node that refuses may be about to listen; one that lets us wait has had its time.
    const until = performance.now() + PATIENCE_MS - waitedMs;
    while (silent(now).length > 0 && performance.now() < until) {
      await sleep(250, undefined, { signal: runtime.signal });
      now = await again();
    }
    if (silent(now).length > 0) throw noAnswer(attempt, silent(now), waitedMs);
  } else if (silent(now).length > 0 && listed.driver !== 'docker') {
    const onText = (line: string): void => {
      const detail = bootLine(line);
      if (detail !== undefined) opening.step.update({ detail });
    };
    await ask(['inspect', '--bootstrap', listed.name], buildx, attempt, runtime, BOOT_MS, onText);
    now = await again();
  }
  const fault = now.error ?? now.nodes.find(({ error }) => error !== undefined)?.error;
  if (fault !== undefined) throw builderFailure(fault, attempt);
  const nodes = now.nodes.map(({ labels: _, ...node }) => node);
  return { buildx, name: now.name, driver: now.driver, own, nodes, limits: limitsOf(now) };
}

function silent({ nodes }: ListedBuilder): ListedBuilder['nodes'] {
  return nodes.filter(({ status }) => status !== 'running');
}

async function listBuilders(buildx: Buildx, runtime: Runtime): Promise<readonly ListedBuilder[]> {
  const limit =
    semver.valid(buildx.version) !== null && semver.gte(buildx.version, '0.32.0')
      ? ['--timeout', `${ANSWER_MS}ms`]
      : [];
  const argv = ['ls', '--format', 'json', ...limit];
  return parseBuilders((await runBuildx({ argv, timeoutMs: LIST_MS }, buildx, runtime)).stdout);
}

/** Runs buildx with failures told as the builder's. */
async function ask(
  argv: readonly string[],
  buildx: Buildx,
  attempt: BuilderAttempt,
  runtime: Runtime,
  timeoutMs: number,
  onText?: (line: string) => void,
): Promise<void> {
  try {
    await runBuildx({ argv, timeoutMs, ...(onText === undefined ? {} : { onText }) }, buildx, runtime);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw builderFailure(error.details ?? error.message, attempt);
  }
}

function noSuch(name: string, known: readonly ListedBuilder[]): Failure {
  const names = known.map((builder) => builder.name).join(', ');
  return new Failure({
    code: 'builder-missing',
    message: `builder: there is no builder "${name}"${names === '' ? '' : ` (there are ${names})`}.`,
    fix: 'Name one of them, or say how to make it with driver, endpoint or append.',
  });
}

/** `buildx 0.36.1, remote, BuildKit v0.32.2, linux/amd64, linux/arm64`. */
export function describeBuilder({ buildx, driver, nodes, own, name }: Builder): string {
  const versions = [...new Set(nodes.flatMap(({ version }) => version ?? []))].join(', ');
  const places = nodes.length === 1 ? '' : `, ${nodes.length} nodes`;
  return `buildx ${buildx.version}, ${own ? 'made' : name} (${driver}${places}), BuildKit ${versions === '' ? 'of unknown version' : versions}`;
}
