import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { childEnvironment } from '../../../src/process/environment.ts';
import { runChild } from '../../../src/process/run.ts';
import { testRuntime } from '../../support/runtime.ts';

const env = { PATH: process.env.PATH };
const node = (script: string, runtime = testRuntime(), further = {}) =>
  runChild({ command: process.execPath, args: ['-e', script], env, ...further }, runtime);

describe('a child', () => {
  test('gives its output, its exit code and its lines as they come', async () => {
    const lines: string[] = [];
    const result = await node(
      "process.stdout.write('ä\\nb'); process.stderr.write('oops\\r\\nend'); process.exit(3)",
      undefined,
      {
        onStderrLine: (line: string) => lines.push(line),
      },
    );
    expect(result).toMatchObject({ exitCode: 3, stdout: 'ä\nb', timedOut: false });
    expect(lines).toEqual(['oops', 'end']);
  });

  test('reads its standard input', async () => {
    expect((await node('process.stdin.pipe(process.stdout)', undefined, { stdin: 'hello' })).stdout).toBe('hello');
  });

  test('that ends without reading a large input does no harm', async () => {
    expect((await node('process.exit(0)', undefined, { stdin: 'x'.repeat(1 << 22) })).exitCode).toBe(0);
  });

  test('that does not exist is told, not thrown', async () => {
    const result = await runChild({ command: '/no/such/program', args: [], env }, testRuntime());
    expect(result.startError?.code).toBe('ENOENT');
  });

  test('that prints without end cannot fill the memory', async () => {
    const result = await node(
      "for (let i = 0; i < 300; i++) process.stdout.write('x'.repeat(1000)); process.stdout.write('END')",
      undefined,
      { keepStdout: 1000 },
    );
    expect(result.stdout).toHaveLength(1000);
    expect(result.stdout.endsWith('END')).toBe(true);
  });

  test('is killed after its time', async () => {
    const result = await node('setInterval(() => {}, 1000)', undefined, { timeoutMs: 200 });
    expect(result).toMatchObject({ timedOut: true, exitCode: null });
  });

  test('never sees our own environment', async () => {
    const result = await node('process.stdout.write(JSON.stringify(Object.keys(process.env)))');
    expect(JSON.parse(result.stdout).filter((name: string) => !name.startsWith('__'))).toEqual(['PATH']);
  });
});

test('an abort ends the child and its grandchildren', async () => {
  if (process.platform === 'win32') return expect(process.platform).toBe('win32');
  const controller = new AbortController();
  let grandchild = 0;
  const running = node(
    `const c = require('child_process').spawn('sleep', ['60']); console.log(c.pid); setInterval(() => {}, 1000)`,
    testRuntime({ signal: controller.signal }),
    {
      onStdoutLine: (line: string) => {
        grandchild = Number(line);
        controller.abort(new Error('stopped'));
      },
    },
  );
  await expect(running).rejects.toThrow('stopped');
  expect(grandchild).toBeGreaterThan(0);
  for (let left = 100; left > 0 && alive(grandchild); left--) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(alive(grandchild)).toBe(false);
});

function alive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

describe('the environment of a child', () => {
  const ambient = {
    PATH: '/bin',
    GOFLAGS: '-mod=mod',
    GITHUB_TOKEN: 't',
    ACTIONS_RUNTIME_TOKEN: 't',
    INPUT_X: 'y',
    HTTPS_PROXY: 'http://p',
  };

  test('is allow-listed, and what is set wins', () => {
    expect(childEnvironment(ambient, { pass: ['GOPROXY'], set: { GOFLAGS: '', PATH: '/usr/bin' } })).toEqual({
      PATH: '/usr/bin',
      HTTPS_PROXY: 'http://p',
      GOFLAGS: '',
    });
  });

  test('is told with --verbose, secrets left out', async () => {
    const runtime = testRuntime();
    await runChild(
      { command: process.execPath, args: ['-e', ''], env: { ...env, GOOS: 'linux', MY_TOKEN: 'hush' } },
      runtime,
    );
    expect(runtime.said.join('\n')).toContain('GOOS=linux MY_TOKEN=***');
    expect(runtime.said.join('\n')).not.toContain('hush');
  });
});
