import { tmpdir } from 'node:os';
import type { Log, Notice, Progress, Runtime } from '../../src/model/runtime.ts';

/** A runtime for tests: it keeps what is said. */
export interface TestRuntime extends Runtime {
  readonly said: string[];
  readonly notices: Notice[];
  readonly masked: string[];
}

const SILENT: Progress = {
  start: () => ({ update: () => undefined, done: () => undefined, skip: () => undefined, fail: () => undefined }),
};

/** Makes a runtime that keeps its messages and draws nothing. */
export function testRuntime(overrides: Partial<Runtime> = {}): TestRuntime {
  const said: string[] = [];
  const notices: Notice[] = [];
  const masked: string[] = [];
  const log: Log = {
    debug: (message) => void said.push(message),
    info: (message) => void said.push(message),
    notice: (notice) => void notices.push(notice),
    mask: (secret) => void masked.push(secret),
  };
  return {
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
    signal: new AbortController().signal,
    log,
    progress: SILENT,
    host: { platform: process.platform, arch: process.arch, cpus: 2 },
    workingDirectory: process.cwd(),
    cacheDirectory: tmpdir(),
    scratchDirectory: tmpdir(),
    ...overrides,
    said,
    notices,
    masked,
  };
}
