import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { textWidth } from '../../../src/model/text.ts';
import { plainPaint } from '../../../src/model/tone.ts';
import { createPaint } from '../../../src/terminal/paint.ts';
import { type LiveState, renderLive } from '../../../src/terminal/render-live.ts';
import { signsFor } from '../../../src/terminal/signs.ts';
import type { StepState } from '../../../src/terminal/steps.ts';
import { hostileText } from '../../support/hostile-report.ts';

const render = (state: Partial<LiveState>, columns = 80, unicode = true): string[] =>
  renderLive(
    { steps: [], expected: [], ...state },
    { columns, now: 4_200, signs: signsFor(unicode), paint: plainPaint },
  );

const ended = (step: string, startMs: number, endMs: number, detail?: string, platform?: string): StepState => ({
  step,
  startMs,
  endMs,
  state: 'done',
  ...(detail === undefined ? {} : { detail }),
  ...(platform === undefined ? {} : { platform }),
});
const running = (step: string, startMs: number, more: Partial<StepState> = {}): StepState => ({
  step,
  startMs,
  state: 'running',
  ...more,
});

const build: LiveState = {
  title: 'go-slim-image build  github.com/acme/app  linux/amd64 linux/arm64',
  expected: [
    { step: 'plan', needs: [] },
    { step: 'tools', needs: [] },
    { step: 'compile', needs: ['plan'] },
    { step: 'database', needs: ['plan'] },
    { step: 'image', needs: ['compile'] },
    { step: 'scan', needs: ['plan', 'image', 'database'] },
  ],
  steps: [
    ended('plan', 0, 100, '2 platforms, go1.26.8 (go.mod)'),
    ended('tools', 0, 200, 'syft 1.51.0, trivy 0.74.0, from cache'),
    ended('compile', 100, 3_800, undefined, 'linux/amd64'),
    running('compile', 100, { platform: 'linux/arm64' }),
    running('database', 1_600, { done: 41e6, total: 63e6, unit: 'bytes', detail: 'mirror.gcr.io' }),
    running('image', 3_800, { platform: 'linux/amd64', done: 9.8e6, total: 14.2e6, unit: 'bytes', detail: 'compress' }),
  ],
};

describe('the live view', () => {
  test('of a build, on 80 columns', () => {
    expect(render(build)).toEqual([
      'go-slim-image build  github.com/acme/app  linux/amd64 linux/arm64',
      '✓ plan      2 platforms, go1.26.8 (go.mod)                                 0.1 s',
      '✓ tools     syft 1.51.0, trivy 0.74.0, from cache                          0.2 s',
      '⠹ compile   ✓ linux/amd64 3.7 s   ⠹ linux/arm64                            4.1 s',
      '⠹ database  ━━━━━━━━──── 41.0 of 63.0 MB, mirror.gcr.io                    2.6 s',
      '⠹ image     linux/amd64: 9.8 of 14.2 MB, compress                          0.4 s',
      '· scan      waits for image, database',
    ]);
  });

  test('has ASCII signs for other locales', () => {
    expect(render(build, 80, false).slice(1, 5)).toEqual([
      'ok plan      2 platforms, go1.26.8 (go.mod)                                0.1 s',
      'ok tools     syft 1.51.0, trivy 0.74.0, from cache                         0.2 s',
      '.  compile   ok linux/amd64 3.7 s   .  linux/arm64                         4.1 s',
      '.  database  ########.... 41.0 of 63.0 MB, mirror.gcr.io                   2.6 s',
    ]);
  });

  test('has no times below 60 columns', () => {
    const lines = render(build, 50);
    expect(lines[1]).toBe('✓ plan      2 platforms, go1.26.8 (go.mod)');
    expect(lines[3]).toBe('⠹ compile   ✓ linux/amd64   ⠹ linux/arm64');
  });

  test('counts platforms where there are more than eight', () => {
    const done = Array.from({ length: 31 }, (_, i) => ended('compile', 0, 3_000 + i, undefined, `linux/a${i}`));
    const now = [running('compile', 100, { platform: 'linux/riscv64' })];
    const waiting = Array.from({ length: 8 }, (_, i) => running('compile', 100, { platform: `x/y${i}` }));
    expect(render({ steps: [...done, ...now] })[0]).toMatch(/^⠹ compile {3}31 of 32, now linux\/riscv64 +4\.2 s$/);
    expect(render({ steps: [...done, ...now, ...waiting] })[0]).toMatch(/31 of 40, now linux\/riscv64, x\/y0, .*… /);
    expect(render({ steps: done })[0]).toMatch(/✓ compile {3}31 platforms, longest linux\/a30 3\.0 s +3\.0 s$/);
  });

  test('counts them too where they do not fit', () => {
    const steps = [1, 2, 3, 4, 5].map((i) => ended('compile', 0, 1_000 * i, undefined, `linux/mips64le/softfloat${i}`));
    expect(render({ steps })[0]).toContain('5 platforms, longest linux/mips64le/softfloat5 5.0 s');
  });

  test('has no bar where the total is not known', () => {
    expect(render({ steps: [running('database', 0, { done: 41e6, unit: 'bytes', detail: 'x' })] })[0]).not.toMatch(
      /[━─]/,
    );
  });

  test('says what failed and what was skipped', () => {
    const steps: StepState[] = [
      { step: 'compile', startMs: 0, endMs: 1_000, state: 'failed', platform: 'linux/amd64', detail: 'exit 1' },
      { step: 'scan', startMs: 0, endMs: 0, state: 'skipped', detail: 'no database' },
    ];
    expect(render({ steps })).toEqual([
      '✗ compile   linux/amd64: exit 1                                            1.0 s',
      '– scan      no database                                                    0.0 s',
    ]);
  });
});

const anyStep: fc.Arbitrary<StepState> = fc.record(
  {
    step: fc.oneof(fc.constantFrom('compile', 'image', 'scan'), hostileText),
    startMs: fc.nat(4_000),
    state: fc.constantFrom('running', 'done', 'failed', 'skipped'),
    endMs: fc.integer({ min: 4_000, max: 4_200 }),
    platform: fc.oneof(fc.constantFrom('linux/amd64', 'linux/arm64'), hostileText),
    detail: hostileText,
    done: fc.nat(),
    total: fc.nat(),
    unit: fc.constantFrom('bytes', 'items'),
  },
  { requiredKeys: ['step', 'startMs', 'state'] },
);

test('no line is wider than the terminal or 80 columns, nor holds a control character, whatever steps say', () => {
  fc.assert(
    fc.property(
      fc.array(anyStep, { maxLength: 14 }),
      fc.integer({ min: 20, max: 200 }),
      fc.boolean(),
      (steps, columns, unicode) => {
        for (const line of render({ steps, title: steps[0]?.detail ?? 'x' }, columns, unicode)) {
          expect(textWidth(line)).toBeLessThanOrEqual(Math.min(80, columns));
          expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('colours change nothing but colours', () => {
  const style = { columns: 80, now: 4_200, signs: signsFor(true) };
  const painted = renderLive(build, { ...style, paint: createPaint(true) }).join('\n');
  expect(painted).toContain('\u001b[32m✓\u001b[39m');
  expect(painted.replaceAll(/\u001b\[\d+m/g, '')).toBe(renderLive(build, { ...style, paint: plainPaint }).join('\n'));
});

describe('the order of rows', () => {
  const names = (state: Partial<LiveState>): (string | undefined)[] =>
    render(state).map((line) => line.split(/\s+/)[1]);
  const expected = [
    { step: 'compile', needs: [] },
    { step: 'scan', needs: ['compile'] },
  ];

  test('keeps what ran before the plan on top of what the plan expects', () => {
    expect(names({ expected, steps: [ended('toolchain', 0, 10), ended('plan', 10, 20)] })).toEqual([
      'toolchain',
      'plan',
      'compile',
      'scan',
    ]);
  });

  test('puts what nobody expected below, so that no row moves', () => {
    const steps = [ended('plan', 10, 20), running('compile', 20), running('syft', 30), running('scan', 40)];
    expect(names({ expected, steps })).toEqual(['plan', 'compile', 'scan', 'syft']);
  });
});
