import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from '@jest/globals';

const HIDE = '\u001b[?25l';
const SHOW = '\u001b[?25h';
const CONTROL_C = '\u0003';
const PROGRAM = '__tests__/support/console-process.ts';

interface Outcome {
  readonly text: string;
  readonly status: number | null;
}

interface Wanted {
  readonly env?: NodeJS.ProcessEnv;
  /** Typed as soon as the cursor is hidden. */
  readonly type?: string;
}

/** What `script` (util-linux, BSD) shows of a program on a terminal of its own. */
async function onTerminal(ending: string, { env = {}, type }: Wanted = {}): Promise<Outcome> {
  // A terminal made by `script` has no size of its own when our standard input is none.
  const command = `stty cols 80 rows 24; exec '${process.execPath}' ${PROGRAM} ${ending}`;
  const args = process.platform === 'linux' ? ['-qec', command, '/dev/null'] : ['-q', '/dev/null', 'sh', '-c', command];
  return collect(spawn('script', args, { env: environment({ TERM: 'xterm', LANG: 'C.UTF-8', ...env }) }), type);
}

/** The same with pipes. */
async function throughPipe(ending: string, env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  return collect(
    spawn(process.execPath, [PROGRAM, ending], { env: environment({ TERM: 'xterm', LANG: 'C.UTF-8', ...env }) }),
  );
}

function environment(own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, HOME: process.env.HOME, ...own };
}

async function collect(child: ReturnType<typeof spawn>, type?: string): Promise<Outcome> {
  let text = '';
  const take = (chunk: Buffer): void => {
    const before = text;
    text += chunk.toString();
    if (type !== undefined && !before.includes(HIDE) && text.includes(HIDE)) child.stdin?.write(type);
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  const [status] = (await once(child, 'close')) as [number | null];
  return { text, status };
}

describe('on a terminal', () => {
  test('a run that ends well leaves its last view, then the table, and the cursor as it was', async () => {
    const { text, status } = await onTerminal('done');
    expect(status).toBe(0);
    expect(text).toContain('go-slim-image build  github.com/acme/app');
    expect(text).toMatch(/✓\S* compile/);
    expect(text).toContain(HIDE);
    expect(text.lastIndexOf(SHOW)).toBeGreaterThan(text.lastIndexOf(HIDE));
    expect(text.trimEnd().endsWith('the table')).toBe(true);
  });

  test('Ctrl-C that the program handles', async () => {
    const { text, status } = await onTerminal('handled', { type: CONTROL_C });
    expect(status).toBe(130);
    expect(text.lastIndexOf(SHOW)).toBeGreaterThan(text.lastIndexOf(HIDE));
    expect(text.trimEnd().endsWith('interrupted')).toBe(true);
  });

  test('Ctrl-C that nobody handles ends the program, and the cursor is back', async () => {
    const { text, status } = await onTerminal('unhandled', { type: CONTROL_C });
    expect(status).not.toBe(0);
    expect(text.lastIndexOf(SHOW)).toBeGreaterThan(text.lastIndexOf(HIDE));
  });

  test.each(['exit', 'throw'])('%s in the middle of a run', async (ending) => {
    const { text, status } = await onTerminal(ending);
    expect(status).not.toBe(0);
    expect(text).toContain(HIDE);
    expect(text.lastIndexOf(SHOW)).toBeGreaterThan(text.lastIndexOf(HIDE));
  });

  test.each([
    ['GITHUB_ACTIONS', { GITHUB_ACTIONS: 'true', FORCE_COLOR: '1' }],
    ['TERM=dumb', { TERM: 'dumb' }],
    ['CI with NO_COLOR', { CI: 'true', NO_COLOR: '1' }],
  ])('%s: no escape byte at all', async (_name, env) => {
    const { text, status } = await onTerminal('done', { env });
    expect(status).toBe(0);
    expect(text).toContain('the table');
    expect(text).not.toContain('\u001b');
  });
});

describe('through a pipe', () => {
  test('no escape byte comes out, neither ours nor one in a message', async () => {
    const { text, status } = await throughPipe('done');
    expect(status).toBe(0);
    expect(text).not.toContain('\u001b');
    expect(text.split('\n')).toEqual([
      'go-slim-image build  github.com/acme/app',
      '▸ plan',
      expect.stringMatching(/^✓ plan: 2 platforms \(\d\.\d s\)$/),
      '▸ compile linux/amd64',
      'warning: red',
      expect.stringMatching(/^✓ compile linux\/amd64: 14\.2 MB \(\d\.\d s\)$/),
      'the table',
      '',
    ]);
  });

  test('the POSIX locale gets ASCII', async () => {
    const { text } = await throughPipe('done', { LANG: 'C' });
    expect(text).toMatch(/^[\x20-\x7e\n]+$/);
    expect(text).toContain('ok compile linux/amd64: 14.2 MB');
  });
});
