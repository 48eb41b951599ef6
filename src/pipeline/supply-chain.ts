import { join } from 'node:path';
import { allDone } from '../model/all-done.ts';
import type { BuiltBinary } from '../model/binary.ts';
import { Failure } from '../model/failure.ts';
import type { DatabaseFacts } from '../model/findings.ts';
import type { AssembledImage, AssembledPlatform } from '../model/image.ts';
import { platformFileSuffix } from '../model/platform.ts';
import type { ReportSbom } from '../model/report.ts';
import type { Runtime } from '../model/runtime.ts';
import { imageSubject as imageSubjectKey, type ScanAnswer } from '../report/parts.ts';
import { makeImageSboms, makeSboms } from '../sbom/index.ts';
import {
  binarySubject,
  type Database,
  imageSubject,
  prepareDatabase,
  scanAndJudge,
  type Verdicts,
} from '../scan/index.ts';
import type { Bases } from './bases.ts';
import type { BuildContext } from './build-context.ts';
import { begun } from './deferred.ts';
import type { MadeImages } from './images.ts';
import { baseIgnoreFiles, IGNORE_FILES } from './judged-by-base.ts';
import type { ToolBox } from './tool-box.ts';

/** SBOMs and verdicts by subject: a binary's stem, or an image and platform. */
export interface SupplyChain {
  readonly sboms: ReadonlyMap<string, ReportSbom>;
  readonly scans: ReadonlyMap<string, ScanAnswer>;
  readonly database?: DatabaseFacts;
  /** The gate said no, or its verdict was needed and could not be had: thrown once everything is written. */
  readonly failure?: Failure;
}

/** What SBOMs and scan need besides the build's own context. */
export interface SupplyRequest extends BuildContext {
  readonly staging: string;
  readonly tools: ToolBox;
  readonly bases: Bases;
  readonly building: Promise<readonly BuiltBinary[]>;
  readonly imaging: Promise<MadeImages>;
  /** Stops the whole run as soon as a promise fails. */
  readonly watch: <T>(promise: Promise<T>) => Promise<T>;
}

/** Makes SBOMs and scans beside each other, once the binaries exist; tools and data are fetched before that. */
export async function checkSupplyChain(request: SupplyRequest, runtime: Runtime): Promise<SupplyChain> {
  const { inputs } = request.configuration;
  const database = inputs.scan ? begun(getDatabase(request, runtime)) : undefined;
  if (inputs.sbom) await request.tools.prefetch(['syft']);
  const withPackages = begun(platformsWithPackages(request));
  const [sboms, verdicts] = await allDone<[Map<string, ReportSbom>, Verdicts | undefined]>([
    inputs.sbom ? request.watch(sbomsOf(request, withPackages, runtime)) : new Map<string, ReportSbom>(),
    database === undefined ? undefined : request.watch(verdictsOf(request, withPackages, database, runtime)),
  ]);
  const scans = new Map((verdicts?.verdicts ?? []).map((verdict) => [verdict.name, verdict]));
  return {
    sboms,
    scans,
    ...(verdicts?.database === undefined ? {} : { database: verdicts.database }),
    ...(verdicts?.failure === undefined ? {} : { failure: verdicts.failure }),
  };
}

/** A platform of an image whose base brings packages of an operating system, and what the files about it are called. */
interface PackagedPlatform {
  readonly image: AssembledImage;
  readonly platform: AssembledPlatform;
  /** The key of the report's maps. */
  readonly subject: string;
  readonly stem: string;
}

async function platformsWithPackages({ bases, imaging }: SupplyRequest): Promise<readonly PackagedPlatform[]> {
  const { images } = await imaging;
  const found = await Promise.all(
    images.flatMap((image) =>
      image.platforms.map(async (platform): Promise<PackagedPlatform[]> => {
        const base = await bases.get(image.name, platform.platform);
        if (base.kind === 'scratch' || (await bases.files(base)).packages.length === 0) return [];
        const stem = `${image.name}_${platformFileSuffix(platform.platform)}_image`;
        return [{ image, platform, subject: imageSubjectKey(image.name, platform.platform), stem }];
      }),
    ),
  );
  return found.flat();
}

async function getDatabase(request: SupplyRequest, runtime: Runtime): Promise<Database> {
  const { tools, session, scan, configuration } = request;
  const step = runtime.progress.start('database');
  try {
    const options = { sources: configuration.inputs.database, tool: tools.trivy, timeoutMs: scan.timeoutMs };
    const database = await prepareDatabase(options, runtime, session.http);
    if (database.kind === 'unavailable') step.skip('no source answers');
    else {
      step.done(`${database.facts.source}, of ${database.facts.updatedAt.slice(0, 10)}`);
      await tools.prefetch(['trivy']);
    }
    return database;
  } catch (error) {
    if (error instanceof Failure && error.code === 'tool-unavailable') {
      // The scan will ask for the tool again and hear the same, as an outcome of its own.
      step.skip(error.message);
      return {
        kind: 'unavailable',
        tried: [{ source: configuration.inputs.database.join(', '), answer: error.message }],
      };
    }
    step.fail(messageOf(error));
    throw error;
  }
}

async function verdictsOf(
  request: SupplyRequest,
  withPackages: Promise<readonly PackagedPlatform[]>,
  database: Promise<Database>,
  runtime: Runtime,
): Promise<Verdicts> {
  const { scan, tools, configuration, staging } = request;
  const [ready, binaries, packaged] = await Promise.all([database, request.building, withPackages]);
  const step = runtime.progress.start('scan');
  try {
    const subjects = [
      ...binaries.map(binarySubject),
      ...packaged.map(({ image, platform, subject, stem }) => ({
        ...imageSubject(stem, image.layout, platform),
        subject,
      })),
    ];
    const names = new Map(packaged.map(({ stem, subject }) => [stem, subject]));
    const ignores = await ignoreFiles(request, runtime);
    const verdicts = await scanAndJudge(
      subjects,
      ready,
      {
        ...scan,
        tool: tools.trivy,
        ...(tools.trivyVersion === undefined ? {} : { toolVersion: tools.trivyVersion }),
        databaseUnavailable: configuration.inputs.databaseUnavailable,
        ...ignores,
        outputDirectory: staging,
      },
      runtime,
    );
    const all = verdicts.verdicts.every(({ cached }) => cached);
    if (ready.kind === 'unavailable') step.skip('there is no database');
    else step.done(all ? 'as before' : undefined);
    return {
      ...verdicts,
      verdicts: verdicts.verdicts.map((verdict) => ({ ...verdict, name: names.get(verdict.name) ?? verdict.name })),
    };
  } catch (error) {
    step.fail(messageOf(error));
    throw error;
  }
}

/** The ignore files that count: named ones, or the usual ones beside go.mod; on a pull request the base commit's. */
async function ignoreFiles(
  { configuration, planned, github }: SupplyRequest,
  runtime: Runtime,
): Promise<{ readonly ignoreFiles: readonly string[]; readonly optionalIgnoreFiles?: readonly string[] }> {
  const named = configuration.inputs.trivyignores;
  const { source } = planned.plan;
  if (source.kind !== 'directory') return { ignoreFiles: named };
  const ofBase = await baseIgnoreFiles(named, source.directory, github, runtime);
  if (ofBase !== undefined) return { ignoreFiles: [], optionalIgnoreFiles: ofBase };
  if (named.length > 0) return { ignoreFiles: named };
  return { ignoreFiles: [], optionalIgnoreFiles: IGNORE_FILES.map((name) => join(source.directory, name)) };
}

async function sbomsOf(
  request: SupplyRequest,
  withPackages: Promise<readonly PackagedPlatform[]>,
  runtime: Runtime,
): Promise<Map<string, ReportSbom>> {
  const { tools, planned, staging, workbench } = request;
  const binaries = await request.building;
  const step = runtime.progress.start('sbom');
  try {
    const options = {
      tool: tools.syft,
      ...(tools.syftVersion === undefined ? {} : { toolVersion: tools.syftVersion }),
      revision: planned.plan.revision,
      outputDirectory: staging,
      moduleCache: workbench.environment.moduleCache,
    };
    const ofBinaries = await makeSboms(binaries, options, runtime);
    const packaged = await withPackages;
    const module = planned.plan.source.requested?.path ?? planned.plan.module.path;
    const ofImages = await makeImageSboms(
      packaged.map(({ image, platform, stem }) => ({ name: stem, layout: image.layout, platform, module })),
      options,
      runtime,
    );
    step.done([...ofBinaries, ...ofImages].every(({ cached }) => cached) ? 'as before' : undefined);
    const names = new Map(packaged.map(({ stem, subject }) => [stem, subject]));
    return new Map(
      [...ofBinaries, ...ofImages].map(({ name, cyclonedx, spdx, packages }) => [
        names.get(name) ?? name,
        { cyclonedx, spdx, packages },
      ]),
    );
  } catch (error) {
    step.fail(messageOf(error));
    throw error;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
