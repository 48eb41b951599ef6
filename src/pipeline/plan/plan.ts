import { inputsOf } from '../../config/configuration.ts';
import type { Configuration } from '../../config/inputs.ts';
import { Failure } from '../../model/failure.ts';
import type { EarlyCompile } from '../build/early-compile.ts';
import { begun } from '../session/deferred.ts';
import type { Session } from '../session/session.ts';
import type { Planned } from './make-plan.ts';
import { prepareWorkbench, type Workbench } from './prepare.ts';

/** The configuration with the source that its images agree on. Throws `invalid-input` when they do not. */
export function withImagesSource(configuration: Configuration): Configuration {
  const sources = [...new Set(configuration.images.map((image) => inputsOf(configuration, image).source))];
  const [source, ...more] = sources;
  if (source === undefined) return configuration;
  if (more.length === 0) return { ...configuration, inputs: { ...configuration.inputs, source } };
  throw new Failure({
    code: 'invalid-input',
    message: `images: the images of the configuration file come from ${sources.length} sources (${sources.join(', ')}), and one run builds one.`,
    fix: 'Build one image at a time with image: NAME, for example in a job matrix from the output matrix.',
  });
}

/**
 * Plans the build and says so. With `early`, last run's commands are begun first; what planning needs is loaded once
 * they run.
 */
export async function plan(
  configuration: Configuration,
  session: Session,
  early: (workbench: Workbench) => Promise<EarlyCompile | undefined> = async () => undefined,
): Promise<{ workbench: Workbench; planned: Planned; early: EarlyCompile | undefined }> {
  const step = session.runtime.progress.start('plan');
  try {
    const workbench = await prepareWorkbench(withImagesSource(configuration), session);
    for (const notice of workbench.environment.notices) session.runtime.log.notice(notice);
    const beginning = begun(early(workbench));
    await beginning;
    const { planBuild } = await import('../build/once-compiling.ts');
    const planned = await planBuild(configuration, workbench, session).catch(async (error: unknown) => {
      await (await beginning)?.cancel();
      throw error;
    });
    const { platforms, toolchain, module, revision } = planned.plan;
    step.done(
      `${platforms.length === 1 ? '1 platform' : `${platforms.length} platforms`}, ${toolchain.version} (${toolchain.requestedBy}), ${module.path} ${revision.version}`,
    );
    return { workbench, planned, early: await beginning };
  } catch (error) {
    step.fail('could not be made');
    throw error;
  }
}
