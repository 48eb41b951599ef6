import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuiltBinary } from '../../src/model/binary.ts';
import { builtBinary } from './built-binary.ts';

const MODULE = 'github.com/nektos/act@v0.2.60';

/** Builds act 0.2.60, of which 78 vulnerabilities are known, for both image platforms; once for each machine. */
export async function actBinaries(): Promise<BuiltBinary[]> {
  const folder = join(tmpdir(), 'go-slim-image-test-act-0.2.60');
  mkdirSync(folder, { recursive: true });
  const env = { ...process.env, GOFLAGS: '', GOWORK: 'off', CGO_ENABLED: '0' };
  const answer = execFileSync('go', ['mod', 'download', '-json', MODULE], { cwd: folder, env, encoding: 'utf8' });
  const { Dir } = JSON.parse(answer) as { Dir: string };
  return Promise.all(
    ['amd64', 'arm64'].map((architecture) => {
      const stem = `act_linux_${architecture}`;
      const file = join(folder, stem);
      if (!existsSync(file)) {
        // Two suites may build it at once.
        const fresh = `${file}.${process.pid}`;
        const args = ['build', '-trimpath', '-buildvcs=false', '-ldflags=-s -w', '-o', fresh, '.'];
        execFileSync('go', args, { cwd: Dir, env: { ...env, GOOS: 'linux', GOARCH: architecture }, stdio: 'ignore' });
        renameSync(fresh, file);
      }
      return builtBinary(file, stem, { os: 'linux', architecture });
    }),
  );
}
