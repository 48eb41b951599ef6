import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { writeCacheFolder } from './database-archive.ts';

const PROGRAM = join(dirname(fileURLToPath(import.meta.url)), 'vulndb');

/** An advisory about a module: every version below `fixed`, or every one there is. */
export interface Advisory {
  readonly id: string;
  readonly alias: string;
  readonly module: string;
  readonly fixed?: string;
}

/** Makes a Trivy database of these advisories alone, laid out as Trivy's own cache has it; gives its folder. */
export async function smallDatabase(
  folder: string,
  advisories: readonly Advisory[],
  updatedAt: string,
): Promise<string> {
  const work = `${folder}.work`;
  await mkdir(work, { recursive: true });
  const facts = advisories.map(({ id, alias, module, fixed }) => ({
    ...{ id, aliases: [alias], modified: updatedAt, published: updatedAt },
    affected: [{ m: module, r: [{ introduced: '0' }, ...(fixed === undefined ? [] : [{ fixed }])], i: [] }],
  }));
  await writeFile(join(work, 'facts.json.gz'), gzipSync(JSON.stringify(facts)));
  await writeFile(join(work, 'severities.json'), JSON.stringify({ HIGH: advisories.map(({ alias }) => alias) }));
  const args = ['-facts', join(work, 'facts.json.gz'), '-severities', join(work, 'severities.json'), '-out', work];
  const env = { ...process.env, GOFLAGS: '', GOWORK: 'off', CGO_ENABLED: '0' };
  execFileSync('go', ['run', '.', ...args], { cwd: PROGRAM, env, stdio: ['ignore', 'ignore', 'inherit'] });
  await writeCacheFolder(folder, join(work, 'trivy.db'), { updatedAt });
  return folder;
}
