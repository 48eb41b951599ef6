import type { Configuration } from '../../../config/inputs.ts';
import { readGithubContext } from '../../../github/context.ts';
import { Failure } from '../../../model/failure.ts';
import { chooseEngine } from '../../plan/engine-choice.ts';
import { begun, once } from '../../session/deferred.ts';
import type { Session } from '../../session/session.ts';
import { openToolBox } from '../../supply/tool-box.ts';
import { leaseFor } from '../build.ts';
import { checkDockerfiles } from './check-dockerfiles.ts';
import { bakeImages, dockerfileImage } from './dockerfile-images.ts';
import { goForTools } from './go-here.ts';

/** `call: check`: has BuildKit read and judge the Dockerfiles, and builds nothing. Warnings fail nothing. Throws `dockerfile-failed`. */
export async function checkOnly(configuration: Configuration, session: Session): Promise<void> {
  const { inputs } = configuration;
  const { runtime } = session;
  const choice = chooseEngine(configuration);
  if (choice.engine !== 'buildx' || (choice.way !== 'dockerfile' && choice.way !== 'bake')) {
    throw new Failure({
      code: 'invalid-input',
      message: 'call: check needs a Dockerfile of your own.',
      fix: 'Name it in file, or bake files in bake-file.',
    });
  }
  const github = await readGithubContext(runtime.env);
  const lease = await leaseFor(choice, configuration, github, session);
  try {
    const go = once(() => goForTools(inputs, runtime, session.http));
    const opening = begun(lease.builder(openToolBox(inputs, go, session, runtime), runtime));
    const context = { configuration, epoch: undefined, release: false, passedOutputs: [] };
    const builder = await opening;
    const wanted =
      choice.way === 'dockerfile'
        ? dockerfileImage(context, runtime)
        : await bakeImages(context, builder.buildx, runtime);
    await checkDockerfiles(wanted, builder, runtime);
  } finally {
    await lease.release();
  }
}
