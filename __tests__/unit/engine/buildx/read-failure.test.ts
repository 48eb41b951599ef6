import { describe, expect, test } from '@jest/globals';
import { lastWords, readFailure } from '../../../../src/engine/buildx/run/read-failure.ts';
import type { Vertex } from '../../../../src/engine/buildx/types.ts';
import type { Failure } from '../../../../src/model/failure.ts';

const EXCERPT = `Dockerfile:3
--------------------
   1 |     FROM scratch
   2 |     COPY step /step
   3 | >>> RUN ["/step", "fail"]
   4 |${' '}
--------------------
`;

interface Said {
  readonly stderr: string;
  readonly log?: string;
  readonly name?: string;
  readonly file?: string;
  readonly timedOut?: boolean;
}

const failureOf = ({ stderr, log = '', name = '[linux/arm64 2/2] RUN ["/step"]', file, timedOut }: Said): Failure => {
  const vertex: Vertex = { digest: 'a', name, inputs: [], cached: false, error: 'it failed' };
  const stopped: Vertex = { ...vertex, digest: 'b', name: 'other', error: 'context canceled: context canceled' };
  return readFailure({
    call: { argv: ['build', '--builder', 'farm'], ...(file === undefined ? {} : { file }) },
    buildx: { command: '/buildx', version: '0.36.1', env: {} },
    child: { exitCode: timedOut ? null : 1, signal: null, timedOut: timedOut ?? false },
    stderr,
    steps: { vertices: () => [stopped, vertex], log: (digest) => (digest === 'a' ? log : 'of another step') },
  });
};

describe('what BuildKit said', () => {
  test("of a RUN that failed: its own log first, then the Dockerfile's lines, with an annotation on the line", () => {
    const stderr = `WARNING: something\n${EXCERPT}ERROR: failed to build: failed to solve: process "/step fail" did not complete successfully: exit code: 3\n`;
    const failure = failureOf({ stderr, log: 'doing\nthe thing is broken\n', file: 'docker/api.Dockerfile' });
    expect(failure).toMatchObject({ code: 'dockerfile-failed', exitStatus: 2 });
    expect(failure.message).toBe('docker/api.Dockerfile, line 3: RUN ["/step", "fail"] failed (exit code: 3).');
    expect(failure.details).toMatch(/^doing\nthe thing is broken\nDockerfile:3\n-+\n[\s\S]*exit code: 3$/);
    expect(failure.locations).toEqual([
      { file: 'docker/api.Dockerfile', line: 3, message: expect.stringContaining('did not complete successfully') },
    ]);
  });

  test('of a Dockerfile that cannot be read: line and reason', () => {
    const stderr = `${EXCERPT.replace('RUN ["/step", "fail"]', 'RUNN x')}ERROR: failed to build: failed to solve: dockerfile parse error on line 3: unknown instruction: RUNN (did you mean RUN?)\n`;
    const failure = failureOf({ stderr });
    expect(failure).toMatchObject({ code: 'dockerfile-failed', locations: [{ file: 'Dockerfile', line: 3 }] });
    expect(failure.message).toContain('unknown instruction: RUNN (did you mean RUN?)');
  });

  test.each<[string, string, Said, string]>([
    [
      'a node that goes away',
      'builder-lost',
      {
        stderr:
          'ERROR: failed to build: failed to receive status: rpc error: code = Unavailable desc = error reading from server: EOF',
      },
      'A node of the builder farm went away',
    ],
    [
      'a node that is dead',
      'builder-unavailable',
      { stderr: 'ERROR: failed to build: context deadline exceeded' },
      'does not answer',
    ],
    [
      'a full disk, told by BuildKit',
      'builder-disk-full',
      {
        stderr:
          'ERROR: failed to build: failed to solve: ResourceExhausted: failed to read dockerfile: failed to add snapshot x to lease: write /var/lib/buildkit/db: no space left on device',
      },
      'disk of the builder farm is full',
    ],
    [
      'a full disk, told by a RUN',
      'builder-disk-full',
      {
        stderr: `${EXCERPT}ERROR: failed to build: failed to solve: process "/step fill" did not complete successfully: exit code: 1`,
        log: 'write /big: no space left on device',
      },
      'disk of the builder farm is full',
    ],
    [
      'programs of another processor',
      'emulation-missing',
      {
        stderr: `${EXCERPT}ERROR: failed to build: failed to solve: process "/step hello" did not complete successfully: exit code: 1`,
        log: 'exec /step: exec format error',
      },
      'A RUN for linux/arm64',
    ],
    [
      'a cache that cannot be written',
      'build-cache-failed',
      {
        stderr:
          'ERROR: failed to build: failed to solve: error writing layer blob: failed to do request: Head "http://127.0.0.1:9/v2/x": dial tcp 127.0.0.1:9: connect: connection refused',
        name: 'exporting cache to registry',
      },
      'cache-from or cache-to',
    ],
    [
      'a registry that limits',
      'registry-unavailable',
      {
        stderr: `${EXCERPT.replace('RUN ["/step", "fail"]', 'FROM --platform=linux/amd64 alpine AS a')}ERROR: failed to build: failed to solve: alpine: failed to resolve source metadata for docker.io/library/alpine:latest: 429 Too Many Requests`,
      },
      'The registry of alpine refuses for now',
    ],
    [
      'a registry that denies',
      'registry-denied',
      {
        stderr:
          'ERROR: failed to build: failed to solve: x/y: pull access denied, repository does not exist or may require authorization',
      },
      'denies access',
    ],
    [
      'a registry that does not answer',
      'registry-unavailable',
      {
        stderr: `${EXCERPT.replace('RUN ["/step", "fail"]', 'FROM 127.0.0.1:9/x/y')}ERROR: failed to build: failed to solve: 127.0.0.1:9/x/y: failed to resolve source metadata for 127.0.0.1:9/x/y:latest: failed to do request: Head "http://127.0.0.1:9/v2/x/y/manifests/latest": dial tcp 127.0.0.1:9: connect: connection refused`,
      },
      '127.0.0.1:9/x/y cannot be fetched by the builder: connect: connection refused.',
    ],
    [
      'a base that is not there',
      'base-missing',
      {
        stderr: `${EXCERPT.replace('RUN ["/step", "fail"]', 'FROM 127.0.0.1:5/x:1')}ERROR: failed to build: failed to solve: 127.0.0.1:5/x:1: failed to resolve source metadata for 127.0.0.1:5/x:1: 127.0.0.1:5/x:1: not found`,
      },
      '127.0.0.1:5/x:1 does not exist',
    ],
    [
      "Docker's old store and several platforms",
      'builder-limited',
      { stderr: 'ERROR: failed to build: docker exporter does not currently support exporting manifest lists' },
      'images of one platform',
    ],
    [
      "Docker's old store",
      'builder-limited',
      { stderr: 'ERROR: failed to build: OCI exporter is not supported for the docker driver.' },
      'OCI exporter is not supported',
    ],
    [
      'an entitlement that was not given',
      'invalid-input',
      { stderr: 'ERROR: failed to build: failed to solve: failed to load LLB: network.host is not allowed' },
      'network.host is not allowed.',
    ],
    [
      'an entitlement that the daemon refuses',
      'builder-limited',
      {
        stderr:
          'ERROR: failed to build: failed to solve: granting entitlement security.insecure is not allowed by build daemon configuration',
      },
      'security.insecure',
    ],
    [
      'a stage that is not there',
      'invalid-input',
      { stderr: 'ERROR: failed to build: failed to solve: target stage "nope" could not be found' },
      'target: target stage "nope" could not be found.',
    ],
    [
      'a context that is not there',
      'invalid-input',
      { stderr: 'ERROR: failed to build: failed to get build context x: stat /nope: no such file or directory' },
      'stat /nope: no such file or directory.',
    ],
    [
      'nothing that is known',
      'buildx-failed',
      { stderr: 'ERROR: failed to build: the moon is full\nand more' },
      'buildx build ended with 1: the moon is full.',
    ],
    ['nothing at all', 'buildx-failed', { stderr: '', timedOut: true }, 'buildx build took too long.'],
  ])('of %s is %s', (_what, code, said, sentence) => {
    const failure = failureOf(said);
    expect(failure.code).toBe(code);
    expect(failure.message).toContain(sentence);
    expect(failure.fix).toMatch(/\.$/);
  });

  test("of a RUN's command is never taken for BuildKit's own words", () => {
    const stderr = `${EXCERPT}ERROR: failed to build: failed to solve: process "/bin/sh -c curl || echo 429 Too Many Requests; exit 1" did not complete successfully: exit code: 1\n`;
    expect(failureOf({ stderr, log: 'toomanyrequests: rpc error: code = Unavailable' }).code).toBe('dockerfile-failed');
  });

  test('is told without what every error begins with', () => {
    const said =
      'failed to build: failed to solve: failed to compute cache key: failed to calculate checksum of ref qhw8::kr8: "/nope": not found\nmore';
    expect(lastWords(said)).toBe('"/nope": not found');
  });
});
