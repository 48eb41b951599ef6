import { describe, expect, test } from '@jest/globals';
import packageJson from '../../../package.json' with { type: 'json' };
import { githubContext } from '../../../src/github/context.ts';
import { FAILURES, Failure } from '../../../src/model/failure.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { binarySums } from '../../../src/model/sums.ts';
import { plainPaint } from '../../../src/model/tone.ts';
import { refuseForeignHead } from '../../../src/pipeline/plan/trust.ts';
import { defaultCacheDirectory, defaultOutputDirectory } from '../../../src/pipeline/session/directories.ts';
import { tellFailure } from '../../../src/pipeline/session/ending.ts';
import { Interruption } from '../../../src/pipeline/session/interruption.ts';
import { TOOL_VERSION } from '../../../src/pipeline/session/version.ts';
import type { Console } from '../../../src/terminal/console.ts';

function recorder(): { console: Console; said: string[]; annotations: unknown[] } {
  const said: string[] = [];
  const annotations: unknown[] = [];
  const nothing = (): void => undefined;
  const console: Console = {
    log: { debug: nothing, info: nothing, notice: nothing, mask: nothing },
    progress: { start: () => ({ update: nothing, done: nothing, skip: nothing, fail: nothing }) },
    paint: plainPaint,
    columns: () => 80,
    expect: nothing,
    steps: () => [],
    notices: () => [],
    print: (text) => void said.push(text),
    annotate: (annotation) => void annotations.push(annotation),
    hideSecrets: (text) => text.replaceAll('hush', '***'),
    finish: nothing,
  };
  return { console, said, annotations };
}

describe('the end of a run', () => {
  test.each(Object.entries(FAILURES))('%s ends with status %d', (code, status) => {
    const { console, said, annotations } = recorder();
    const failure = new Failure({ code: code as keyof typeof FAILURES, message: 'What is wrong.', fix: 'What to do.' });
    expect(tellFailure(failure, console, { unicode: true })).toBe(status);
    expect(said.join('\n')).toMatch(/What is wrong\.[\s\S]*What to do\./);
    expect(annotations).toHaveLength(1);
  });

  test('an interruption is no failure, however deep it is wrapped', () => {
    const { console, said, annotations } = recorder();
    const wrapped = new Error('fetch failed', { cause: new Error('aborted', { cause: new Interruption('SIGINT') }) });
    expect(tellFailure(wrapped, console, { unicode: true })).toBe(130);
    expect(said.join()).toContain('stopped by SIGINT');
    expect(annotations).toEqual([]);
  });

  test('anything else is a bug and says so; secrets stay out of the JSON', () => {
    const { console, said } = recorder();
    let json = '';
    expect(
      tellFailure(new TypeError('hush is not a function'), console, { unicode: true, json: (text) => (json = text) }),
    ).toBe(1);
    expect(said.join()).toContain('bug');
    expect(JSON.parse(json).error.exitStatus).toBe(1);
    expect(json).not.toContain('hush');
  });
});

test('SHA256SUMS is sorted by path and marks binary mode', () => {
  const sums = binarySums([
    { file: 'bin/b', digest: 'sha256:bb' },
    { file: 'bin/a', digest: 'sha256:aa' },
  ]);
  expect(sums).toBe('aa *bin/a\nbb *bin/b\n');
});

describe('folders', () => {
  test.each([
    [{ XDG_CACHE_HOME: '/x' }, 'linux', '/x/go-slim-image'],
    [{}, 'linux', '/home/me/.cache/go-slim-image'],
    [{}, 'darwin', '/home/me/Library/Caches/go-slim-image'],
  ] as const)('the cache with %j on %s', (env, platform, expected) => {
    expect(defaultCacheDirectory(env, { platform }, '/home/me')).toBe(expected);
  });

  test('the output lies in the runner’s temporary folder in Actions, so that git stays clean', () => {
    expect(defaultOutputDirectory({ GITHUB_ACTIONS: 'true', RUNNER_TEMP: '/t' }, '/w')).toBe('/t/go-slim-image');
    expect(defaultOutputDirectory({}, '/w')).toBe('/w/go-slim-image.out');
  });
});

describe('events that have the repository’s secrets', () => {
  const plan = (commit: string) => ({ revision: { commit }, source: { kind: 'directory' } }) as Plan;
  const context = (event: string) =>
    githubContext({ GITHUB_EVENT_NAME: event, GITHUB_SHA: 'a'.repeat(40), GITHUB_REPOSITORY: 'acme/app' }, {});

  test.each(['pull_request_target', 'workflow_run'])('%s builds no other head than the default branch’s', (event) => {
    expect(() => refuseForeignHead(context(event), plan('b'.repeat(40)))).toThrow(/secrets/);
    expect(() => refuseForeignHead(context(event), plan('a'.repeat(40)))).not.toThrow();
  });

  test('pull_request and push build what is checked out', () => {
    for (const event of ['pull_request', 'push'])
      expect(() => refuseForeignHead(context(event), plan('b'.repeat(40)))).not.toThrow();
  });
});

test('the version is package.json’s', () => {
  expect(TOOL_VERSION).toBe(packageJson.version);
});
