import { getExecOutput } from '@actions/exec';
import { Failure } from '../model/failure.ts';
import type { Runtime } from '../model/runtime.ts';
import { childEnvironment } from '../process/environment.ts';
import { runChild } from '../process/run.ts';

/** Variables by which Docker and Podman find their server. */
const SERVER = [
  'DOCKER_HOST',
  'DOCKER_CONTEXT',
  'DOCKER_CONFIG',
  'DOCKER_CERT_PATH',
  'DOCKER_TLS_VERIFY',
  'CONTAINER_HOST',
];
const ANSWER_MS = 15_000;

/** A local container engine that answers. */
export type ContainerEngine = 'docker' | 'podman';

/**
 * Finds a container engine that answers: Docker first, as its users expect, else Podman.
 * Throws `container-engine-unavailable` with what each said.
 */
export async function findContainerEngine(runtime: Pick<Runtime, 'env' | 'signal'>): Promise<ContainerEngine> {
  const said: string[] = [];
  for (const [name, args] of [
    ['docker', ['version', '--format', '{{.Server.Version}}']],
    ['podman', ['version', '--format', '{{.Version}}']],
  ] as const) {
    const answer = await ask(name, args, runtime);
    if (answer === undefined) return name;
    said.push(`${name}: ${answer}`);
  }
  throw new Failure({
    code: 'container-engine-unavailable',
    message: 'load: neither Docker nor Podman answers on this machine.',
    fix: 'Start one of them, or leave load out and copy the image from the OCI layout, for example with skopeo.',
    details: said.join('\n'),
  });
}

/** Undefined when the engine answers, else what it said instead. */
async function ask(
  command: string,
  args: readonly string[],
  runtime: Pick<Runtime, 'env' | 'signal'>,
): Promise<string | undefined> {
  const asking = getExecOutput(command, [...args], {
    silent: true,
    ignoreReturnCode: true,
    env: childEnvironment(runtime.env, { pass: SERVER }),
  }).then(
    ({ exitCode, stderr }) =>
      exitCode === 0 ? undefined : (stderr.trim().split('\n')[0] ?? `exit status ${exitCode}`),
    (error: Error) => (error.message.includes('Unable to locate executable') ? 'is not installed' : error.message),
  );
  return await Promise.race([asking, noAnswer(runtime.signal)]);
}

async function noAnswer(signal: AbortSignal): Promise<string> {
  const { setTimeout: sleep } = await import('node:timers/promises');
  await sleep(ANSWER_MS, undefined, { signal, ref: false });
  return `no answer within ${ANSWER_MS / 1000} seconds`;
}

/** Loads a docker archive into a container engine. Throws `container-engine-unavailable` with what it said. */
export async function loadArchive(engine: ContainerEngine, archive: string, runtime: Runtime): Promise<void> {
  const result = await runChild(
    { command: engine, args: ['load', '--input', archive], env: childEnvironment(runtime.env, { pass: SERVER }) },
    runtime,
  );
  if (result.exitCode === 0) return;
  throw new Failure({
    code: 'container-engine-unavailable',
    message: `load: ${engine} did not take the image (exit status ${result.exitCode ?? result.signal ?? 'none'}).`,
    fix: `Look at what ${engine} says below; the image itself is in the output folder.`,
    details: result.stderr,
  });
}
