// Makes docs/pictures/ again: real runs of dist/cli.js in a real terminal of 80 columns, and the report.html that they wrote.
// Needs tmux and Chromium (variable CHROMIUM, default /usr/bin/chromium). Where the vulnerability database comes from is
// said as to any run: GO_SLIM_IMAGE_DATABASE; a folder is shown as trivy-cache.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { terminalPage } from './pictures/terminal-page.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PICTURES = join(ROOT, 'docs', 'pictures');
const RUNS = [
  { name: 'build', command: 'node dist/cli.js build examples/hello' },
  { name: 'findings', command: 'node dist/cli.js build github.com/nektos/act@v0.2.60' },
];
/** Of which run alone pictures are made: `build`, `findings`, `map`; default all. */
const ONLY = process.argv[2];
/** A report with a baseline: its map is what the pictures are about. */
const COMPARED = 'node dist/cli.js build --no-sbom --no-scan github.com/caddyserver/caddy/v2/cmd/caddy@';
const VERSIONS = { before: 'v2.10.2', now: 'v2.11.9' };
const SCREENS = [
  { suffix: 'light', colorScheme: 'light', width: 1000 },
  { suffix: 'dark', colorScheme: 'dark', width: 1000 },
  { suffix: 'phone', colorScheme: 'light', width: 390 },
];

/** Types a command into a terminal and gives what stands there once the prompt is back, with its colours. */
async function typed(command, folder, rows) {
  const tmux = (...args) => execFileSync('tmux', ['-L', `pictures-${process.pid}`, ...args], { encoding: 'utf8' });
  tmux('-f', '/dev/null', 'new-session', '-d', '-x', '80', '-y', String(rows), '-c', folder, 'bash --norc --noprofile');
  try {
    tmux('send-keys', "PS1='$ '; clear", 'Enter');
    await sleep(500);
    tmux('send-keys', command, 'Enter');
    for (let waited = 0; waited < 600; waited++) {
      await sleep(1000);
      const text = tmux('capture-pane', '-p').trimEnd();
      if (text.split('\n').length > 1 && text.endsWith('\n$')) return tmux('capture-pane', '-p', '-e');
    }
    throw new Error(`${command} did not end`);
  } finally {
    tmux('kill-server');
  }
}

const work = mkdtempSync(join(tmpdir(), 'pictures-'));
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  for (const name of ['dist', 'examples']) symlinkSync(join(ROOT, name), join(work, name));
  const database = process.env.GO_SLIM_IMAGE_DATABASE;
  if (database !== undefined && existsSync(database)) {
    symlinkSync(resolve(database), join(work, 'trivy-cache'));
    process.env.GO_SLIM_IMAGE_DATABASE = './trivy-cache';
  }
  for (const { name, command } of RUNS.filter((one) => ONLY === undefined || one.name === ONLY)) {
    const screen = await typed(command, work, 48);
    const page = join(work, `${name}.html`);
    writeFileSync(page, terminalPage(screen));
    for (const colorScheme of ['light', 'dark']) {
      await shoot(page, { colorScheme, width: 780 }, `${name}-terminal-${colorScheme}.png`, 'pre');
    }
    const report = join(work, 'go-slim-image.out', 'report.html');
    for (const { suffix, ...look } of SCREENS) await shoot(report, look, `${name}-report-${suffix}.png`);
  }
  if (ONLY === undefined || ONLY === 'map') await pictureMap(work);
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}

/** Builds two versions and shows the newer one's report, whose map is of what changed, and its other two views. */
async function pictureMap(folder) {
  const run = (version, ...more) =>
    execFileSync('sh', ['-c', `${[`${COMPARED}${version}`, ...more].join(' ')} --output ${version}`], { cwd: folder });
  run(VERSIONS.before);
  run(VERSIONS.now, `--baseline ${VERSIONS.before}/report.json --max-growth 15%`);
  await shootMap(join(folder, VERSIONS.now, 'report.html'));
}

async function shootMap(report) {
  for (const colorScheme of ['light', 'dark'])
    await shoot(report, { colorScheme, width: 1000, height: 1900, scale: 1 }, `map-report-${colorScheme}.png`);
  await shoot(report, { colorScheme: 'light', width: 390, scale: 1.5 }, 'map-report-phone.png', '#map-part');
  for (const view of ['growth', 'owners'])
    await shoot(
      report,
      { colorScheme: 'light', width: 1000, scale: 1 },
      `map-${view}-light.png`,
      '#map',
      `#map?view=${view}`,
    );
}

async function shoot(
  file,
  { colorScheme, width, height = width > 600 ? 900 : 844, scale = width > 600 ? 1.5 : 2 },
  picture,
  selector,
  hash = '',
) {
  const context = await browser.newContext({
    colorScheme,
    viewport: { width, height },
    deviceScaleFactor: scale,
  });
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href + hash);
  if ((await page.locator('#map').count()) > 0) await page.waitForSelector('html[data-map~=complete]');
  const path = join(PICTURES, picture);
  if (selector === undefined) await page.screenshot({ path });
  else await page.locator(selector).screenshot({ path });
  await context.close();
}
