import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { formatPlatform } from '../../../src/model/platform.ts';
import { makePlan } from '../../../src/plan/make-plan.ts';
import { linksOnlyWithCgo } from '../../../src/plan/platforms/platform-needs.ts';
import { VARIANTS } from '../../../src/plan/platforms/variants.ts';
import { readTargets } from '../../../src/source/module-facts.ts';
import { APP, createFacts, createInputs } from '../../unit/plan/facts.ts';
import { goMod, Workshop } from '../source/workshop.ts';

const workshop = new Workshop();
afterAll(() => workshop.clear());

const go = workshop.go();
const runtime = workshop.runtime();
const main = 'package main\n\nvar version, name string\n\nfunc main() { print(version, "|", name) }\n';
const directory = workshop.write('app', { 'go.mod': goMod(APP.importPath), 'main.go': main });

/** Runs a plan's own argv in its own environment, as compile does. */
function run(
  binary: { argv: readonly string[]; environment: readonly { name: string; value: string }[] },
  output: string,
): string {
  const env = { ...go.env, ...Object.fromEntries(binary.environment.map(({ name, value }) => [name, value])) };
  execFileSync(
    'go',
    binary.argv.map((word) => (word === '{output}' ? output : word)),
    { cwd: directory, env, stdio: 'pipe' },
  );
  return execFileSync('go', ['version', '-m', output], { encoding: 'utf8' });
}

test('every target and every variant of this Go is planned with values that Go takes', async () => {
  const targets = await readTargets(go, directory, runtime);
  expect(targets.length).toBeGreaterThan(40);
  const all = targets.flatMap(({ GOOS, GOARCH }) => [
    `${GOOS}/${GOARCH}`,
    ...[...(VARIANTS[GOARCH]?.values.keys() ?? [])].map((variant) => `${GOOS}/${GOARCH}/${variant}`),
  ]);
  const linkable = all.filter(
    (text) => !linksOnlyWithCgo({ os: text.split('/')[0] ?? '', architecture: text.split('/')[1] ?? '' }),
  );
  const { binaries } = makePlan(
    createFacts({}, { targets, units: [{ inputs: createInputs({ platforms: linkable }), mains: [APP] }] }),
  );
  const settings = new Map(
    binaries.map(({ platform, environment }) => {
      const variable = environment.find(({ name }) => name === VARIANTS[platform.architecture]?.variable);
      return [`${platform.architecture} ${variable?.name} ${variable?.value}`, { platform, environment }];
    }),
  );
  const file = join(workshop.write('p', { 'p.go': 'package p\n' }), 'p.go');
  const object = join(workshop.root, 'p.o');
  for (const { platform, environment } of settings.values()) {
    const env = { ...go.env, ...Object.fromEntries(environment.map(({ name, value }) => [name, value])) };
    const compiled = spawnSync('go', ['tool', 'compile', '-p', 'p', '-o', object, file], { env, encoding: 'utf8' });
    expect([formatPlatform(platform), compiled.stderr, compiled.status]).toEqual([formatPlatform(platform), '', 0]);
  }
});

test('a planned command builds what was asked for: variant, flags and filled-in words', () => {
  const inputs = createInputs({
    platforms: ['linux/arm/v6', 'linux/amd64'],
    ldflags: "-s -w -X main.version={{.Version}} -X 'main.name={{.Env.NAME}}'",
    env: ['NAME=two words -X main.version=no'],
    buildTags: ['special'],
  });
  const source = { kind: 'directory', directory, packageDirectory: directory } as const;
  const { binaries } = makePlan(createFacts({}, { source, units: [{ inputs, mains: [APP] }] }));
  const [arm, amd] = binaries.map((binary, index) => run(binary, join(workshop.root, `out${index}`)));
  expect(arm).toMatch(/\tbuild\tGOARM=6\n/);
  expect(arm).toMatch(/\tbuild\tCGO_ENABLED=0\n/);
  expect(amd).toMatch(/\tbuild\t-tags=special\n/);
  expect(amd).toMatch(/\tbuild\t-trimpath=true\n/);
  if (process.platform === 'linux' && process.arch === 'x64') {
    const { stderr } = spawnSync(join(workshop.root, 'out1'), { encoding: 'utf8' });
    expect(stderr).toBe('1.2.3|two words -X main.version=no');
  }
});
