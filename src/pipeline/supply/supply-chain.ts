import { allDone } from '../../model/all-done.ts';
import type { Failure } from '../../model/failure.ts';
import type { DatabaseFacts } from '../../model/findings.ts';
import type { ReportSbom } from '../../model/report.ts';
import type { Runtime } from '../../model/runtime.ts';
import type { ScanAnswer } from '../../report/parts.ts';
import type { Verdicts } from '../../scan/index.ts';
import { begun } from '../session/deferred.ts';
import { lookAhead } from './look-ahead.ts';
import { platformsWithPackages } from './packaged-platforms.ts';
import { listAhead, sbomsOf } from './sboms.ts';
import type { SupplyRequest } from './supply-request.ts';
import { getDatabase, scanFirst, verdictsOf } from './verdicts.ts';

/** SBOMs and verdicts by subject: a binary's stem, or an image and platform. */
export interface SupplyChain {
  readonly sboms: ReadonlyMap<string, ReportSbom>;
  readonly scans: ReadonlyMap<string, ScanAnswer>;
  readonly database?: DatabaseFacts;
  /** The gate said no, or its verdict was needed and could not be had: thrown once everything is written. */
  readonly failure?: Failure;
}

/** Makes SBOMs and scans beside each other, once the binaries exist; tools and data are fetched before that. */
export async function checkSupplyChain(request: SupplyRequest, runtime: Runtime): Promise<SupplyChain> {
  const { inputs } = request.configuration;
  const database = inputs.scan ? begun(getDatabase(request, runtime)) : undefined;
  if (inputs.sbom) await request.tools.prefetch(['syft']);
  const ahead = begun(
    lookAhead(
      {
        ...request,
        ...(database === undefined ? {} : { database }),
        ...(inputs.sbom ? { list: (first) => listAhead(first, request, runtime) } : {}),
        scan: async (first) => {
          if (database !== undefined) await scanFirst(first, await database, request, runtime);
        },
      },
      runtime,
    ),
  );
  const withPackages = begun(platformsWithPackages(request));
  const [sboms, verdicts] = await allDone<[Map<string, ReportSbom>, Verdicts | undefined]>([
    inputs.sbom
      ? request.watch(ahead.then(() => sbomsOf(request, withPackages, runtime)))
      : new Map<string, ReportSbom>(),
    database === undefined
      ? undefined
      : request.watch(ahead.then(() => verdictsOf(request, withPackages, database, runtime))),
  ]);
  const scans = new Map((verdicts?.verdicts ?? []).map((verdict) => [verdict.name, verdict]));
  return {
    sboms,
    scans,
    ...(verdicts?.database === undefined ? {} : { database: verdicts.database }),
    ...(verdicts?.failure === undefined ? {} : { failure: verdicts.failure }),
  };
}
