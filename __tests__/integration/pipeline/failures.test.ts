import { chmod, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { openSandbox, type Sandbox, TINY } from '../../support/command-line.ts';

jest.setTimeout(120_000);

let box: Sandbox;
beforeEach(async () => {
  box = await openSandbox();
});
afterEach(async () => {
  await box.remove();
});

const FAST = ['--platforms', 'linux/amd64', '--no-sbom', '--no-scan'];

/** The failing sentence, on one line however it was wrapped. */
async function failure(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<{ status: number | null; text: string }> {
  const { status, stderr } = await box.run(['build', ...args], { env });
  return { status, text: stderr.replace(/\s+/g, ' ') };
}

async function expectFailure(
  args: readonly string[],
  status: number,
  sentence: RegExp,
  env: Record<string, string> = {},
): Promise<void> {
  const ended = await failure(args, env);
  expect(ended.text).toMatch(sentence);
  expect(ended.status).toBe(status);
  expect(await box.leftovers()).toEqual([]);
}

describe('the source', () => {
  test('without go.mod, with those below it listed', async () => {
    await rm(join(box.module, 'go.mod'));
    await box.write({ 'services/api/go.mod': TINY['go.mod'] });
    await expectFailure(FAST, 2, /no go\.mod in this folder.*services\/api.*build \.\/services\/api/);
  });

  test('that does not exist', async () => {
    await expectFailure(['nowhere', ...FAST], 2, /source: "nowhere" does not exist/);
  });

  test('without a main package', async () => {
    await box.write({ 'main.go': 'package library\n' });
    await expectFailure(FAST, 2, /the package here is library, not main/);
  });

  test('with packages that match nothing', async () => {
    await expectFailure([...FAST, '--packages', './cmd/nothing'], 2, /packages: "\.\/cmd\/nothing" matches no package/);
  });

  test('that asks for a Go that does not exist', async () => {
    await box.write({ 'go.mod': 'module example.com/tiny\n\ngo 1.99\n' });
    await expectFailure(FAST, 2, /1\.99/, { GOTOOLCHAIN: 'local' });
  });
});

describe('a module at a version', () => {
  test('that the proxy does not have, with those that it has', async () => {
    const proxy = createServer((request, response) => {
      const known: Record<string, string> = {
        '/example.com/tool/@v/list': 'v1.2.0\nv1.3.0\n',
        '/example.com/tool/@v/v1.3.0.info': '{"Version":"v1.3.0","Time":"2024-01-01T00:00:00Z"}',
        '/example.com/tool/@v/v1.3.0.mod': 'module example.com/tool\n',
      };
      const answer = known[request.url ?? ''];
      if (answer !== undefined) response.end(answer);
      else response.writeHead(404).end('not found');
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const env = { GOPROXY: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, GONOSUMDB: '*' };
    await expectFailure(['example.com/tool@v1.2.9', ...FAST], 2, /example\.com\/tool.*v1\.2\.9.*v1\.(2|3)\.0/, env);
    proxy.close();
    proxy.closeAllConnections();
  });

  test('behind a proxy that is not there: commas pass only 404 and 410 on', async () => {
    const env = { GOPROXY: 'http://127.0.0.1:9,direct', GONOSUMDB: '*' };
    await expectFailure(['example.com/tool@v1.0.0', ...FAST], 4, /127\.0\.0\.1:9.*404 and 410/, env);
  });
});

describe('an input', () => {
  test.each([
    [['--platforms', 'linux/amd46'], /linux\/amd46.*linux\/amd64/],
    [['--platforms', 'linux/x86_64'], /linux\/x86_64.*linux\/amd64/],
    [['--platforms', 'ios/arm64'], /ios\/arm64.*cgo/],
    [['--timezones', 'Europe/Berln'], /Europe\/Berln.*Europe\/Berlin/],
    [['--platform', 'linux/amd64'], /--platform is not known.*--platforms/],
    [['--severity', 'HIHG'], /severity: "HIHG".*HIGH/],
    [['--ldflags', '-X main.v={{.Verison}}'], /Verison.*Version/],
    [['--include', 'missing.txt:/x'], /include.*missing\.txt/],
    [['--compression', 'zstd', '--compression-level', '23'], /compression-level/],
    [['--user', 'nobody'], /user: "nobody"/],
  ])('%j is refused with the nearest right one', async (flags, sentence) => {
    await expectFailure(
      ['--no-sbom', '--no-scan', ...(flags[0] === '--platforms' ? [] : ['--platforms', 'linux/amd64']), ...flags],
      2,
      sentence,
    );
  });

  test('of a thousand platforms', async () => {
    const many = Array.from({ length: 1000 }, (_, index) => `linux/arm/v${index}`).join(',');
    await expectFailure(['--platforms', many], 2, /1000|1,000/);
  });

  test('unknown in the environment of the Action', async () => {
    const { status, stderr } = await box.run(['build', '--verzion', 'x']);
    expect(stderr).toContain('--version');
    expect(status).toBe(2);
  });
});

describe('the code', () => {
  test('that does not compile is shown as Go wrote it, once for all platforms', async () => {
    await box.write({ 'main.go': 'package main\n\nfunc main() {\n\tundefinedThing()\n}\n' });
    const { status, stderr } = await box.run([
      'build',
      '--platforms',
      'linux/amd64,linux/arm64',
      '--no-sbom',
      '--no-scan',
    ]);
    expect(status).toBe(2);
    expect(stderr.match(/undefined: undefinedThing/g)?.length).toBeLessThanOrEqual(2);
    expect(stderr).toContain('main.go:4:2');
    expect(await box.leftovers()).toEqual([]);
  });

  test('that needs cgo is told before it is compiled', async () => {
    await box.write({
      'main.go': 'package main\n\nimport "example.com/tiny/native"\n\nfunc main() { native.Do() }\n',
      'native/native.go':
        'package native\n\n// int one() { return 1; }\nimport "C"\n\nfunc Do() { println(C.one()) }\n',
    });
    await expectFailure(FAST, 2, /example\.com\/tiny\/native.*cgo|cgo.*example\.com\/tiny\/native/);
  });

  test('whose vendor folder does not agree with go.mod', async () => {
    await box.write({
      'go.mod': 'module example.com/tiny\n\ngo 1.21\n\nrequire golang.org/x/text v0.3.7\n',
      'vendor/modules.txt': '',
      'main.go': 'package main\n\nimport _ "golang.org/x/text/language"\n\nfunc main() {}\n',
    });
    await expectFailure(FAST, 2, /vendor\/modules\.txt.*does not agree with go\.mod.*go mod vendor/);
  });

  test('whose go.sum lacks an entry', async () => {
    await box.write({
      'go.mod': 'module example.com/tiny\n\ngo 1.21\n\nrequire golang.org/x/text v0.3.7\n',
      'main.go': 'package main\n\nimport _ "golang.org/x/text/language"\n\nfunc main() {}\n',
    });
    await expectFailure(FAST, 2, /go\.sum has no checksum.*golang\.org\/x\/text.*go (get|mod)/);
  });

  test('whose go.mod is not tidy', async () => {
    await box.write({ 'main.go': 'package main\n\nimport _ "golang.org/x/text/language"\n\nfunc main() {}\n' });
    await expectFailure(FAST, 2, /golang\.org\/x\/text.*(go get|go mod tidy)/);
  });

  test('that embeds what a step before must make', async () => {
    await box.write({
      'main.go':
        'package main\n\nimport _ "embed"\n\n//go:generate ./build-page\n//go:embed page.html\nvar page string\n\nfunc main() { println(page) }\n',
    });
    await expectFailure(FAST, 2, /page\.html.*go generate/);
  });
});

describe('the output folder', () => {
  test('that is or contains the module', async () => {
    await expectFailure([...FAST, '--output', '.'], 2, /is the source folder/);
    await expectFailure([...FAST, '--output', '..'], 2, /contains the source folder/);
  });

  test('that holds somebody else’s files', async () => {
    await box.write({ 'docs/page.md': 'mine' });
    await expectFailure([...FAST, '--output', 'docs'], 2, /not empty and not an earlier output/);
    expect(await readdir(join(box.module, 'docs'))).toEqual(['page.md']);
  });

  test('that cannot be written', async () => {
    await expectFailure([...FAST, '--output', '/proc/go-slim-image'], 1, /\/proc\/go-slim-image cannot be written/);
  });

  test('of an earlier run stays as it was when the next one fails', async () => {
    const args = ['build', ...FAST, '--output', join(box.root, 'out')];
    expect((await box.run(args)).status).toBe(0);
    const before = await readdir(join(box.root, 'out'), { recursive: true });
    await box.write({ 'main.go': 'package main\n\nfunc main() { x }\n' });
    expect((await box.run(args)).status).toBe(2);
    expect(await readdir(join(box.root, 'out'), { recursive: true })).toEqual(before);
  });
});

test('a damaged layer in the cache heals', async () => {
  const args = ['build', ...FAST, '--output', join(box.root, 'out'), '--json'];
  const first = await box.run(args);
  expect(first.status).toBe(0);
  const layers = join(box.root, 'cache', 'go-slim-image', 'layers');
  const blobs = (await readdir(layers, { recursive: true })).filter((name) => /-[0-9a-f]{64}$/.test(name));
  expect(blobs.length).toBeGreaterThan(0);
  for (const blob of blobs) {
    await chmod(join(layers, blob), 0o644);
    await writeFile(join(layers, blob), 'rubbish');
  }
  const second = await box.run(args);
  expect(second.status).toBe(0);
  expect(JSON.parse(second.stdout).images).toEqual(JSON.parse(first.stdout).images);
});
