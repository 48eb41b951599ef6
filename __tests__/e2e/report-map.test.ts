import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { reportPage } from '../../src/report/html/page.ts';
import { sizePage } from '../../src/report/html/size-page.ts';
import type { MapEvidence } from '../../src/report/map/subjects.ts';
import { comparedPage, firstPage } from '../support/compared-page.ts';
import { SAMPLE_PACKAGES, sampleSizes } from '../support/sample-sizes.ts';
import { launchBrowser, violations } from './support/browser.ts';

let browser: Browser;
let folder: string;
const files: Record<string, string> = {};
beforeAll(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'report-map-'));
  const [compared, first] = [comparedPage(), firstPage()];
  const pages = {
    compared: await reportPage(compared.report, compared.evidence),
    first: await reportPage(first.report, first.evidence),
    binary: await sizePage({ name: 'app', platform: 'linux/amd64', total: 1_400_000, ...sampleSizes() }),
  };
  for (const [name, page] of Object.entries(pages)) {
    files[name] = join(folder, `${name}.html`);
    await writeFile(files[name], page);
  }
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

async function open(name: string, options: BrowserContextOptions = {}, hash = ''): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, offline: true, ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  const messages: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(String(error)));
  await page.goto(`${pathToFileURL(files[name] ?? '').href}${hash}`);
  if (options.javaScriptEnabled !== false) await page.waitForSelector('html[data-map~=complete]');
  return { page, requests, messages };
}

/** Waits in the page; `waitForFunction` needs an eval, which the page's policy forbids. */
async function until(page: Page, condition: string): Promise<void> {
  await page.evaluate(`new Promise((resume) => {
    const look = () => (${condition}) ? resume() : setTimeout(look, 20);
    look();
  })`);
}

const tile = (page: Page, name: RegExp | string) => page.locator('button.tile').filter({ hasText: name }).first();
const focused = (page: Page): Promise<string> => page.evaluate('document.activeElement?.textContent ?? ""');

const SCREENS = [
  { name: 'light', colorScheme: 'light', width: 1200 },
  { name: 'dark', colorScheme: 'dark', width: 1200 },
  { name: 'on a phone', colorScheme: 'light', width: 390 },
  { name: 'on a phone, dark', colorScheme: 'dark', width: 390 },
] as const;

describe.each(['compared', 'first', 'binary'])('the page %s', (name) => {
  test.each(SCREENS)('$name: fits, breaks no rule of axe, asks for nothing', async ({ colorScheme, width }) => {
    const { page, requests, messages } = await open(name, { colorScheme, viewport: { width, height: 900 } });
    expect(await violations(page)).toEqual([]);
    await page.evaluate('for (const fold of document.querySelectorAll("details")) fold.open = true');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(await violations(page)).toEqual([]);
    expect(requests).toHaveLength(1);
    expect(messages).toEqual([]);
    await page.context().close();
  });
});

describe('the map', () => {
  test('begins with what changed where there is a baseline, and with whose bytes they are where there is none', async () => {
    const { page } = await open('compared');
    expect(await page.getByRole('button', { name: 'Changes only' }).getAttribute('aria-pressed')).toBe('true');
    expect(await tile(page, 'internal/old').textContent()).toContain('gone');
    expect(await tile(page, /grpc/).getAttribute('class')).toContain('new');
    // What did not change has no tile in this view.
    expect(await page.locator('button.tile').filter({ hasText: 'yaml' }).count()).toBe(0);
    await page.context().close();

    const { page: first } = await open('first');
    expect(await first.getByRole('button', { name: 'Changes only' }).count()).toBe(0);
    expect(await tile(first, /yaml/).getAttribute('class')).toContain('o-dependency');
    await first.context().close();
  });

  test('is worked by keyboard alone: one tab stop, arrows, Enter, Esc; the focus survives', async () => {
    const { page } = await open('compared');
    await page.getByRole('button', { name: 'Owners' }).focus();
    await page.keyboard.press('Tab');
    const first = await focused(page);
    expect(await page.evaluate('document.activeElement.matches("button.tile")')).toBe(true);
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).not.toBe(first);
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    expect(await page.locator('button.tile[tabindex="0"]').count()).toBe(1);

    await tile(page, 'handleStream').or(tile(page, /grpc/)).first().focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#map-way b').textContent()).toBe('grpc');
    expect(await page.evaluate('document.activeElement.matches("button.tile")')).toBe(true);
    expect(await tile(page, 'handleStream').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.locator('#map-way').textContent()).toBe('app');
    expect(await focused(page)).toContain('grpc');
    // The next tab leaves the map.
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.matches("button.tile")')).toBe(false);
    await page.context().close();
  });

  test('says of the tile under focus or pointer where it is, its bytes, its share and its change', async () => {
    const { page } = await open('compared');
    await tile(page, 'internal/old').focus();
    const line = page.locator('#map-inspector');
    expect(await line.textContent()).toMatch(/^Your code › .*internal\/old gone .*−\d+\.\d kB, gone/);
    await page.getByRole('button', { name: 'Growth' }).click();
    await tile(page, 'runtime').hover();
    expect(await line.textContent()).toMatch(/^Standard library › runtime .*% of the file · no change/);
    expect(await line.locator('b').getAttribute('title')).toMatch(/^[\d,]+ bytes$/);
    await page.context().close();
  });

  test('shows code alone, and each platform by the switch on top, with all that belongs to it', async () => {
    const { page } = await open('compared');
    await page.getByRole('button', { name: 'Owners' }).click();
    expect(await page.locator('#map').textContent()).toContain('strings, shared');
    await page.getByLabel('Code only').check();
    expect(await page.locator('#map').textContent()).not.toContain('strings, shared');
    await page.getByLabel('Shown:').selectOption({ label: 'linux/arm64' });
    expect(await page.getByText('Binary, linux/arm64').isVisible()).toBe(true);
    expect(await page.getByText('Binary, linux/amd64').isVisible()).toBe(false);
    expect(await page.evaluate('location.hash')).toBe('#map?on=linux/arm64&view=owners&code');
    await page.context().close();
  });

  test('a link shows what was shown: platform, view, level; Back goes out again', async () => {
    const { page } = await open('compared', {}, '#map?on=linux/arm64&view=growth&in=p:google.golang.org/grpc');
    expect(await page.getByLabel('Shown:').inputValue()).toBe('app_linux_arm64');
    expect(await page.getByRole('button', { name: 'Growth' }).getAttribute('aria-pressed')).toBe('true');
    expect(await tile(page, 'handleStream').isVisible()).toBe(true);
    await page.locator('#map-way').getByRole('button').first().click();
    expect(await page.locator('#map-way').textContent()).toBe('app');
    await page.goBack();
    expect(await page.locator('#map-way b').textContent()).toBe('grpc');
    await page.context().close();
  });

  test('a link to what is not there shows the whole', async () => {
    const { page, messages } = await open('compared', {}, '#map?on=plan9/amd64&view=sideways&in=p:none');
    expect(await page.locator('#map-way').textContent()).toBe('app');
    expect(messages).toEqual([]);
    await page.context().close();
  });

  test('find-in-page finds names, whether or not they fit on their tile', async () => {
    const { page } = await open('first');
    const name = await page.evaluate(`(() => {
      const bare = [...document.querySelectorAll('button.tile')].find((tile) => tile.querySelector('.n') === null);
      return bare?.textContent.split(',')[0] ?? '';
    })()`);
    for (const text of ['http2', ...(name === '' ? [] : [name as string])])
      expect(await page.evaluate(`window.find(${JSON.stringify(text)})`)).toBe(true);
    await page.context().close();
  });

  test.each([390, 320, 240])('keeps every tile inside of itself at %i pixels', async (width) => {
    const { page } = await open('compared', { viewport: { width, height: 800 } });
    for (const view of ['Changes only', 'Growth', 'Owners']) {
      await page.getByRole('button', { name: view }).click();
      const outside = await page.evaluate(`(() => {
        const map = document.querySelector('#map').getBoundingClientRect();
        return [...document.querySelectorAll('#map button.tile')]
          .map((one) => one.getBoundingClientRect())
          .filter((one) => one.right > map.right + 0.6 || one.bottom > map.bottom + 0.6 || one.left < map.left - 0.6)
          .map(({ width, height }) => [width, height]);
      })()`);
      expect([view, outside]).toEqual([view, []]);
    }
    await page.context().close();
  });

  test('follows the width of the window', async () => {
    const { page } = await open('compared');
    const wide = await page.locator('button.tile').count();
    await page.setViewportSize({ width: 390, height: 800 });
    await until(page, `document.querySelectorAll('button.tile').length < ${wide}`);
    await page.context().close();
  });
});

test('a program of 200,000 functions on two platforms, with a baseline, fits into 1.5 MB and says from which size on', async () => {
  const { report, evidence } = comparedPage();
  const indices = Array.from({ length: 200_000 }, (_, i) => i);
  const functions: MapEvidence['functions'] = async ({ platform }, before) => {
    const seed = (before ? 1 : 2) + platform.length;
    return {
      packages: SAMPLE_PACKAGES.map(({ name }) => name),
      package: indices.map((i) => i % SAMPLE_PACKAGES.length),
      name: indices.map(
        (i) => `(*type${((i * 2_654_435_761) % 1_000_003).toString(36)}).method${(i * 40_503) % 65_536}`,
      ),
      code: indices.map((i) => 16 + ((i * 7_919 * seed) % 3_000)),
    };
  };
  const page = await reportPage(report, { ...evidence, functions });
  expect(page.length).toBeLessThan(1_500_000);
  expect(/Functions and files below ([\d.]+ k?B) are one tile of their package/.exec(page)?.[1]).toMatch(/^[\d.]+ kB$/);
  files.large = join(folder, 'large.html');
  await writeFile(files.large, page);
  const { page: opened, messages } = await open('large');
  expect(await opened.locator('button.tile').count()).toBeGreaterThan(5);
  expect(messages).toEqual([]);
  await opened.context().close();
});

test('rows of modules can be searched', async () => {
  const { page } = await open('compared');
  await page.getByText('3 modules').or(page.getByLabel('Search')).first().scrollIntoViewIfNeeded();
  await page.getByLabel('Search').fill('x/net');
  expect(await page.locator('#modules tbody tr:visible').count()).toBe(1);
  expect(await page.locator('#modules-count').textContent()).toBe('1 found');
  await page.context().close();
});

test('without script everything but the map is there', async () => {
  const { page } = await open('compared', { javaScriptEnabled: false });
  expect(await page.locator('#map p').isVisible()).toBe(true);
  expect(await page.getByRole('heading', { name: 'Packages that changed' }).isVisible()).toBe(true);
  expect(await page.locator('#packages summary').filter({ hasText: 'linux/arm64' }).isVisible()).toBe(true);
  await page.context().close();
});

test('from a dark screen it prints light, whole and with its colours', async () => {
  const { page } = await open('compared', { colorScheme: 'dark' });
  const colour = 'getComputedStyle(document.querySelector("button.tile.u10")).backgroundColor';
  const dark = await page.evaluate(colour);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const { page: light } = await open('compared', { colorScheme: 'light' });
  expect(await page.evaluate(colour)).toBe(await light.evaluate(colour));
  expect(await page.evaluate(colour)).not.toBe(dark);
  expect(await page.evaluate('getComputedStyle(document.querySelector("button.tile")).printColorAdjust')).toBe('exact');
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.length).toBeGreaterThan(20_000);
  await page.setViewportSize({ width: 700, height: 900 });
  const inside = `[...document.querySelectorAll('button.tile')].every((tile) => {
    const [a, b] = [tile.getBoundingClientRect(), document.getElementById('map').getBoundingClientRect()];
    return a.right <= b.right + 1 && a.bottom <= b.bottom + 1;
  })`;
  expect(await page.evaluate(inside)).toBe(true);
  await light.context().close();
  await page.context().close();
});

test('grown and shrunk can be told apart by eyes that see no green', async () => {
  const { page } = await open('compared');
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setEmulatedVisionDeficiency', { type: 'deuteranopia' });
  const picture = async (selector: string): Promise<string> =>
    (await page.locator(selector).first().screenshot()).toString('base64');
  const [grew, shrank] = [await picture('button.tile.u10'), await picture('button.tile.d10')];
  const reader = await browser.newPage();
  const mean = async (data: string): Promise<number[]> =>
    (await reader.evaluate(`(async () => {
      const bitmap = await createImageBitmap(await (await fetch('data:image/png;base64,${data}')).blob());
      const context = new OffscreenCanvas(1, 1).getContext('2d');
      context.drawImage(bitmap, 0, 0, 1, 1);
      return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
    })()`)) as number[];
  const [a, b] = [await mean(grew), await mean(shrank)];
  expect(Math.hypot(...a.map((value, i) => value - (b[i] ?? 0)))).toBeGreaterThan(60);
  // And without any colour: stripes, signs.
  expect(await page.evaluate('getComputedStyle(document.querySelector("button.tile.d10")).backgroundImage')).toContain(
    'repeating',
  );
  await reader.close();
  await page.context().close();
});
