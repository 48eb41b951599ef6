import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ReportCause } from '../../../../src/model/cause.ts';
import type { ReportComparison } from '../../../../src/model/comparison.ts';
import { digestOf } from '../../../../src/model/digest.ts';
import type { Report } from '../../../../src/model/report.ts';
import { COMMENT_LIMIT, commentMarkdown } from '../../../../src/report/comment/comment.ts';
import { notMeasuredMarkdown } from '../../../../src/report/comment/failed.ts';
import { worthTelling } from '../../../../src/report/comment/rows.ts';
import { reportSummary } from '../../../../src/report/markdown/markdown.ts';
import {
  AFTER,
  BEFORE,
  baselineReport,
  CAUSES,
  compared,
  grownReport,
  growthBudget,
  HEAD,
  measured,
  type Sizes,
} from '../../../support/compared-report.ts';
import { renderMarkdown } from '../../../support/rendered-markdown.ts';
import { SAMPLE_FINDINGS, sampleBinary, sampleImage, sampleReport, sampleRun } from '../../../support/sample-report.ts';

const facts = {
  marker: { key: 'app', head: HEAD, run: 42, attempt: 1 },
  reportUrl: 'https://github.com/acme/app/actions/runs/42',
  label: 'size-ok',
};
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const comment = (report: Report): string => plain(commentMarkdown(report, facts));
const first = (report: Report): string => comment(report).split('\n')[0] ?? '';
const between = (before: Sizes, after: Sizes, overrides: Partial<ReportComparison> = {}): Report =>
  compared(baselineReport(before), measured(after), overrides);

describe('the first line is the verdict', () => {
  test.each([
    [['ctl'], '; `ctl` is new'],
    [['ctl', 'agent'], '; `ctl`, `agent` are new'],
    [['a', 'b', 'c', 'd'], '; 4 programs are new'],
  ])('programs %p that are new on every platform are told once', (names, expected) => {
    const report = grownReport();
    const { comparison } = report as Report & { comparison: ReportComparison };
    const [known] = comparison.binaries;
    if (known === undefined) throw new Error('the report compares nothing');
    const { before: _, ...size } = known.size;
    const fresh = names.flatMap((name) =>
      ['linux/amd64', 'linux/arm64'].map((platform) => {
        const stem = `${name}_${platform.replace('/', '_')}`;
        return { ...known, name, platform, stem, state: 'new' as const, size, causes: [] };
      }),
    );
    const binaries = [...comparison.binaries, ...fresh];
    expect(first({ ...report, comparison: { ...comparison, binaries } }).endsWith(expected)).toBe(true);
  });

  test.each<[string, Report, string]>([
    [
      'grew',
      grownReport(),
      '**+419 kB (+7.4%) on linux/amd64**: `google.golang.org/grpc` is new, through `internal/rpc`',
    ],
    ['shrank', between(AFTER, BEFORE), '**−419 kB (−6.9%) on linux/amd64**'],
    [
      'same',
      between(BEFORE, BEFORE),
      '**No size change** on 2 platforms: images byte-identical (5.67 MB and 5.40 MB pulled)',
    ],
    [
      'a platform came, one went',
      between(BEFORE, { 'linux/amd64': 13_031_312, 'linux/s390x': 14_000_000 }),
      '**No size change** on 1 platform: images byte-identical (5.67 MB pulled); linux/s390x is new; linux/arm64 is gone',
    ],
    [
      'budget broken',
      grownReport([growthBudget({ state: 'broken', allowed: 100_000, written: '100 kB' })]),
      '**Budget broken: +419 kB (+7.4%) on linux/amd64, +100 kB allowed**: `google.golang.org/grpc` is new, through `internal/rpc`',
    ],
    [
      'size budget broken',
      grownReport([
        growthBudget({
          limit: 'size',
          of: 'binary',
          actual: 14_221_312,
          allowed: 14_000_000,
          written: '14 MB',
          state: 'broken',
        }),
      ]),
      '**Budget broken: binary 14.2 MB on linux/amd64, 14 MB allowed**: `google.golang.org/grpc` is new, through `internal/rpc`',
    ],
    [
      'a new finding',
      between(BEFORE, BEFORE, { findings: { new: SAMPLE_FINDINGS.slice(0, 1), gone: [], databaseMoved: false } }),
      '**No size change** on 2 platforms: images byte-identical (5.67 MB and 5.40 MB pulled). **1 new finding**: `CVE-2023-39325` (high) in `golang.org/x/net`',
    ],
  ])('%s', (_, report, line) => expect(first(report)).toBe(line));

  test('without a baseline: the sizes, and when there will be one', () => {
    const origin = {
      repository: 'acme/app',
      runId: 1,
      runAttempt: 1,
      event: 'pull_request',
      ref: 'refs/pull/7/merge',
      commentKey: 'app',
    };
    const pullRequest = { number: 7, headSha: HEAD, baseSha: HEAD, baseRef: 'main' };
    const report = measured(AFTER, {
      run: sampleRun({ origin: { ...origin, pullRequest } }),
      comparison: {
        tried: [{ source: 'artifact', answer: 'no run of main has a report' }],
        images: [],
        binaries: [],
        budgets: [],
      },
    });
    expect(first(report)).toBe(
      '**6.09 MB pulled on linux/amd64**, 5.79 MB on linux/arm64. Findings: none. First measurement, nothing to compare with. The next push to `main` stores the baseline.',
    );
    expect(comment(report)).toContain('- artifact: `no run of main has a report`');
  });

  test('what a new dependency brought along counts for it', () => {
    const report = grownReport();
    const { comparison } = report;
    if (comparison === undefined) throw new Error('there is no comparison');
    const [grpc, , net] = CAUSES;
    const trail = ['text/template.(*state).evalField'];
    const through = ['github.com/acme/app/internal/rpc', 'google.golang.org/grpc/codes', 'golang.org/x/net'];
    const causes = [
      { kind: 'dead-code' as const, bytes: 700_000, trail, parts: [] },
      { ...(grpc as ReportCause), bytes: 400_000 },
      { ...(net as ReportCause), kind: 'module-new' as const, bytes: 390_000, chain: through },
    ];
    const binaries = comparison.binaries.map((binary) => ({ ...binary, causes }));
    expect(first({ ...report, comparison: { ...comparison, binaries } })).toContain('`google.golang.org/grpc` is new');
    const alone = comparison.binaries.map((binary) => ({ ...binary, causes: causes.slice(0, 1) }));
    expect(first({ ...report, comparison: { ...comparison, binaries: alone } })).toMatch(
      /: the linker can no longer drop unused methods, because of `text\/template\.\(\*state\)\.evalField`$/,
    );
  });

  test('a failed build is not measured, and says why', () => {
    const text = notMeasuredMarkdown({ code: 'compile-error', message: 'undefined: rpc.Dial' }, facts);
    expect(text.split('\n')[0]).toBe('**Not measured: `3f2c1ab` does not compile**: `undefined: rpc.Dial`');
  });
});

describe('what stands below', () => {
  test('a row for each of few platforms, with the change under the value', () => {
    expect(comment(grownReport())).toContain('| linux/arm64 | 5.79 MB<br>**+394 kB ▲ 7.3%** | 13.4 MB<br>+1.12 MB |');
  });

  test('beyond three platforms those that changed alike share a row', () => {
    const names = ['amd64', 'arm64', '386', 's390x', 'riscv64'];
    const sizes = (factor: (index: number) => number): Sizes =>
      Object.fromEntries(
        names.map((name, index) => [`linux/${name}`, Math.round((12e6 + index * 3e5) * factor(index))]),
      );
    const text = comment(
      between(
        sizes(() => 1),
        sizes((index) => (index < 4 ? 1.08 : 1.2)),
      ),
    );
    expect(text).toContain(
      '| linux/amd64, linux/arm64, linux/386, linux/s390x | 5.65 to 5.99 MB<br>**+338 to +363 kB ▲ 6.5%** |',
    );
    expect(text).toContain('| linux/riscv64 |');
  });

  test('causes with bytes, what people can change first', () => {
    const lines = comment(grownReport())
      .split('\n')
      .filter((line) => line.startsWith('- **'));
    expect(lines.slice(0, 4)).toEqual([
      '- **+688 kB** `google.golang.org/grpc` 1.76.0, new: `cmd/app/main.go:14` → `internal/rpc` → `google.golang.org/grpc`',
      '- **+96.1 kB** `golang.org/x/net` 0.44.0 → 0.47.0, required by `google.golang.org/grpc@v1.76.0`',
      '- **+12.4 kB** your code, most in `internal/rpc`',
      '- **+394 kB** Go’s tables for that code: lines and names +332 kB, types +61.5 kB',
    ]);
  });

  test('a broken budget says what to do', () => {
    const text = comment(grownReport([growthBudget({ state: 'broken', allowed: 100_000, written: '100 kB' })]));
    expect(text.split('\n')[2]).toBe(
      '319 kB over. Undo `cmd/app/main.go:14`, which alone imports it, or allow it by the label `size-ok` (your name is recorded), or `max-growth: 419 kB` in `.go-slim-image.yml`.',
    );
  });

  test('places are those of the repository, where the module is a folder of it', () => {
    const report = grownReport([growthBudget({ state: 'broken', allowed: 100_000, written: '100 kB' })]);
    const text = comment({ ...report, revision: { ...report.revision, folder: 'services/api' } });
    expect(text).toContain('Undo `services/api/cmd/app/main.go:14`');
    expect(text).toContain('new: `services/api/cmd/app/main.go:14` → `internal/rpc`');
    expect(text).not.toContain('`cmd/app/main.go:14`');
  });

  test('a kept one says what is left, an overridden one who did it', () => {
    expect(comment(grownReport([growthBudget()]))).toContain(
      'Budget kept: +419 kB (+7.4%) on linux/amd64, +10% allowed, 147 kB left.',
    );
    const override = { label: 'size-ok', by: 'octocat' };
    expect(comment(grownReport([growthBudget({ state: 'overridden', override })]))).toContain(
      'allowed by `octocat` with the label `size-ok`.',
    );
  });

  test('another Go and another base have their own lines and shares', () => {
    const report = grownReport();
    const { comparison } = report;
    if (comparison === undefined) throw new Error('there is no comparison');
    const [binary, ...rest] = comparison.binaries;
    const [image, ...images] = comparison.images;
    if (binary === undefined || image === undefined) throw new Error('there is nothing in it');
    const toolchain = { from: 'go1.25.3', to: 'go1.26.8' };
    const causes = [{ kind: 'toolchain' as const, bytes: 120_000, ...toolchain, parts: [] }];
    const baseMoved = { from: { reference: 'alpine:3.23' }, to: { reference: 'alpine:3.24' } };
    const text = comment({
      ...report,
      comparison: {
        ...comparison,
        binaries: [{ ...binary, toolchain, causes }, ...rest],
        images: [{ ...image, baseMoved }, ...images],
      },
    });
    expect(text).toContain(
      'Another Go, `go1.25.3` → `go1.26.8`: +120 kB of the binary.<br>Another base, `alpine:3.23` → `alpine:3.24`',
    );
  });

  test('run-time defaults of another Go are no setting of the build', () => {
    const report = grownReport();
    const { comparison } = report;
    if (comparison === undefined) throw new Error('there is no comparison');
    const settings = [{ key: 'DefaultGODEBUG', from: 'a=1,b=1' }];
    const binaries = comparison.binaries.map((binary) => ({ ...binary, settings }));
    const text = comment({ ...report, comparison: { ...comparison, binaries } });
    expect(text).toContain(
      'Other defaults at run time (`GODEBUG`, by the `go` line of go.mod or by `//go:debug`): `a=1,b=1` → unset.',
    );
    expect(text).not.toContain('Other build settings');
  });

  test('what was compared with what stands at the end, before the marker', () => {
    const [line, marker] = comment(grownReport()).trimEnd().split('\n').slice(-2);
    expect(line).toBe(
      '<sub>`3f2c1ab` against `9d0e4c7` (`main`, 2 h old, artifact) · `go1.26.8`, same flags · [report.html](<https://github.com/acme/app/actions/runs/42>) · same input, same bytes: every byte is real</sub>',
    );
    expect(marker).toBe(`<!-- go-slim-image v1 key=app head=${HEAD} run=42.1 -->`);
  });

  test('earlier builds of the default branch are a line of bars, and each step names its commit', () => {
    const history = [3, 3, 3.3, 3.2].map((size, index) => ({
      commit: String(index).repeat(40),
      version: 'devel',
      createdAt: `2026-11-0${index + 1}T00:00:00Z`,
      sizes: [{ name: 'app', platform: 'linux/amd64', binary: size * 4e6, image: size * 1.8e6 }],
    }));
    const text = comment(grownReport([], { history }));
    expect(text).toContain('<summary>Last 5 builds ▁▁▆▅█ 5.40 MB → 6.09 MB</summary>');
    expect(text).toContain('| `2222222` | +540 kB | 5.94 MB |');
  });

  test('no table has more than three columns', () => {
    for (const table of comment(grownReport()).match(/^\|.*\|$/gm) ?? [])
      expect(table.split('|').length).toBeLessThanOrEqual(5);
  });
});

test('several images have rows of their own, and only those that changed their layers', () => {
  const report = (worker: number): Report => {
    const binaries = [
      sampleBinary('linux/amd64', 9_000_000, { name: 'api', stem: 'api_linux_amd64' }),
      sampleBinary('linux/amd64', worker, {
        name: 'worker',
        stem: 'worker_linux_amd64',
        digest: digestOf(`${worker}`),
      }),
    ];
    const images = binaries.map((binary) => {
      const image = sampleImage([binary], binary.name);
      const platforms = image.platforms.map((each) => ({
        ...each,
        layers: each.layers.map((layer) =>
          layer.part === 'binary' ? { ...layer, digest: binary.digest, diffId: binary.digest } : layer,
        ),
      }));
      return { ...image, platforms };
    });
    return sampleReport({ binaries, images });
  };
  const text = comment(compared(report(12_000_000), report(13_000_000)));
  expect(text.split('\n')[0]).toBe('**+352 kB (+6.6%) on linux/amd64 (`worker`)**');
  expect(text).toContain('| `api` linux/amd64 | 4.25 MB<br>±0 | 9.00 MB<br>±0 |');
  expect(text).toContain('| `worker` linux/amd64 | 5.66 MB<br>**+352 kB ▲ 6.6%** | 13.0 MB<br>+1.00 MB |');
  expect(text).toContain('`worker` linux/amd64<br>binary |');
  expect(text).not.toContain('`api` linux/amd64<br>binary |');
});

describe('what is worth telling', () => {
  test.each<[string, Report, boolean]>([
    ['growth', grownReport(), true],
    ['nothing', between(BEFORE, BEFORE), false],
    ['a platform', between(BEFORE, { 'linux/amd64': 13_031_312 }), true],
    [
      'a finding that is gone',
      between(BEFORE, BEFORE, { findings: { new: [], gone: SAMPLE_FINDINGS, databaseMoved: false } }),
      true,
    ],
    ['a broken budget', between(BEFORE, BEFORE, { budgets: [growthBudget({ state: 'broken' })] }), true],
    ['a kept one', between(BEFORE, BEFORE, { budgets: [growthBudget()] }), false],
    ['a first measurement', measured(BEFORE), true],
  ])('%s', (_, report, expected) => expect(worthTelling(report)).toBe(expected));
});

describe('too long', () => {
  /** Very many packages with long names in very many binaries. */
  const huge = (): Report => {
    const report = grownReport();
    const { comparison } = report;
    if (comparison === undefined) throw new Error('there is no comparison');
    const packages = Array.from({ length: 20_000 }, (_, index) => ({
      path: `example.com/${'x'.repeat(90)}${index}`,
      state: 'new' as const,
      owner: 'dependency' as const,
      size: { after: 10, change: 10 },
    }));
    return {
      ...report,
      comparison: {
        ...comparison,
        binaries: comparison.binaries.map((binary) => ({
          ...binary,
          packages,
          modules: packages.map(({ path, size }) => ({ path, state: 'new' as const, to: 'v1.0.0', size })),
        })),
      },
    };
  };

  test('folds go from the last on; verdict, table, causes and marker stay', () => {
    const text = commentMarkdown(huge(), facts, 8_000);
    expect(text.length).toBeLessThanOrEqual(8_000);
    expect(text).toContain('Left out, since it would be too long here: ');
    expect(text).toContain('| linux/arm64 |');
    expect(text.trimEnd().endsWith('-->')).toBe(true);
    expect(commentMarkdown(huge(), facts).length).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect(Buffer.byteLength(reportSummary(huge()))).toBeLessThanOrEqual(900_000);
  });

  test('at any limit it is whole Markdown with the verdict and the marker', () => {
    fc.assert(
      fc.property(fc.integer({ min: 700, max: 9_000 }), (limit) => {
        const text = commentMarkdown(grownReport(), facts, limit);
        expect(text.length).toBeLessThanOrEqual(limit);
        expect(text.startsWith('**+419')).toBe(true);
        expect(text.trimEnd().endsWith('run=42.1 -->')).toBe(true);
        const html = renderMarkdown(text);
        expect(html.match(/<details>/g) ?? []).toHaveLength((html.match(/<\/details>/g) ?? []).length);
      }),
    );
  });
});
