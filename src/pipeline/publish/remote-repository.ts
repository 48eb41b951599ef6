import { Failure } from '../../model/failure.ts';
import type { Runtime } from '../../model/runtime.ts';
import { git } from '../../source/git/git.ts';
import { sourceUrl } from '../../source/git/source-url.ts';

/** `owner/name` of the remote origin of the folder that we stand in. Throws `invalid-input` when there is none. */
export async function remoteRepository(runtime: Runtime): Promise<string> {
  const remote = await git(runtime.workingDirectory, ['config', '--get', 'remote.origin.url'], runtime);
  const [, found] = /^https:\/\/[^/]+\/([\w.-]+\/[\w.-]+)$/.exec(sourceUrl(remote ?? '') ?? '') ?? [];
  if (found !== undefined) return found;
  throw new Failure({
    code: 'invalid-input',
    message: 'Which repository on GitHub is meant is not known here.',
    fix: 'Write OWNER/REPO@v1.2.3, set GITHUB_REPOSITORY=OWNER/REPO, or run it in a clone.',
  });
}
