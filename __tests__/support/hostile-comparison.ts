import type { ReportComparison } from '../../src/model/comparison.ts';
import { grownReport, growthBudget } from './compared-report.ts';
import { SAMPLE_FINDINGS } from './sample-report.ts';

/** A comparison with the given text wherever text from outside may stand; a file's name may hold less of it. */
export function comparisonSaying(text: string, file = text): ReportComparison {
  const { comparison } = grownReport();
  if (comparison === undefined) throw new Error('there is no comparison');
  const finding = {
    ...(SAMPLE_FINDINGS[0] as (typeof SAMPLE_FINDINGS)[number]),
    id: text,
    module: text,
    installed: text,
    fixed: [text],
    url: text,
  };
  const kinds = [
    'module-new',
    'module-moved',
    'module-renamed',
    'module-gone',
    'dead-code',
    'embedded-file',
    'tables',
    'flags',
  ] as const;
  const causes = kinds.map((kind) => ({
    kind,
    bytes: 4711,
    subject: text,
    renamedFrom: text,
    from: text,
    to: text,
    chain: [text, text, text],
    place: { file, line: 3 },
    requiredBy: text,
    besides: text,
    trail: [text],
    parts: [{ name: text, bytes: 3 }],
  }));
  const size = { before: 1, after: 2, change: 1 };
  return {
    ...comparison,
    baseline: { source: 'artifact', reference: text, ref: text, version: text, createdAt: '2026-11-22T20:00:00Z' },
    binaries: comparison.binaries.map((binary) => ({
      ...binary,
      name: text,
      toolchain: { from: text, to: text },
      settings: [{ key: text, from: text, to: text }],
      modules: [{ path: text, state: 'renamed', renamedFrom: text, from: text, to: text, size }],
      packages: [{ path: text, state: 'new', owner: 'own', size }],
      causes,
    })),
    images: comparison.images.map((image) => ({
      ...image,
      name: text,
      baseMoved: { from: { reference: text }, to: { reference: text } },
    })),
    findings: { new: [finding], gone: [finding], databaseMoved: false },
    budgets: [
      growthBudget({ name: text, written: text, of: 'module', state: 'broken' }),
      growthBudget({ name: text, written: text, state: 'overridden', override: { label: text, by: text } }),
      growthBudget({ state: 'not-measured', reason: text }),
    ],
  };
}
