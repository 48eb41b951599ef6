import { INPUT_NAMES, inputDefinition } from '../../../src/config/input-table.ts';
import { type Inputs, propertyOf } from '../../../src/config/inputs.ts';
import { readValue } from '../../../src/config/read-value.ts';
import { Failure } from '../../../src/model/failure.ts';
import type { MainPackage } from '../../../src/model/plan.ts';
import type { PlanFacts } from '../../../src/plan/plan-facts.ts';
import type { BuildTarget } from '../../../src/plan/platforms/parse-platforms.ts';

/** All inputs at their defaults, with some replaced. */
export function createInputs(overrides: Partial<Inputs> = {}): Inputs {
  const defaults = INPUT_NAMES.map((name) => [propertyOf(name), readValue(name, inputDefinition(name).default)]);
  return { ...(Object.fromEntries(defaults) as Inputs), ...overrides };
}

const LINUX = [
  '386',
  'amd64',
  'arm',
  'arm64',
  'loong64',
  'mips',
  'mipsle',
  'mips64',
  'mips64le',
  'ppc64le',
  'riscv64',
  's390x',
];
const OTHERS = [
  'android/amd64',
  'android/arm64',
  'darwin/amd64',
  'darwin/arm64',
  'freebsd/amd64',
  'ios/arm64',
  'js/wasm',
  'wasip1/wasm',
  'windows/386',
  'windows/amd64',
  'windows/arm64',
];
const FIRST = new Set([
  'linux/386',
  'linux/amd64',
  'linux/arm',
  'linux/arm64',
  'darwin/amd64',
  'darwin/arm64',
  'windows/386',
  'windows/amd64',
]);

/** A good part of what `go tool dist list` shows. */
export const TARGETS: readonly BuildTarget[] = [...LINUX.map((one) => `linux/${one}`), ...OTHERS].map((text) => {
  const [GOOS = '', GOARCH = ''] = text.split('/');
  return { GOOS, GOARCH, CgoSupported: GOARCH !== 'wasm', FirstClass: FIRST.has(text) };
});

export const APP: MainPackage = { importPath: 'example.com/acme/app', directory: '/src/app', binaryName: 'app' };

/** Facts of a released commit of one command. */
export function createFacts(inputs: Partial<Inputs> = {}, overrides: Partial<PlanFacts> = {}): PlanFacts {
  return {
    source: { kind: 'directory', directory: '/src/app', packageDirectory: '/src/app' },
    module: { path: 'example.com/acme/app', goVersion: '1.26.0', vendored: false, goMod: '/src/app/go.mod' },
    toolchain: { version: 'go1.26.8', command: '/go/bin/go', goroot: '/go', origin: 'path', requestedBy: 'PATH' },
    revision: {
      version: 'v1.2.3',
      versionOrigin: 'tag',
      commit: '0123456789abcdef0123456789abcdef01234567',
      epoch: 1_767_323_045,
      dirty: false,
      sourceUrl: 'https://github.com/acme/app',
    },
    targets: TARGETS,
    units: [{ inputs: createInputs(inputs), mains: [APP] }],
    workingDirectory: '/src',
    host: { platform: 'linux' },
    ...overrides,
  };
}

/** The failure that an action throws; anything else fails the test. */
export function failureOf(action: () => unknown): Failure {
  try {
    action();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
