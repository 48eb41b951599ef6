import type { Environment, Log } from '../model/runtime.ts';

/** The build cache program (GOCACHEPROG) of a run, for as long as it works. */
export interface CacheProgram {
  /** What `go build` gets for it; nothing once it was given up. */
  variables(): Environment;
  /** Builds go on without it; said once. */
  giveUp(stderr: string): void;
}

/**
 * Go ends a build when its cache program dies or answers nonsense, and not always with a word about it: what a cache lost
 * may read as a package that does not exist. Whatever fails with the program is therefore built again without it, and what
 * ends well then was the program's fault.
 */
export function openCacheProgram(variables: Environment, log: Pick<Log, 'notice'>): CacheProgram {
  let works = true;
  return {
    variables: () => (works ? variables : {}),
    giveUp: (stderr) => {
      if (!works) return;
      works = false;
      const said = stderr.split(/\r?\n/).find((line) => line.includes('GOCACHEPROG'));
      log.notice({
        level: 'warning',
        code: 'gocacheprog-failed',
        message: `The build cache program failed, so the build goes on without it${said === undefined ? '' : `: ${said.trim().slice(0, 300)}`}.`,
      });
    },
  };
}
