import { join } from 'node:path';
import type { BuiltBinary } from '../../model/binary.ts';
import { Failure } from '../../model/failure.ts';
import type { Runtime } from '../../model/runtime.ts';
import {
  binarySubject,
  type Database,
  imageSubject,
  prepareDatabase,
  type ScanTools,
  scanAhead,
  scanAndJudge,
  type Verdicts,
} from '../../scan/index.ts';
import { baseIgnoreFiles, IGNORE_FILES } from '../plan/judged-by-base.ts';
import type { PackagedPlatform } from './packaged-platforms.ts';
import { messageOf, type SupplyRequest, wasUsed } from './supply-request.ts';

/** Finds or fetches the vulnerability data. */
export async function getDatabase(request: SupplyRequest, runtime: Runtime): Promise<Database> {
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

/** What is known against each subject, judged. */
export async function verdictsOf(
  request: SupplyRequest,
  withPackages: Promise<readonly PackagedPlatform[]>,
  database: Promise<Database>,
  runtime: Runtime,
): Promise<Verdicts> {
  const { scan, configuration, staging } = request;
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
        ...scanTools(request),
        ...scan,
        databaseUnavailable: configuration.inputs.databaseUnavailable,
        ...ignores,
        outputDirectory: staging,
      },
      runtime,
    );
    const all = verdicts.verdicts.every(({ cached }) => cached) && !wasUsed('trivy', request);
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
  const { source } = (await planned).plan;
  if (source.kind !== 'directory') return { ignoreFiles: named };
  const ofBase = await baseIgnoreFiles(named, source.directory, github, runtime);
  if (ofBase !== undefined) return { ignoreFiles: [], optionalIgnoreFiles: ofBase };
  if (named.length > 0) return { ignoreFiles: named };
  return { ignoreFiles: [], optionalIgnoreFiles: IGNORE_FILES.map((name) => join(source.directory, name)) };
}

/** Has a first binary scanned while others are still being compiled. */
export async function scanFirst(
  first: BuiltBinary,
  database: Database,
  request: SupplyRequest,
  runtime: Runtime,
): Promise<void> {
  await scanAhead([binarySubject(first)], database, scanTools(request), runtime);
}

function scanTools({ tools, scan }: SupplyRequest): ScanTools {
  return {
    timeoutMs: scan.timeoutMs,
    tool: tools.trivy,
    ...(tools.trivyVersion === undefined ? {} : { toolVersion: tools.trivyVersion }),
  };
}
