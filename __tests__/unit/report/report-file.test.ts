import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { Failure } from '../../../src/model/failure.ts';
import type { Report } from '../../../src/model/report.ts';
import { LARGEST_REPORT, parseReport, serializeReport } from '../../../src/report/report-file.ts';
import { checkValue } from '../../../src/report/schema-check.ts';
import { sampleReport, sampleReportWithFindings } from '../../support/sample-report.ts';

const schema = JSON.parse(readFileSync('schema/report-v1.schema.json', 'utf8'));
const validate = new Ajv2020({ strict: true }).compile(schema);
const samples: readonly Report[] = [
  sampleReport(),
  sampleReportWithFindings(),
  sampleReport({ images: [], binaries: [] }),
];

const failureOf = (text: string): Failure => {
  try {
    parseReport(text, 'baseline.json');
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('it was read');
};

describe('what is written', () => {
  test.each(samples)('is what the published schema asks for', (report) => {
    const valid = validate(JSON.parse(serializeReport(report)));
    expect(validate.errors).toBeNull();
    expect(valid).toBe(true);
  });

  test('reads back as the same report', () => {
    for (const report of samples) expect(parseReport(serializeReport(report))).toEqual(report);
  });

  test('does not depend on the order in which properties were set', () => {
    const shuffled = Object.fromEntries(Object.entries(sampleReport()).reverse()) as unknown as Report;
    expect(serializeReport(shuffled)).toBe(serializeReport(sampleReport()));
  });

  test('keeps everything volatile in run, which comes last', () => {
    const other = sampleReport({ run: { ...sampleReport().run, durationMs: 1, steps: [], caches: [], notices: [] } });
    const cut = (text: string): string => text.slice(0, text.indexOf('\n  "run": {'));
    expect(cut(serializeReport(other))).toBe(cut(serializeReport(sampleReport())));
    expect(cut(serializeReport(other)).length).toBeGreaterThan(1000);
  });

  test('is cut where a tool said more than the schema has room for', () => {
    const steps = [{ step: 'scan', startMs: 0, endMs: 1, state: 'failed' as const, detail: 'x'.repeat(30_000) }];
    const text = serializeReport(sampleReport({ run: { ...sampleReport().run, steps } }));
    expect(parseReport(text).run.steps[0]?.detail).toBe(`${'x'.repeat(19_999)}…`);
  });

  test('is refused when a size is not a number of bytes', () => {
    const [binary] = sampleReport().binaries;
    if (binary === undefined) throw new Error('the sample has no binary');
    const report = sampleReport({ binaries: [{ ...binary, size: Number.NaN }], images: [] });
    expect(() => serializeReport(report)).toThrow('binaries[0].size: must be of type integer');
  });
});

describe('what is read', () => {
  const changed = (change: (value: Record<string, unknown>) => void): string => {
    const value = JSON.parse(serializeReport(sampleReport()));
    change(value);
    return JSON.stringify(value);
  };

  test('a newer version is told as such', () => {
    const failure = failureOf(changed((value) => Object.assign(value, { schemaVersion: 2, module: undefined })));
    expect(failure.message).toBe('baseline.json has schemaVersion 2, and this go-slim-image reads version 1');
    expect(failure.exitStatus).toBe(2);
  });

  test('properties that a later version adds are left out', () => {
    const report = parseReport(changed((value) => Object.assign(value, { attestations: ['x'], __proto__x: 1 })));
    expect(report).toEqual(sampleReport());
  });

  test.each([
    ['', 'is not JSON'],
    ['{"schemaVersion":1', 'is not JSON'],
    ['[]', 'the report: must be of type object'],
    ['{}', 'schemaVersion: is missing'],
    ['null', 'must be of type object'],
  ])('%j is no report', (text, words) => {
    expect(failureOf(text).message).toContain(words);
  });

  test.each(['../../etc/passwd', '/etc/passwd', 'bin/../../x', 'C:\\x', 'c:/x', 'a\\b', 'bin/..'])(
    'a file may not be %s, outside the output folder',
    (file) => {
      const failure = failureOf(changed((value) => Object.assign((value.binaries as object[])[0] ?? {}, { file })));
      expect(failure.message).toContain('binaries[0].file: does not match');
    },
  );

  test('a digest must be one', () => {
    const failure = failureOf(
      changed((value) => Object.assign((value.images as object[])[0] ?? {}, { digest: 'sha256:12' })),
    );
    expect(failure.message).toContain('images[0].digest');
  });

  test('what is too large is not parsed at all', () => {
    expect(failureOf(' '.repeat(LARGEST_REPORT + 1)).message).toBe('baseline.json is larger than 32 MiB');
  });

  test('lists and texts have bounds', () => {
    const inputs = Array.from({ length: 1001 }, () => ({ name: 'a', value: 'b' }));
    expect(failureOf(changed((value) => Object.assign(value, { inputs }))).message).toContain('inputs: has 1001 items');
    const long = [{ name: 'a'.repeat(101), value: '' }];
    expect(failureOf(changed((value) => Object.assign(value, { inputs: long }))).message).toContain(
      'inputs[0].name: is longer',
    );
  });
});

/** Puts another value at one place of a document. */
function mutate(document: unknown, path: readonly number[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof document !== 'object' || document === null) return value;
  const keys = Object.keys(document);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return value;
  const copy = structuredClone(document) as Record<string, unknown>;
  copy[key] = mutate(copy[key], rest, value);
  return copy;
}

test('our check agrees with ajv about any change to a report', () => {
  const original = JSON.parse(serializeReport(sampleReportWithFindings()));
  const values = fc.oneof(fc.jsonValue(), fc.constantFrom('sha256:0', 0, -1, 1.5, [], {}, { kind: 'clean' }, 'HIGH'));
  fc.assert(
    fc.property(fc.array(fc.nat(40), { maxLength: 7 }), values, (path, value) => {
      const changed = mutate(original, path, value);
      const checked = checkValue(schema, changed);
      // What we accept is valid once unknown properties are left out; what we refuse is invalid as it stands.
      const valid = validate('problem' in checked ? changed : checked.value);
      expect(valid).toBe(!('problem' in checked));
    }),
    { numRuns: 400 },
  );
});
