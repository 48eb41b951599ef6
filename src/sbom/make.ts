import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { makeFolder } from '../files/folder.ts';
import { stageFile } from '../files/stage.ts';
import { writeFileWhole } from '../files/write.ts';
import type { BuiltBinary } from '../model/binary.ts';
import type { Runtime } from '../model/runtime.ts';
import type { Tool } from '../model/tool.ts';
import { finishCycloneDx } from './cyclonedx.ts';
import type { Identity } from './identity.ts';
import { binaryKey, readRecord, type SbomRecord, writeRecord } from './record.ts';
import { finishSpdx } from './spdx.ts';
import { splitByBinary } from './split.ts';
import { convertPart, scanBinaries } from './syft.ts';

/** What SBOMs are made of and where they go. */
export interface SbomOptions {
  /** Gives Syft; asked for only when the cache does not have the answer. */
  readonly tool: () => Promise<Tool>;
  /** The version that `tool` will give, where it is known beforehand. */
  readonly toolVersion?: string;
  readonly revision: { readonly version: string; readonly epoch?: number };
  /** Folder that gets `sbom/<stem>.cdx.json` and `sbom/<stem>.spdx.json`; absolute. */
  readonly outputDirectory: string;
  /** Go's module cache, to read licences from; without it the documents name none but Go's own. */
  readonly moduleCache?: string;
}

/** The SBOM of one binary or image: files relative to the output folder. */
export interface Sbom {
  /** The binary's stem, or the image's name and platform. */
  readonly name: string;
  readonly cyclonedx: string;
  readonly spdx: string;
  readonly packages: number;
  /** Version of the Syft that listed the packages. */
  readonly toolVersion: string;
  /** No Syft ran for it. */
  readonly cached: boolean;
}

/** The slice of the runtime that this step needs. */
export type SbomRuntime = Pick<Runtime, 'env' | 'signal' | 'log' | 'host' | 'cacheDirectory' | 'scratchDirectory'>;

/** Makes both SBOMs of every binary, in the order given. One Syft runs for all that the cache does not know. */
export async function makeSboms(
  binaries: readonly BuiltBinary[],
  options: SbomOptions,
  runtime: SbomRuntime,
): Promise<Sbom[]> {
  const toolVersion = options.toolVersion ?? (await options.tool()).version;
  const known = await Promise.all(binaries.map((binary) => lookUp(binary, toolVersion, options, runtime)));
  const unknown = binaries.filter((_, index) => known[index]?.record === undefined);
  const fresh = unknown.length === 0 ? new Map<string, SbomRecord>() : await listModules(unknown, options, runtime);
  return Promise.all(
    binaries.map(async (binary, index) => {
      const { key, record } = known[index] as Known;
      const base = record ?? (fresh.get(binary.plan.stem) as SbomRecord);
      const { sha1, ...kept } = await withSha1(base, binary);
      if (kept.record !== record) await writeRecord(runtime.cacheDirectory, key, kept.record);
      const cached = record !== undefined;
      return writeSbom(kept.record, identityOf(binary, sha1, toolVersion, options), options.outputDirectory, cached);
    }),
  );
}

interface Known {
  readonly key: string;
  readonly record: SbomRecord | undefined;
}

async function lookUp(
  binary: BuiltBinary,
  toolVersion: string,
  options: SbomOptions,
  runtime: SbomRuntime,
): Promise<Known> {
  const { facts, plan } = binary;
  const key = binaryKey(plan.stem, facts.buildInfo, facts.digest, toolVersion, options.moduleCache !== undefined);
  return { key, record: await readRecord(runtime.cacheDirectory, key) };
}

async function listModules(
  binaries: readonly BuiltBinary[],
  options: SbomOptions,
  runtime: SbomRuntime,
): Promise<Map<string, SbomRecord>> {
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
    const convert = async ([name, part]: [string, Parameters<typeof convertPart>[1]]): Promise<
      [string, SbomRecord]
    > => {
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
  if (record.hashed?.sha256 === sha256) return { record, sha1: record.hashed.sha1 };
  const hash = createHash('sha1');
  for await (const chunk of createReadStream(binary.file, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  const sha1 = hash.digest('hex');
  return { record: { ...record, hashed: { sha256, sha1 } }, sha1 };
}

function identityOf(binary: BuiltBinary, sha1: string, toolVersion: string, options: SbomOptions): Identity {
  const { buildInfo, digest } = binary.facts;
  const { version, epoch = 0 } = options.revision;
  const module = buildInfo?.main?.path;
  return {
    name: binary.plan.stem,
    version,
    ...(module === undefined ? {} : { module }),
    digest,
    sha1,
    epoch,
    toolVersion,
  };
}

/** Finishes both documents and writes them. */
export async function writeSbom(
  record: SbomRecord,
  identity: Identity,
  outputDirectory: string,
  cached: boolean,
): Promise<Sbom> {
  const { name } = identity;
  const cyclonedx = `sbom/${name}.cdx.json`;
  const spdx = `sbom/${name}.spdx.json`;
  const finished = finishCycloneDx(record.cyclonedx, identity);
  await Promise.all([
    writeFileWhole(join(outputDirectory, cyclonedx), `${JSON.stringify(finished, null, 2)}\n`),
    writeFileWhole(join(outputDirectory, spdx), `${JSON.stringify(finishSpdx(record.spdx, identity), null, 2)}\n`),
  ]);
  const packages = finished.components.filter((component) => component.type === 'library').length;
  return { name, cyclonedx, spdx, packages, toolVersion: identity.toolVersion, cached };
}
