import type { BuiltBinary } from '../../model/binary.ts';
import type { ReportRelease } from '../../model/release.ts';
import type { ReportSbom } from '../../model/report.ts';
import type { Runtime } from '../../model/runtime.ts';
import type { BuildContext } from '../build/build-context.ts';

import type { Planned } from '../plan/make-plan.ts';
import { releaseWish } from './release-wish.ts';

/** Makes the folder `release/` of the output, if this run wants one. */
export async function makeReleaseFiles(
  {
    configuration,
    planned: { plan },
    github,
  }: Pick<BuildContext, 'configuration' | 'github'> & { readonly planned: Pick<Planned, 'plan'> },
  made: {
    readonly built: readonly BuiltBinary[];
    readonly sboms: ReadonlyMap<string, ReportSbom>;
    /** Absolute folder that becomes the output. */
    readonly staging: string;
  },
  runtime: Runtime,
): Promise<ReportRelease | undefined> {
  if (!releaseWish(configuration, github, plan.revision).files) return undefined;
  const { inputs } = configuration;
  const [{ writeReleaseFiles }, { archiveDocuments }, { archiveNames }, { parseEpoch }] = await Promise.all([
    import('../../release/release-files.ts'),
    import('../../release/documents.ts'),
    import('../../plan/archive-name.ts'),
    import('../../plan/values/epoch.ts'),
  ]);
  const epoch = parseEpoch(inputs.sourceDateEpoch, runtime.env.SOURCE_DATE_EPOCH);
  return writeReleaseFiles(
    {
      output: made.staging,
      binaries: made.built,
      sboms: made.sboms,
      format: inputs.archiveFormat,
      nameOf: archiveNames(inputs.archiveName, { revision: plan.revision, ...(epoch === undefined ? {} : { epoch }) }),
      documents: await archiveDocuments(inputs.archiveFiles, plan.source.directory, runtime.workingDirectory),
      wrap: inputs.archiveWrap,
      epoch: epoch ?? plan.revision.epoch ?? 0,
    },
    runtime,
  );
}
