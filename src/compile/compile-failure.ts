import { Failure } from '../model/failure.ts';
import type { BinaryPlan } from '../model/plan.ts';
import { formatPlatform } from '../model/platform.ts';
import { type GoMessage, goMessages } from './go-messages.ts';

/** A `go build` that failed, and what it wrote on standard error. */
export interface FailedBuild {
  readonly plan: BinaryPlan;
  readonly stderr: string;
  readonly signal: NodeJS.Signals | null;
}

/** Folders that places are told by. */
export interface FailureFolders {
  /** Where `go build` ran. */
  readonly workingDirectory: string;
  /** The module's or workspace's root. */
  readonly root: string;
}

/** What went wrong, if it is not the code: a full disk, too little memory, a Go or a module that is missing. */
export type Diagnose = (stderr: string) => Failure | undefined;

/** Makes one failure of all builds that failed: the same text of several platforms is shown once. Platforms keep the plan's order. */
export function compileFailure(
  failed: readonly FailedBuild[],
  folders: FailureFolders,
  diagnose: Diagnose | undefined,
): Failure {
  for (const { stderr, signal } of failed) {
    const other = machineFailure(stderr, signal) ?? diagnose?.(stderr);
    if (other !== undefined) return other;
  }
  const groups = groupByText(failed);
  const messages = uniqueMessages(
    groups.flatMap(({ text }) => goMessages(text, folders.workingDirectory, folders.root)),
  );
  return new Failure({
    code: 'compile-error',
    message: sentence(groups, messages),
    fix: 'Correct the code; go build shows the same.',
    details: details(groups),
    locations: messages,
  });
}

interface Group {
  readonly text: string;
  readonly plans: readonly BinaryPlan[];
}

function groupByText(failed: readonly FailedBuild[]): readonly Group[] {
  const groups = new Map<string, BinaryPlan[]>();
  for (const { plan, stderr } of failed) {
    const text = withoutChatter(stderr);
    groups.set(text, [...(groups.get(text) ?? []), plan]);
  }
  return [...groups].map(([text, plans]) => ({ text, plans }));
}

/** Leaves out what is no error and differs from run to run. */
function withoutChatter(stderr: string): string {
  return stderr
    .split(/\r?\n/)
    .filter((line) => !/^go: (downloading|extracting|finding|upgraded|added) /.test(line))
    .join('\n')
    .trim();
}

function details(groups: readonly Group[]): string {
  const [only] = groups;
  if (groups.length === 1 && only !== undefined) return only.text;
  return groups.map(({ text, plans }) => `${platformsOf(plans)}:\n${text}`).join('\n\n');
}

function uniqueMessages(messages: readonly GoMessage[]): readonly GoMessage[] {
  const byKey = new Map(
    messages.map((message) => [`${message.file}:${message.line}:${message.column}:${message.message}`, message]),
  );
  return [...byKey.values()];
}

function sentence(groups: readonly Group[], messages: readonly GoMessage[]): string {
  const plans = groups.flatMap((group) => group.plans);
  const names = [...new Set(plans.map((plan) => plan.main.importPath))].join(', ');
  const [first] = messages;
  const where =
    first === undefined
      ? ''
      : `: ${first.file}${first.line === undefined ? '' : ` line ${first.line}`}, ${(first.message.split('\n')[0] as string).replace(/; to add it:$/, '')}`;
  return `${names} does not compile for ${platformsOf(plans)}${where}${where.endsWith('.') ? '' : '.'}`;
}

function platformsOf(plans: readonly BinaryPlan[]): string {
  const names = [...new Set(plans.map((plan) => formatPlatform(plan.platform)))];
  return names.length > 3
    ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more platforms`
    : names.join(' and ');
}

function machineFailure(stderr: string, signal: NodeJS.Signals | null): Failure | undefined {
  if (/no space left on device|disk quota exceeded|not enough space on the disk/i.test(stderr)) {
    return new Failure({
      code: 'disk-full',
      message: 'The disk became full while Go compiled.',
      fix: 'Free some space, or put Go’s caches (GOCACHE, GOMODCACHE) and ours (--cache-dir) on another disk.',
      details: withoutChatter(stderr),
    });
  }
  if (signal === 'SIGKILL' || /: signal: killed$|cannot allocate memory|out of memory/m.test(stderr)) {
    return new Failure({
      code: 'machine-fault',
      message: 'A compiler or linker was killed, most likely because the memory was full.',
      fix: 'Compile fewer platforms beside each other with jobs: 1, or use a machine with more memory.',
      details: withoutChatter(stderr),
    });
  }
  return undefined;
}
