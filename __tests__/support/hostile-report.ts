import fc from 'fast-check';
import type { Report } from '../../src/model/report.ts';
import { reportScan } from '../../src/report/findings.ts';
import { SAMPLE_FINDINGS, sampleBinary, sampleImage, sampleReport, sampleRun } from './sample-report.ts';

/** What people have tried to get into other people's comments, pages and terminals. */
const ATTACKS = [
  '</summary></details><img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '`` ``` | \\| a|b',
  '`',
  'x\n::set-output name=a::b',
  '\u001b[2J\u001b]0;title\u0007\u009b31m',
  'user\u202etxt.exe\u2066',
  '@maintainer #1 acme/app#1 https://evil.example',
  '<!-- go-slim-image v1 key=app -->',
  '" onmouseover="alert(1)',
  '\u0000\ud800',
  '[a](javascript:alert(1))',
  '-->|\r\n# Heading\n\n| a | b |',
];

/** Text as an attacker would choose it. */
export const hostileText: fc.Arbitrary<string> = fc
  .tuple(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom(...ATTACKS), fc.string({ maxLength: 20 }))
  .map((parts) => parts.join(''));

/** A report with the given text wherever text from outside may stand. */
export function reportSaying(text: string): Report {
  const finding = {
    ...(SAMPLE_FINDINGS[0] ?? { aliases: [], severity: 'HIGH' as const, fixed: [], installed: '', module: '', id: '' }),
    id: text,
    module: text,
    installed: text,
    fixed: [text],
    title: text,
    url: `https://example.com/${text}`,
  };
  const findings = [finding, { ...finding, id: `${text}2`, url: text, suppressed: { by: text, reason: text } }];
  const binary = sampleBinary('linux/amd64', 14_221_312, {
    name: text,
    importPath: text,
    settings: [{ key: text, value: text }],
    build: { argv: [text], environment: [{ name: 'X', value: text, origin: text }] },
    scan: reportScan({ kind: 'database-unavailable', tried: [{ source: text, answer: text }] }, findings),
  });
  const image = sampleImage([binary], text);
  const report = sampleReport({ binaries: [binary], images: [{ ...image, tags: [text], refName: text }] });
  return {
    ...report,
    toolVersion: text,
    module: { ...report.module, path: text },
    revision: { ...report.revision, version: text, commit: text },
    toolchain: { version: text, requestedBy: text },
    inputs: [{ name: text, value: text }],
    binaryOnly: [{ platform: 'js/wasm', reason: text }],
    run: sampleRun({
      notices: [{ level: 'warning', code: text, message: text, file: text, line: 3 }],
      steps: [{ step: text, platform: text, startMs: 0, endMs: 5, state: 'done', detail: text }],
      caches: [{ name: text }],
    }),
  };
}
