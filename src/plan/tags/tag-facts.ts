import type { Revision } from '../../model/plan.ts';

/** What tags are made from besides the inputs. Texts are empty where nothing is known. */
export interface TagFacts {
  /** `push`, `pull_request`, `schedule`, ...; empty on the command line. */
  readonly event: string;
  /** `refs/heads/main`, `refs/tags/v1.2.3`, `refs/pull/7/merge`. */
  readonly ref: string;
  /** Full commit hash. */
  readonly commit: string;
  readonly defaultBranch: string;
  /** Branch that a pull request goes to. */
  readonly baseRef: string;
  /** The version behind a tag, without the prefix of a module in a folder: `v1.2.3`. Empty where nothing is released. */
  readonly version: string;
  /** Seconds since 1970, of the run. */
  readonly now: number;
  /** Seconds since 1970, of the commit. */
  readonly committed: number;
}

/** What is known outside of a workflow: the commit, and its tag where the version is one. */
export function localFacts({ commit = '', epoch = 0, version, versionOrigin, dirty }: Revision): TagFacts {
  const tagged = (versionOrigin === 'tag' || versionOrigin === 'ref') && !dirty;
  return {
    event: '',
    ref: tagged ? `refs/tags/${version}` : '',
    commit,
    defaultBranch: '',
    baseRef: '',
    version: tagged || versionOrigin === 'input' ? version : '',
    now: epoch,
    committed: epoch,
  };
}
