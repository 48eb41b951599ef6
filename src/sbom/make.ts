import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { makeFolder } from '../files/folder.ts';
import { remembered } from '../files/remembered.ts';
import { stageFile } from '../files/stage.ts';
import type { BuiltBinary } from '../model/binary.ts';
import type { Runtime } from '../model/runtime.ts';
import type { Tool } from '../model/tool.ts';
import type { SyftDocument } from './documents.ts';
import type { Identity } from './identity.ts';
import { type Bearer, type Documents, rebind } from './rebind.ts';
import { binaryKey, readSbomRecord, type SbomRecord, writeSbomRecord } from './record.ts';
import { splitByBinary } from './split.ts';
import { convertPart, scanBinaries } from './syft.ts';
import { finish, type Sbom, type SbomTexts, writeSbom } from './texts.ts';

/** What SBOMs are made of and where they go. */
export interface SbomOptions {
  /** Gives Syft; asked for only when the cache does not have the answer. */
  readonly tool: () => Promise<Tool>;
  /** The version that `tool` will give, where it is known beforehand. */
  readonly toolVersion?: string;
  readonly revision: { readonly version: string; readonly epoch?: number };
  /** Version of this program, which finishes the documents. */
  readonly program: string;
  /** Folder that gets `sbom/<stem>.cdx.json` and `sbom/<stem>.spdx.json`; absolute. */
  readonly outputDirectory: string;
  /** Go's module cache, to read licences from; without it the documents name none but Go's own. */
  readonly moduleCache?: string;
}

/** The slice of the runtime that this step needs. */
export type SbomRuntime = Pick<Runtime, 'env' | 'signal' | 'log' | 'host' | 'cacheDirectory' | 'scratchDirectory'>;

/**
 * Makes both SBOMs of every binary, in the order given. One Syft runs for all that the cache does not know; documents of
 * a binary whose every part is as it was are taken as they were written.
 */
export async function makeSboms(
  binaries: readonly BuiltBinary[],
  options: SbomOptions,
  runtime: SbomRuntime,
): Promise<Sbom[]> {
  const toolVersion = options.toolVersion ?? (await options.tool()).version;
  let finding: Promise<Records> | undefined;
  const find = (): Promise<Records> => {
    finding ??= findRecords(binaries, toolVersion, options, runtime);
    return finding;
  };
  const made: Sbom[] = [];
  for (const binary of binaries) {
    const identity = identityOf(binary, toolVersion, options);
    const key = ['sbom', options.program, keyOf(binary, toolVersion, options), bearerOf(binary), identity];
    let cached = true;
    const texts = await remembered(runtime.cacheDirectory, key, async () => {
      const records = await find();
      cached = !records.fresh.has(keyOf(binary, toolVersion, options));
      return documentsOf(binary, records, identity, options, runtime);
    });
    made.push(await writeSbom(texts, identity, options.outputDirectory, cached));
  }
  return made;
}

/** Both documents of a binary, from what Syft said of its modules. */
async function documentsOf(
  binary: BuiltBinary,
  { records }: Records,
  identity: Identity,
  options: SbomOptions,
  runtime: SbomRuntime,
): Promise<SbomTexts> {
  const key = keyOf(binary, identity.toolVersion, options);
  const { sha1, record } = await withSha1(records.get(key) as SbomRecord, binary);
  if (record !== records.get(key)) {
    records.set(key, record);
    await writeSbomRecord(runtime.cacheDirectory, key, record);
  }
  const bearer = bearerOf(binary);
  const documents = record.of.name === bearer.name ? record : rebind(record, record.of, bearer);
  return finish(documents, { ...identity, sha1 });
}

/** Has Syft list what the cache does not know of these binaries, for `makeSboms` to find it there. */
export async function prepareSboms(
  binaries: readonly BuiltBinary[],
  options: SbomOptions,
  runtime: SbomRuntime,
): Promise<void> {
  const toolVersion = options.toolVersion ?? (await options.tool()).version;
  await findRecords(binaries, toolVersion, options, runtime);
}

interface Records {
  readonly records: Map<string, SbomRecord>;
  /** Keys that Syft was asked about just now. */
  readonly fresh: ReadonlySet<string>;
}

/** Binaries with the same modules have one record: Syft sees only the first of them. */
async function findRecords(
  binaries: readonly BuiltBinary[],
  toolVersion: string,
  options: SbomOptions,
  runtime: SbomRuntime,
): Promise<Records> {
  const records = new Map<string, SbomRecord>();
  const unknown = new Map<string, BuiltBinary>();
  for (const binary of binaries) {
    const key = keyOf(binary, toolVersion, options);
    if (records.has(key) || unknown.has(key)) continue;
    const record = await readSbomRecord(runtime.cacheDirectory, key);
    if (record === undefined) unknown.set(key, binary);
    else records.set(key, record);
  }
  if (unknown.size > 0) {
    const listed = await listModules([...unknown.values()], options, runtime);
    for (const [key, binary] of unknown) {
      const of = bearerOf(binary);
      const record = { of, ...rebind(listed.get(binary.plan.stem) as Documents, of, of) };
      await writeSbomRecord(runtime.cacheDirectory, key, record);
      records.set(key, record);
    }
  }
  return { records, fresh: new Set(unknown.keys()) };
}

function keyOf({ facts }: BuiltBinary, toolVersion: string, { moduleCache }: SbomOptions): string {
  return binaryKey(facts.buildInfo, facts.digest, toolVersion, moduleCache !== undefined);
}

function bearerOf({ plan, facts }: BuiltBinary): Bearer {
  const architecture = facts.buildInfo?.settings.find(({ key }) => key === 'GOARCH')?.value;
  return { name: plan.stem, ...(architecture === undefined ? {} : { architecture }) };
}

async function listModules(
  binaries: readonly BuiltBinary[],
  options: SbomOptions,
  runtime: SbomRuntime,
): Promise<ReadonlyMap<string, Documents>> {
  const tool = await options.tool();
  await makeFolder(runtime.scratchDirectory);
  const work = await mkdtemp(join(runtime.scratchDirectory, 'sbom-'));
  try {
    const staged = join(work, 'binaries');
    await makeFolder(staged);
    await Promise.all(binaries.map(({ file, plan }) => stageFile(file, join(staged, plan.stem))));
    const parts = splitByBinary(
      await scanBinaries(tool, staged, work, options.moduleCache, runtime),
      binaries.map(({ plan }) => plan.stem),
    );
    for (const [name, part] of parts) if (part.artifacts.length === 0) tellEmpty(name, runtime);
    const limit = pLimit(runtime.host.cpus);
    const convert = async ([name, part]: [string, SyftDocument]): Promise<[string, Documents]> => {
      const folder = join(work, 'parts', name);
      await makeFolder(folder);
      return [name, await convertPart(tool, part, folder, runtime)];
    };
    return new Map(await Promise.all([...parts].map((part) => limit(convert, part))));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function tellEmpty(name: string, runtime: SbomRuntime): void {
  const message = `Syft finds no modules in ${name}: its SBOMs list the file alone.`;
  runtime.log.notice({ level: 'notice', code: 'sbom-empty', message });
}

async function withSha1(record: SbomRecord, binary: BuiltBinary): Promise<{ record: SbomRecord; sha1: string }> {
  const sha256 = binary.facts.digest;
  const { name } = bearerOf(binary);
  const hashed = record.hashed?.[name];
  if (hashed?.sha256 === sha256) return { record, sha1: hashed.sha1 };
  const hash = createHash('sha1');
  for await (const chunk of createReadStream(binary.file, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  const sha1 = hash.digest('hex');
  return { record: { ...record, hashed: { ...record.hashed, [name]: { sha256, sha1 } } }, sha1 };
}

function identityOf(binary: BuiltBinary, toolVersion: string, options: SbomOptions): Identity {
  const { buildInfo, digest } = binary.facts;
  const { version, epoch = 0 } = options.revision;
  const module = buildInfo?.main?.path;
  return {
    name: binary.plan.stem,
    version,
    ...(module === undefined ? {} : { module }),
    digest,
    epoch,
    toolVersion,
  };
}
