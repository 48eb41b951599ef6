import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Report } from '../../src/model/report.ts';
import { reportHtml } from '../../src/report/html/page.ts';
import { reportSaying } from '../support/hostile-report.ts';
import {
  sampleBinary,
  sampleImage,
  sampleReport,
  sampleReportWithFindings,
  sampleRun,
} from '../support/sample-report.ts';
import { launchBrowser, violations } from './support/browser.ts';

const many = ['app', 'worker'].flatMap((name) =>
  ['amd64', 'arm64', 'arm/v6', 'arm/v7', '386', 'ppc64le', 's390x', 'riscv64', 'mips64le', 'loong64'].map((arch, i) =>
    sampleBinary(`linux/${arch}`, 9_000_000 + i * 412_345, { name, stem: `${name}_linux_${arch.replace('/', '')}` }),
  ),
);
const manySteps = many.map(({ platform }, i) => ({
  step: 'compile',
  platform,
  startMs: i * 400,
  endMs: i * 400 + 2_000,
  state: 'done' as const,
}));

const REPORTS: Readonly<Record<string, Report>> = {
  'a clean build': sampleReport(),
  'a failed gate': sampleReportWithFindings(),
  'twenty binaries in two images': sampleReport({
    binaries: many,
    images: ['app', 'worker'].map((name) =>
      sampleImage(
        many.filter((binary) => binary.name === name),
        name,
      ),
    ),
    run: sampleRun({ steps: [...manySteps, ...manySteps, ...manySteps] }),
  }),
  'binaries alone': sampleReport({ images: [] }),
  'long and hostile names': reportSaying(`${'long-name/'.repeat(30)}<img src=x onerror=alert(1)>`),
};

const SCREENS = [
  { name: 'light', colorScheme: 'light', width: 1200 },
  { name: 'dark', colorScheme: 'dark', width: 1200 },
  { name: 'on a phone', colorScheme: 'light', width: 390 },
  { name: 'on a phone, dark', colorScheme: 'dark', width: 390 },
] as const;

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'report-page-'));
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

interface Opened {
  readonly page: Page;
  readonly requests: string[];
  readonly messages: string[];
}

async function open(report: Report, colorScheme: 'light' | 'dark', width: number): Promise<Opened> {
  const file = join(folder, 'report.html');
  await writeFile(file, reportHtml(report));
  const context = await browser.newContext({
    colorScheme,
    viewport: { width, height: 900 },
    offline: true,
    bypassCSP: false,
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const messages: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => messages.push(message.text()));
  page.on('dialog', (dialog) => messages.push(`dialog ${dialog.message()}`));
  await page.goto(pathToFileURL(file).href);
  return { page, requests, messages };
}

describe.each(Object.entries(REPORTS))('%s', (_name, report) => {
  test.each(SCREENS)(
    '$name: fits the screen, breaks no rule of axe, asks for nothing',
    async ({ colorScheme, width }) => {
      const { page, requests, messages } = await open(report, colorScheme, width);
      await page.evaluate('for (const fold of document.querySelectorAll("details")) fold.open = true');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(requests).toHaveLength(1);
      expect(messages).toEqual([]);
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    },
  );
});

test('the page follows the screen’s scheme and prints dark on white', async () => {
  const ground = 'getComputedStyle(document.documentElement).backgroundColor';
  const light = await open(sampleReport(), 'light', 1200);
  const dark = await open(sampleReport(), 'dark', 1200);
  const onScreen = await dark.page.evaluate(ground);
  expect(onScreen).not.toBe(await light.page.evaluate(ground));
  await dark.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await dark.page.evaluate(ground)).toBe('rgb(255, 255, 255)');
  const ink = 'getComputedStyle(document.documentElement).color';
  expect(await dark.page.evaluate(ink)).toBe(await light.page.evaluate(ink));
  await light.page.context().close();
  await dark.page.context().close();
});

test('what is there can be found by its text and reached by keyboard', async () => {
  const { page } = await open(sampleReportWithFindings(), 'light', 1200);
  expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
    'Platforms',
    'Worth knowing',
    'What is in the image',
    'Findings',
    'Software bills of materials',
    'What ran beside what',
    'How it was made and measured',
  ]);
  expect(await page.getByRole('row', { name: /CVE-2024-45337/ }).count()).toBe(1);
  expect(await page.getByRole('row', { name: /compile linux\/arm64/ }).innerText()).toContain('4.6 s');
  const fold = page.getByText('Every layer with its digest');
  await fold.focus();
  await page.keyboard.press('Enter');
  expect(await page.getByRole('cell', { name: 'Root files' }).first().isVisible()).toBe(true);
  await page.context().close();
});
