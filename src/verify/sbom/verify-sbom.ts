import { readFile, stat } from 'node:fs/promises';
import type { BinaryFacts } from '../../model/binary.ts';
import type { ReportBinary } from '../../model/report.ts';
import { type Check, off, ok } from '../check.ts';
import { cycloneDxContent, type SbomContent, spdxContent } from './content.ts';
import { CYCLONEDX } from './cyclonedx-shape.ts';
import { whatIsWrong } from './shape.ts';
import { SPDX } from './spdx-shape.ts';

const LARGEST = 256 << 20;

/**
 * Holds an SBOM against its specification and against the binary that it tells of: it names that binary's digest and
 * every module of its build info in the right version, and none that is not inside.
 */
export async function verifySbom(
  file: string,
  about: string,
  kind: 'cyclonedx' | 'spdx',
  binary: ReportBinary,
  facts: BinaryFacts | undefined,
): Promise<readonly Check[]> {
  const size = await stat(file).then(
    (found) => found.size,
    () => undefined,
  );
  if (size === undefined || size > LARGEST)
    return [off('SBOM', about, size === undefined ? 'is missing' : 'is too large')];
  const content = readContent(await readFile(file, 'utf8'), kind);
  if (typeof content === 'string') return [off('SBOM', about, content)];
  const shape = ok('SBOM', about, `${kind === 'spdx' ? 'SPDX' : 'CycloneDX'} ${content.version}`);
  return [
    shape,
    digestCheck(content, about, binary),
    ...(facts === undefined ? [] : [modulesCheck(content, about, facts)]),
  ];
}

function readContent(text: string, kind: 'cyclonedx' | 'spdx'): SbomContent | string {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return 'is not JSON';
  }
  const [content, shape] = kind === 'spdx' ? [spdxContent(document), SPDX] : [cycloneDxContent(document), CYCLONEDX];
  return typeof content === 'string' ? content : (whatIsWrong(document, shape) ?? content);
}

function digestCheck(content: SbomContent, about: string, binary: ReportBinary): Check {
  const hex = binary.digest.slice('sha256:'.length);
  return content.digests.has(hex)
    ? ok('SBOM', about, `tells of ${binary.digest}`)
    : off('SBOM', about, `does not name ${binary.digest}, the binary ${binary.stem}`);
}

function modulesCheck(content: SbomContent, about: string, { buildInfo }: BinaryFacts): Check {
  if (buildInfo === undefined) return off('SBOM', about, 'tells of a binary without build info');
  const inside = new Map(
    buildInfo.deps.map(({ replace, ...own }) => [(replace ?? own).path, (replace ?? own).version]),
  );
  for (const [path, version] of inside) {
    const told = content.modules.get(path);
    if (told === undefined && !path.startsWith('.') && !path.startsWith('/'))
      return off('SBOM', about, `does not name the module ${path}`);
    if (told !== undefined && told !== version && version !== '' && version !== '(devel)')
      return off('SBOM', about, `names ${path} ${told}, but the binary holds ${version}`);
  }
  for (const path of content.modules.keys())
    if (!inside.has(path) && path !== 'stdlib' && path !== buildInfo.main?.path && !isOfMain(path, buildInfo.path))
      return off('SBOM', about, `names ${path}, which the binary does not hold`);
  return ok('SBOM', about, `${content.modules.size} modules, as in the build info`);
}

/** A program built by `go install` has its own module among the others. */
function isOfMain(path: string, mainPackage: string): boolean {
  return mainPackage === path || mainPackage.startsWith(`${path}/`);
}
