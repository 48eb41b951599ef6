import { open } from 'node:fs/promises';
import { join } from 'node:path';
import pLimit from 'p-limit';
import type { MainPackage, Source } from '../../model/plan.ts';
import type { ReportBuildTag } from '../../model/size.ts';
import { type ChildRuntime, type GoCommand, parseJsonStream, runGo } from '../go-command.ts';
import { type BuildConstraint, readBuildConstraint } from './build-constraint.ts';
import { ARCHITECTURES, SYSTEMS, targetTags } from './target-tags.ts';

/** For which program tags are looked for. */
export interface TagRequest {
  readonly source: Source;
  readonly mains: readonly MainPackage[];
  /** Variables that choose files: GOOS, GOARCH, CGO_ENABLED and variants. */
  readonly target: Readonly<Record<string, string>>;
  /** Build tags that are set. */
  readonly tags: readonly string[];
}

interface ListedPackage {
  readonly ImportPath: string;
  readonly Dir?: string;
  readonly Standard?: boolean;
  readonly GoFiles?: readonly string[];
}

/** Constraints stand in front of the package clause, behind licences at most. */
const HEAD = 4096;
const FILES_AT_ONCE = 32;
const MOST_FILES = 20;
/** Tags that say what a program is built for, or are for tools: nobody sets them to make it smaller. */
const NOT_FEATURES: ReadonlySet<string> = new Set([
  ...SYSTEMS,
  ...ARCHITECTURES,
  ...'wasi unix gc gcc gccgo tinygo cgo race msan asan boringcrypto purego noasm safe'.split(' '),
  ...'appengine ignore tools gofuzz fuzz compiler_bootstrap'.split(' '),
]);

/**
 * Build tags of the program's dependencies that are not set and would leave out files that are built now: features that
 * can be switched off. What each saves only a build tells.
 *
 * @returns the tags with the most files first; none when `go list` fails, since that is told elsewhere.
 */
export async function findShrinkingTags(
  { source, mains, target, tags }: TagRequest,
  go: GoCommand,
  runtime: ChildRuntime,
): Promise<readonly ReportBuildTag[]> {
  const setTags = tags.length === 0 ? [] : ['-tags', tags.join(',')];
  const roots = mains.map(({ importPath }) => importPath);
  const result = await runGo(
    go,
    ['list', '-e', '-deps', '-json=ImportPath,Dir,Standard,GoFiles', ...setTags, '--', ...roots],
    { cwd: source.packageDirectory, env: { ...target, GOPROXY: 'off' } },
    runtime,
  );
  const listed = result.exitCode === 0 ? parseJsonStream<ListedPackage>(result.stdout) : [];
  const limit = pLimit(FILES_AT_ONCE);
  const holdsNow = targetTags({ target, tags });
  const found = await Promise.all(
    listed
      .filter(({ Standard: standard }) => standard !== true)
      .flatMap(({ ImportPath: path, Dir: folder = '', GoFiles: files = [] }) =>
        files.map((file) =>
          limit(async () => {
            const constraint = readBuildConstraint(await headOf(join(folder, file)));
            return switches(constraint, holdsNow).map((tag) => ({ tag, path, file }));
          }),
        ),
      ),
  );
  return group(found.flat());
}

/** Tags that, set beside what holds now, would leave the file out. A file that is built has a constraint that holds. */
function switches(constraint: BuildConstraint | undefined, holdsNow: (tag: string) => boolean): string[] {
  if (constraint === undefined || !constraint.matches(holdsNow)) return [];
  const features = [...constraint.tags].filter(
    (tag) => !holdsNow(tag) && !NOT_FEATURES.has(tag) && !tag.startsWith('goexperiment.'),
  );
  return features.filter((feature) => !constraint.matches((tag) => tag === feature || holdsNow(tag)));
}

function group(
  uses: readonly { readonly tag: string; readonly path: string; readonly file: string }[],
): ReportBuildTag[] {
  const tags = new Map<string, { readonly packages: Set<string>; readonly files: string[] }>();
  for (const { tag, path, file } of uses) {
    const entry = tags.get(tag) ?? { packages: new Set<string>(), files: [] };
    entry.packages.add(path);
    entry.files.push(`${path}/${file}`);
    tags.set(tag, entry);
  }
  return [...tags]
    .sort(([a, one], [b, other]) => other.files.length - one.files.length || (a < b ? -1 : 1))
    .map(([tag, { packages, files }]) => ({
      tag,
      packages: [...packages].sort(),
      files: files.sort().slice(0, MOST_FILES),
    }));
}

async function headOf(file: string): Promise<string> {
  try {
    await using handle = await open(file, 'r');
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.toString('utf8', 0, bytesRead);
  } catch {
    return '';
  }
}
