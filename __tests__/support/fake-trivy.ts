import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tool } from '../../src/model/tool.ts';
import { type DatabaseMetadata, metadataText } from './database-archive.ts';

/** A program that answers as Trivy does, from a recorded report. */
export interface FakeTrivy {
  readonly tool: Tool;
  /** Arguments of every call so far. */
  calls(): string[][];
}

/** How the program behaves. */
export interface FakeTrivyBehaviour {
  /** `damaged`: as with an unreadable trivy.db, as long as the database has these bytes: `damaged`. */
  readonly scan?: 'recorded' | 'damaged' | 'fails' | 'hangs' | 'other-json';
  readonly download?: DatabaseMetadata | 'fails';
}

/** Writes the program into a folder. */
export function writeFakeTrivy(folder: string, behaviour: FakeTrivyBehaviour = {}): FakeTrivy {
  mkdirSync(folder, { recursive: true });
  const log = join(folder, 'calls.jsonl');
  const report = join(folder, 'report.json');
  copyFileSync(new URL('../fixtures/trivy/act.json', import.meta.url), report);
  const { scan = 'recorded', download = {} } = behaviour;
  const facts = { log, report, scan, download: download === 'fails' ? undefined : metadataText(download) };
  const command = join(folder, 'trivy');
  writeFileSync(
    command,
    `#!${process.execPath}\nconst facts = ${JSON.stringify(facts)};\n(${program.toString()})(facts);\n`,
  );
  chmodSync(command, 0o755);
  const tool: Tool = {
    name: 'trivy',
    version: '0.74.0',
    command,
    origin: 'path',
    sha256: '0'.repeat(64),
    verified: false,
  };
  return {
    tool,
    calls: () =>
      existsSync(log)
        ? readFileSync(log, 'utf8')
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line) as string[])
        : [],
  };
}

/** What the program does: it is written out as text, so it can use nothing from around it. */
function program(facts: { log: string; report: string; scan: string; download: string | undefined }): void {
  const {
    appendFileSync,
    readFileSync: read,
    readdirSync,
    writeFileSync: write,
    mkdirSync: make,
  } = process.getBuiltinModule('node:fs');
  const args = process.argv.slice(2);
  const after = (name: string): string => args[args.indexOf(name) + 1] ?? '';
  appendFileSync(facts.log, `${JSON.stringify(args)}\n`);
  const fail = (message: string, code = 1): never => {
    process.stderr.write(`2026-11-23T00:00:00Z\tFATAL\tFatal error\t${message}\n`);
    process.exit(code);
  };
  const database = `${after('--cache-dir')}/db`;
  if (args.includes('--download-db-only')) {
    if (facts.download === undefined) fail('init error: DB error: failed to download: unexpected EOF');
    make(database, { recursive: true });
    write(`${database}/trivy.db`, 'sound');
    write(`${database}/metadata.json`, facts.download ?? '');
    return;
  }
  if (facts.scan === 'hangs') {
    process.on('SIGTERM', () => undefined);
    setInterval(() => undefined, 1000);
    return;
  }
  if (facts.scan === 'fails') fail('scan error: something else');
  if (facts.scan === 'damaged' && read(`${database}/trivy.db`, 'utf8') === 'damaged') fail('panic: bbolt page', 2);
  if (facts.scan === 'other-json') {
    write(after('--output'), '{"hello":1}');
    return;
  }
  const report = JSON.parse(read(facts.report, 'utf8')) as { Results: { Target: string }[] };
  const names = readdirSync(args.at(-1) ?? '').filter(
    (name) => !read(`${args.at(-1)}/${name}`, 'utf8').includes('unreadable'),
  );
  const Results = names.map((Target) => ({ ...report.Results[0], Target }));
  write(after('--output'), JSON.stringify({ ...report, Results }));
}
