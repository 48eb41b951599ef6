import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { childEnvironment } from '../../src/process/environment.ts';
import { findMainPackages } from '../../src/source/commands/main-packages.ts';
import { locateSource } from '../../src/source/find/locate.ts';
import type { GoCommand } from '../../src/source/go-command.ts';
import { failureFrom, Workshop } from '../integration/source/workshop.ts';

const workshop = new Workshop();
afterAll(() => workshop.clear());

/** The machine's own proxy and checksum database, with the machine's module cache. */
const pass = ['GOPROXY', 'GOSUMDB', 'GOMODCACHE', 'GOCACHE', 'GOPATH'];
const go: GoCommand = {
  command: 'go',
  env: childEnvironment(process.env, { pass, set: { GOENV: 'off', GOTOOLCHAIN: 'local' } }),
};
const runtime = workshop.runtime();
const locate = (source: string) => locateSource(source, { ...runtime, go: () => Promise.resolve(go) });

test.each([
  ['github.com/mikefarah/yq/v4@v4.53.6', 'github.com/mikefarah/yq/v4', ['yq']],
  ['filippo.io/age@v1.3.2', 'filippo.io/age', ['age', 'age-inspect', 'age-keygen', 'age-plugin-batchpass']],
  ['filippo.io/age/cmd/age@v1.3.2', 'filippo.io/age', ['age']],
  ['github.com/caddyserver/caddy/v2@v2.11.9', 'github.com/caddyserver/caddy/v2', ['caddy']],
  ['github.com/caddyserver/caddy/v2/cmd/caddy@v2.11.9', 'github.com/caddyserver/caddy/v2', ['caddy']],
  ['github.com/nektos/act@v0.2.60', 'github.com/nektos/act', ['act']],
])('%s is fetched as %s, whose commands are %j', async (asked, path, commands) => {
  const source = await locate(asked);
  expect(source.requested?.path).toBe(path);
  const mains = await findMainPackages(
    source,
    [],
    { GOOS: 'linux', GOARCH: 'amd64', CGO_ENABLED: '0' },
    { go, runtime },
  );
  expect(mains.map(({ binaryName }) => binaryName)).toEqual(commands);
});

test('a version is built to the very bytes of go install', async () => {
  const source = await locate('filippo.io/age/cmd/age-keygen@v1.3.2');
  const env = { ...go.env, GOWORK: 'off', CGO_ENABLED: '0', GOBIN: join(workshop.root, 'bin') };
  const program = join(workshop.root, 'age-keygen');
  const flags = ['-trimpath', '-buildvcs=false', '-ldflags=-s -w'];
  execFileSync('go', ['build', ...flags, '-o', program, 'filippo.io/age/cmd/age-keygen'], {
    cwd: source.packageDirectory,
    env,
  });
  execFileSync('go', ['install', ...flags, 'filippo.io/age/cmd/age-keygen@v1.3.2'], { cwd: workshop.root, env });
  execFileSync('cmp', [program, join(workshop.root, 'bin', 'age-keygen')]);
  expect(execFileSync('go', ['version', '-m', program], { encoding: 'utf8' })).toMatch(
    /\tmod\tfilippo\.io\/age\tv1\.3\.2\th1:\S+=\n/,
  );
});

test('a version that does not exist is told the ones that do', async () => {
  const failure = await failureFrom(locate('github.com/mikefarah/yq/v4@v4.53.99'));
  expect(failure).toMatchObject({ code: 'module-unavailable', exitStatus: 2 });
  expect(failure.message).toContain('v4.53.6');
});
