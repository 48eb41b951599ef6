// First contentful paint of a page and the moment its map is drawn, against an empty page, in a real Chromium.
// node bench/page.mjs REPORT.html [REPEATS]: prints the ratios, each the median of its pairs; `laid out` is when the map's
// tiles and the causes above them were laid out and handed on to be painted, which is what a reader waits for in the end.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const EMPTY = '<!doctype html><html lang="en"><meta charset="utf-8"><title>empty</title><p>empty</p></html>';

/** Milliseconds after which a page is asked: asking earlier would run the driver's own scripts beside the page's. */
const SETTLED = 700;

/** Milliseconds to the first contentful paint, and to the map drawn and laid out where there is one. */
async function open(browser, file, hasMap) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, offline: true });
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  await setTimeout(SETTLED);
  const times = await page.evaluate(async (mapped) => {
    const paint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    const mark = (name) => performance.getEntriesByName(name)[0]?.startTime;
    while (paint() === undefined || (mapped && mark('map-shown') === undefined))
      await new Promise((resume) => window.setTimeout(resume, 10));
    return { paint: paint(), map: mark('map-drawn'), shown: mark('map-shown') };
  }, hasMap);
  await context.close();
  return times;
}

const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];

/** Ratios of a page to an empty one: each a median over pairs that were opened in turn. */
export async function pageRatios(file, repeats = 11) {
  const folder = mkdtempSync(join(tmpdir(), 'page-bench-'));
  const empty = join(folder, 'empty.html');
  writeFileSync(empty, EMPTY);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    await open(browser, empty, false);
    const pairs = [];
    for (let i = 0; i < repeats; i++) {
      const bare = await open(browser, empty, false);
      pairs.push({ bare: bare.paint, ...(await open(browser, file, true)) });
    }
    return {
      paint: median(pairs.map(({ paint, bare }) => paint / bare)),
      map: median(pairs.map(({ map, bare }) => map / bare)),
      shown: median(pairs.map(({ shown, bare }) => shown / bare)),
      pairs,
    };
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

if (import.meta.filename === resolve(process.argv[1] ?? '')) {
  const { paint, map, shown, pairs } = await pageRatios(resolve(process.argv[2] ?? ''), Number(process.argv[3] ?? 11));
  for (const { bare, paint: first, map: drawn } of pairs)
    console.log([bare, first, drawn].map((ms) => ms.toFixed(0)).join(' '));
  console.log(
    `first contentful paint ${paint.toFixed(2)}, map drawn ${map.toFixed(2)}, laid out ${shown.toFixed(2)} times an empty page's paint`,
  );
}
