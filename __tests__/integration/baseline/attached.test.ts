import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { findBaseline } from '../../../src/baseline/find.ts';
import { attachedPlace, imagePlace, type RegistryAccess } from '../../../src/baseline/image.ts';
import type { BaselinePlace } from '../../../src/baseline/source.ts';
import { createHttpClient, type HttpClient } from '../../../src/http/client.ts';
import type { Report } from '../../../src/model/report.ts';
import { pushImage } from '../../../src/registry/push/push.ts';
import { REPORT_TYPE } from '../../../src/registry/referrers/artifact-types.ts';
import { attachArtifacts } from '../../../src/registry/referrers/attach.ts';
import { historyAfter, historyPoint } from '../../../src/report/history.ts';
import { serializeReport } from '../../../src/report/report-file.ts';
import { pushableImage } from '../../support/push-image.ts';
import { type PushRegistry, startPushRegistry } from '../../support/push-registry.ts';
import { type TestRuntime, testRuntime } from '../../support/runtime.ts';
import { sampleReport } from '../../support/sample-report.ts';

const COMMIT = '9d0e4c7'.padEnd(40, '0');
const MODULE = 'github.com/acme/app';
let folder: string;
let registry: PushRegistry;
let http: HttpClient;
let runtime: TestRuntime;
let access: RegistryAccess;

const reportOf = (commit: string, ref = 'refs/heads/main'): Report => {
  const origin = { repository: 'acme/app', runId: 1, runAttempt: 1, event: 'push', ref, commentKey: 'x' };
  const { run } = sampleReport();
  return sampleReport({
    revision: { version: 'v1', versionOrigin: 'tag', commit, dirty: false },
    run: { ...run, origin },
  });
};

/** Pushes an image under a tag, with text attached as its report. */
async function push(tag: string, text: string | undefined): Promise<void> {
  const { image } = await pushableImage(join(folder, tag));
  const { digest, mediaType, bytes: index } = image.root;
  const subject = { digest, mediaType, size: index.length };
  await pushImage(
    {
      image,
      destination: { registry: registry.host, repository: 'acme/app', tags: [tag] },
      mountFrom: new Map(),
      onProgress: () => undefined,
      beforeTags: async (session) => {
        if (text === undefined) return;
        const artifact = { artifactType: REPORT_TYPE, title: 'report.json', bytes: Buffer.from(text), subject };
        await attachArtifacts([artifact], session);
      },
    },
    { ...runtime, http, insecureRegistries: [], retryDelayMs: 1 },
  );
}

const attached = (): BaselinePlace =>
  attachedPlace({ commit: COMMIT, branch: 'main', repositories: [`${registry.host}/acme/app`] }, access);
const find = (place: BaselinePlace) => findBaseline([place], { module: MODULE }, runtime);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attached-'));
  registry = await startPushRegistry({});
  runtime = testRuntime({ env: { HOME: folder }, cacheDirectory: folder });
  http = createHttpClient(runtime);
  access = { http, runtime, options: {} };
});
afterEach(async () => {
  await http.close();
  await registry.close();
  await rm(folder, { recursive: true, force: true });
});

describe('the report attached to the image of the base commit', () => {
  test.each([`sha-${COMMIT}`, `sha-${COMMIT.slice(0, 7)}`, COMMIT])('is found under the tag %s', async (tag) => {
    await push(tag, serializeReport(reportOf(COMMIT)));
    expect((await find(attached())).found?.baseline).toMatchObject({
      source: 'attached',
      reference: `${registry.host}/acme/app:${tag}`,
      commit: COMMIT,
      ref: 'main',
    });
  });

  test('is that of the branch’s tag where no tag is made of the commit', async () => {
    await push('main', serializeReport(reportOf('b'.repeat(40))));
    expect((await find(attached())).found?.baseline).toMatchObject({ commit: 'b'.repeat(40) });
  });

  test('carries on the sizes of the builds before it, each with its commit', async () => {
    const point = (digit: string) => ({
      ...historyPoint(reportOf(digit.repeat(40))),
      createdAt: '2026-01-01T00:00:00Z',
    });
    const report = { ...reportOf(COMMIT), history: [point('a'), point('b')] };
    await push(`sha-${COMMIT}`, serializeReport(report));
    const found = (await find(attached())).found?.report;
    const commits = historyAfter(found ?? reportOf('')).map(({ commit }) => commit);
    expect(commits).toEqual(['a'.repeat(40), 'b'.repeat(40), COMMIT]);
  });

  test('is refused when it says another commit than its tag, or another branch', async () => {
    await push(`sha-${COMMIT}`, serializeReport(reportOf('c'.repeat(40))));
    expect((await find(attached())).found).toBeUndefined();
    await push('topic', serializeReport(reportOf('d'.repeat(40), 'refs/pull/7/merge')));
    const topic = attachedPlace(
      { commit: 'e'.repeat(40), branch: 'topic', repositories: [`${registry.host}/acme/app`] },
      access,
    );
    expect((await find(topic)).found).toBeUndefined();
    expect(runtime.notices.map(({ code }) => code)).toEqual(['baseline-other-commit', 'baseline-other-commit']);
  });

  test('is not there: no image, an image without one, no repository at all', async () => {
    expect((await find(attached())).tried[0]?.answer).toMatch(/^no image of 9d0e4c700000 or main in .* has a report$/);
    await push('main', undefined);
    expect((await find(attached())).found).toBeUndefined();
    const none = attachedPlace({ commit: COMMIT, branch: 'main', repositories: [] }, access);
    expect((await find(none)).tried[0]?.answer).toBe('no tag says which repository the image is in');
    expect(runtime.notices).toEqual([]);
  });

  test('is damaged: a notice, and no baseline', async () => {
    await push(`sha-${COMMIT}`, '{"schemaVersion": 1, "cut": ');
    expect((await find(attached())).found).toBeUndefined();
    expect(runtime.notices.map(({ code }) => code)).toEqual(['baseline-damaged']);
  });
});

test('an image that the user names', async () => {
  await push('1.0', serializeReport(reportOf(COMMIT)));
  const place = (tag: string): BaselinePlace => imagePlace(`${registry.host}/acme/app:${tag}`, access);
  expect((await find(place('1.0'))).found?.baseline).toMatchObject({ source: 'image', commit: COMMIT });
  expect((await find(place('2.0'))).found).toBeUndefined();
  expect(runtime.notices.map(({ code }) => code)).toEqual(['baseline-unavailable']);
});
