import { describe, expect, test } from '@jest/globals';
import type { ReportBinary } from '../../../src/model/report.ts';
import type { ReportSize } from '../../../src/model/size.ts';
import { mapKey, mapSubjects } from '../../../src/report/map/subjects.ts';
import { sampleBinary } from '../../support/sample-report.ts';
import { sizesOf } from '../../support/sized-report.ts';

const WEB = 'github.com/acme/app/web';
const page = { name: 'page.html', size: 900 };
const sourced = sizesOf([{ name: WEB, code: 100, embedded: 900 }], [], [{ ...page, package: WEB }], { sourced: true });
const unsourced = sizesOf([{ name: WEB, code: 100 }], [{ row: 'embedded', size: 900 }], [page], { sourced: false });
const binary = (sizes: ReportSize): ReportBinary => sampleBinary('linux/amd64', 1000, { sizes });
const renamed = new Map<string, string>();
const functions = () => Promise.resolve(undefined);

describe('what a map is made of', () => {
  test('tells files of both sides in one way, so that none seems to come or go', async () => {
    const [subject] = await mapSubjects([{ now: binary(sourced), before: binary(unsourced), renamed }], { functions });
    expect(subject?.before?.size.embedded).toEqual([{ ...page, package: WEB }]);
    expect(subject?.before?.size.packages).toEqual(subject?.after.size.packages);
    expect(subject?.before?.size.shared.filter(({ size }) => size > 0)).toEqual([]);
  });

  test('is another thing where the same program was attributed otherwise', () => {
    const key = (sizes: ReportSize) => mapKey([{ now: binary(sizes), renamed }]);
    expect(key(sourced)).toBe(key({ ...sourced }));
    expect(key(sourced)).not.toBe(key(unsourced));
  });
});
