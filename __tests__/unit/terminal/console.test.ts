import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import type { ConsoleMode } from '../../../src/terminal/choice.ts';
import { type Console, type ConsoleOptions, createConsole } from '../../../src/terminal/console.ts';
import { RecordedStream } from '../../support/console-stream.ts';
import { hostileText } from '../../support/hostile-report.ts';

let clock = 0;
beforeEach(() => {
  clock = 0;
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

function open(mode: ConsoleMode, options: Partial<ConsoleOptions> = {}): { console: Console; stream: RecordedStream } {
  const stream = new RecordedStream();
  const console = createConsole({
    mode,
    stream,
    unicode: true,
    color: false,
    verbose: false,
    quiet: false,
    now: () => clock,
    token: () => 'TOKEN',
    ...options,
  });
  return { console, stream };
}

function build({ log, progress }: Console): void {
  const compile = progress.start('compile', 'linux/amd64');
  const scan = progress.start('scan');
  clock += 1_500;
  compile.update({ done: 1, total: 2, unit: 'items', detail: 'linking' });
  log.notice({ level: 'warning', code: 'fetch-depth', message: 'depth 1', file: 'ci.yml', line: 3 });
  compile.update({ detail: '# runtime/cgo\nwarning: ::set-output name=x::y' });
  compile.done('14.2 MB');
  scan.fail('exit 1\n::error::boo\nlast words');
  progress.start('sbom').skip('not wanted');
  log.info('all done');
}

describe('in a pipe', () => {
  test('there is one line for each change of state', () => {
    const { console, stream } = open('plain', { title: 'go-slim-image build' });
    build(console);
    console.finish();
    expect(stream.lines).toEqual([
      'go-slim-image build',
      '▸ compile linux/amd64',
      '▸ scan',
      'warning: depth 1 (ci.yml:3)',
      '✓ compile linux/amd64: 14.2 MB (1.5 s)',
      '✗ scan: exit 1 (1.5 s)',
      '▸ sbom',
      '– sbom: not wanted (0.0 s)',
      'all done',
    ]);
  });

  test('ASCII does for other locales', () => {
    const { console, stream } = open('plain', { unicode: false });
    build(console);
    expect(stream.text).toMatch(/^\.\. compile linux\/amd64\n[\s\S]*^ok compile[\s\S]*^x {2}scan/m);
    expect(stream.text).toMatch(/^[\x20-\x7e\n]*$/);
  });

  test('every 15 seconds there is a line for what still runs, and none when nothing does', () => {
    const { console, stream } = open('plain');
    const step = console.progress.start('compile', 'linux/arm64');
    clock += 15_000;
    jest.advanceTimersByTime(15_000);
    step.done();
    jest.advanceTimersByTime(60_000);
    expect(stream.lines).toEqual([
      '▸ compile linux/arm64',
      '▸ still running: compile linux/arm64 (15.0 s)',
      '✓ compile linux/arm64 (15.0 s)',
    ]);
    console.finish();
  });

  test('that line says what is being done, and how far it is', () => {
    const { console, stream } = open('plain');
    console.progress.start('syft').update({ detail: 'building 1.51.0 from source' });
    console.progress.start('trivy').update({ done: 41_200_000, total: 63_000_000, unit: 'bytes' });
    clock += 15_000;
    jest.advanceTimersByTime(15_000);
    expect(stream.lines.slice(2).join(' ').replaceAll(/\s+/g, ' ')).toBe(
      '▸ still running: syft (15.0 s, building 1.51.0 from source), trivy (15.0 s, 41.2 of 63.0 MB)',
    );
    console.finish();
  });

  test('long lines are broken between words, and long words stay whole', () => {
    const { console, stream } = open('plain');
    console.log.info(`${'word '.repeat(30)}https://example.com/${'x'.repeat(90)}`);
    const [first = '', ...rest] = stream.lines;
    expect(first.length).toBeLessThanOrEqual(80);
    expect(rest.at(-1)).toBe(`  https://example.com/${'x'.repeat(90)}`);
  });
});

describe('in Actions', () => {
  test('a step’s lines stand in its group, commands inside them are not obeyed, what failed comes last', () => {
    const { console, stream } = open('actions', { title: 'go-slim-image build' });
    build(console);
    console.finish();
    console.annotate({ level: 'error', title: 'a: b, c', file: 'x,y.go', line: 3, message: '50%\nmore' });
    expect(stream.lines).toEqual([
      'go-slim-image build',
      '::warning title=go-slim-image%3A fetch-depth,file=ci.yml,line=3::depth 1',
      '::group::✓ compile linux/amd64: 14.2 MB (1.5 s)',
      'linking',
      '# runtime/cgo',
      'warning: ::set-output name=x::y',
      '::endgroup::',
      '– sbom: not wanted (0.0 s)',
      'all done',
      '::stop-commands::TOKEN',
      '✗ scan: exit 1 (1.5 s)',
      '::error::boo',
      'last words',
      '::TOKEN::',
      '::error title=a%3A b%2C c,file=x%2Cy.go,line=3::50%25%0Amore',
    ]);
  });

  test('a secret is masked for the runner, line by line, and hidden from then on', () => {
    const { console, stream } = open('actions', { verbose: true });
    console.log.mask('s3cr3t/+value');
    console.log.mask('{\nlong line\n}\n');
    console.log.debug('token s3cr3t/+value or s3cr3t%2F%2Bvalue, long line, {}');
    console.log.info('s3cr3t/+value');
    expect(stream.lines).toEqual([
      '::add-mask::s3cr3t/+value',
      '::add-mask::s3cr3t%252F%252Bvalue',
      '::add-mask::long line',
      '::add-mask::long%2520line',
      'debug: token *** or ***, ***, {}',
      '***',
    ]);
  });

  test('nothing from outside is ever obeyed as a command', () => {
    fc.assert(
      fc.property(hostileText, fc.boolean(), (text, fails) => {
        const { console, stream } = open('actions', { verbose: true });
        const step = console.progress.start(text, text);
        step.update({ detail: `${text}\n::add-path::/evil\n##[add-path]/evil` });
        console.log.info(`${text}\n::add-path::/evil`);
        console.log.debug('::add-path::/evil');
        console.print('  ::add-path::/evil');
        if (fails) step.fail(`${text}\n::add-path::/evil`);
        else step.done(`::add-path::/evil${text}`);
        console.finish();
        expect(obeyed(stream.lines)).toEqual(expect.not.arrayContaining([expect.stringContaining('/evil')]));
      }),
    );
  });
});

/** The lines that a runner would obey: those that begin a command while commands are not stopped. */
function obeyed(lines: readonly string[]): string[] {
  let stopped = false;
  return lines.filter((line) => {
    if (line === '::stop-commands::TOKEN') stopped = true;
    if (line === '::TOKEN::') stopped = false;
    const grouping = line.startsWith('::group::');
    return !stopped && !grouping && (/^\s*::/.test(line) || line.includes('##['));
  });
}

describe('every mode', () => {
  test.each(['plain', 'actions'] as const)('%s: no byte of an escape gets out, and no secret', (mode) => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { console, stream } = open(mode, { verbose: true, title: 'x' });
        console.log.mask('hunter2-secret');
        const step = console.progress.start(`${text} hunter2-secret`, text);
        step.update({ detail: `${text} hunter2-secret` });
        console.log.notice({ level: 'warning', code: 'x', message: `${text} hunter2-secret` });
        console.log.debug(`${text} hunter2-secret`);
        console.print('\u001b[31mred\u001b[0m hunter2-secret');
        step.done(`${text} hunter2-secret`);
        console.finish();
        const shown = stream.text.replaceAll('::add-mask::hunter2-secret', '');
        expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
        expect(shown).not.toContain('hunter2');
        expect(JSON.stringify([console.steps(), console.notices()])).not.toContain('hunter2');
      }),
      { numRuns: 60 },
    );
  });

  test.each(['plain', 'actions', 'live'] as const)('%s: quiet leaves only what is printed, and annotations', (mode) => {
    const { console, stream } = open(mode, { quiet: true, verbose: true, title: 'x' });
    console.progress.start('compile').done('fine');
    console.log.info('info');
    console.log.debug('debug');
    console.finish();
    console.print('✓ 6.1 s');
    expect(stream.text).toBe('✓ 6.1 s\n');
  });

  test('debug lines are shown only when asked for', () => {
    const quiet = open('plain');
    quiet.console.log.debug('ran go build');
    expect(quiet.stream.text).toBe('');
    const verbose = open('plain', { verbose: true });
    verbose.console.log.debug('ran go build\n  exit 0');
    expect(verbose.stream.lines).toEqual(['ran go build', '  exit 0']);
  });
});

test('the report gets every step with its times, each ended once, and every notice', () => {
  const { console } = open('plain', { quiet: true });
  build(console);
  const late = console.progress.start('image', 'linux/amd64');
  clock += 10;
  late.done('5.31 MB');
  late.fail('too late');
  late.update({ detail: 'too late' });
  const writing = console.progress.start('report');
  clock += 5;
  expect(console.steps()).toEqual([
    { step: 'compile', platform: 'linux/amd64', startMs: 0, endMs: 1_500, state: 'done', detail: '14.2 MB' },
    { step: 'scan', startMs: 0, endMs: 1_500, state: 'failed', detail: 'exit 1\n::error::boo\nlast words' },
    { step: 'sbom', startMs: 1_500, endMs: 1_500, state: 'skipped', detail: 'not wanted' },
    { step: 'image', platform: 'linux/amd64', startMs: 1_500, endMs: 1_510, state: 'done', detail: '5.31 MB' },
    { step: 'report', startMs: 1_510, endMs: 1_515, state: 'done' },
  ]);
  writing.done();
  expect(console.notices()).toEqual([
    { level: 'warning', code: 'fetch-depth', message: 'depth 1', file: 'ci.yml', line: 3 },
  ]);
});
