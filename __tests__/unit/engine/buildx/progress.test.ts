import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openBuildSteps } from '../../../../src/engine/buildx/run/build-steps.ts';
import { parseSolveStatus } from '../../../../src/engine/buildx/run/rawjson.ts';
import type { Progress } from '../../../../src/model/runtime.ts';

const A = 'sha256:4a5db6a377a8abcfe0571ee04d3aeb33fa042d62e8fd7b2ee9c25eb0614dd8e1';
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const line = (value: unknown): string => JSON.stringify(value);

/** Keeps what steps were told. */
function recorder(): { progress: Progress; told: string[] } {
  const told: string[] = [];
  return {
    told,
    progress: {
      start(step, platform) {
        const name = `${step} ${platform}`;
        told.push(`start ${name}`);
        const end = (how: string) => (text?: string) =>
          void told.push(`${how} ${name}${text === undefined ? '' : `: ${text}`}`);
        return {
          update: ({ detail, done, total }) => void told.push(`${name}: ${detail ?? `${done} of ${total}`}`),
          done: end('done'),
          skip: end('skip'),
          fail: end('fail'),
        };
      },
    },
  };
}

describe('a line of rawjson', () => {
  test('tells of steps, transfers, logs and warnings', () => {
    const status = parseSolveStatus(
      line({
        vertexes: [{ digest: A, name: '[1/2] RUN x', inputs: ['b'], started: '2026-11-23T02:25:01.5Z', cached: true }],
        statuses: [{ id: 'layer', vertex: A, current: 3, total: 9, completed: '2026-11-23T02:25:02Z' }],
        logs: [{ vertex: A, stream: 1, data: base64('hello\n') }],
        warnings: [
          {
            short: base64('StageNameCasing: x (line 1)'),
            detail: [base64('why')],
            url: 'https://docs.example/',
            sourceInfo: { filename: 'Dockerfile' },
            range: [{ start: { line: 1 } }],
          },
        ],
      }),
    );
    expect(status).toEqual({
      vertices: [
        {
          digest: A,
          name: '[1/2] RUN x',
          inputs: ['b'],
          cached: true,
          startedMs: Date.parse('2026-11-23T02:25:01.5Z'),
        },
      ],
      transfers: [{ id: 'layer', vertex: A, done: 3, total: 9, completed: true }],
      logs: [{ vertex: A, text: 'hello\n' }],
      warnings: [
        {
          short: 'StageNameCasing: x (line 1)',
          detail: ['why'],
          url: 'https://docs.example/',
          file: 'Dockerfile',
          line: 1,
        },
      ],
    });
  });

  test.each(['', 'WARNING: no', '{', '{}', '{"level":"info"}', 'null', '[1]', '{"vertexes":1}'])(
    'is text: %j',
    (text) => {
      expect(parseSolveStatus(text)).toBeUndefined();
    },
  );

  test('never throws, whatever JSON it is', () => {
    const keys = fc.constantFrom('vertexes', 'statuses', 'logs', 'warnings');
    fc.assert(
      fc.property(fc.dictionary(keys, fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue()))), (value) => {
        const steps = openBuildSteps(recorder().progress);
        const status = parseSolveStatus(line(value));
        if (status !== undefined) steps.take(status);
        steps.close();
      }),
    );
  });
});

describe('steps of BuildKit', () => {
  const take = (steps: ReturnType<typeof openBuildSteps>, value: unknown): void => {
    const status = parseSolveStatus(line(value));
    if (status !== undefined) steps.take(status);
  };
  const vertex = (more: object) => ({ vertexes: [{ digest: A, name: '[linux/arm64 2/2] RUN make', ...more }] });
  const started = '2026-11-23T02:25:01Z';
  const completed = '2026-11-23T02:25:02Z';

  test('are shown once, with their log and their bytes, and their log is kept', () => {
    const { progress, told } = recorder();
    const steps = openBuildSteps(progress, 'api');
    take(steps, vertex({}));
    take(steps, vertex({ started }));
    take(steps, {
      logs: [{ vertex: A, data: base64('building\n') }],
      statuses: [{ id: 'x', vertex: A, current: 1, total: 2 }],
    });
    take(steps, vertex({ started, completed }));
    take(steps, vertex({ started, completed }));
    expect(told).toEqual([
      'start buildkit api [linux/arm64 2/2] RUN make',
      'buildkit api [linux/arm64 2/2] RUN make: 1 of 2',
      'buildkit api [linux/arm64 2/2] RUN make: building',
      'done buildkit api [linux/arm64 2/2] RUN make',
    ]);
    expect(steps.log(A)).toBe('building\n');
  });

  test('of its own house-keeping are not shown, nor are digests and the registry that stands for none', () => {
    const { progress, told } = recorder();
    const steps = openBuildSteps(progress);
    take(steps, { vertexes: [{ digest: 'x', name: '[internal] load .dockerignore', started }] });
    take(steps, {
      vertexes: [{ digest: 'y', name: `FROM docker.io/library/alpine:3@${A}`, started, completed, cached: true }],
    });
    expect(told).toEqual(['start buildkit FROM alpine:3', 'done buildkit FROM alpine:3: cached']);
  });

  test('that failed say why; those that were stopped for it do not', () => {
    const { progress, told } = recorder();
    const steps = openBuildSteps(progress);
    take(steps, vertex({ started, error: 'exit code: 3' }));
    take(steps, {
      vertexes: [
        { digest: 'o', name: '[1/1] COPY x', started, completed, error: 'context canceled: context canceled' },
      ],
    });
    take(steps, { vertexes: [{ digest: 'p', name: '[1/3] COPY y', started }] });
    steps.close('stopped');
    expect(told.filter((text) => !text.startsWith('start'))).toEqual([
      'fail buildkit [linux/arm64 2/2] RUN make: exit code: 3',
      'skip buildkit [1/1] COPY x: stopped',
      'skip buildkit [1/3] COPY y: stopped',
    ]);
  });
});
