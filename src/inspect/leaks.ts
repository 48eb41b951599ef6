import type { ByteRange } from '../binary-format/byte-source.ts';
import { type ExecutableLayout, type Section, sectionAt } from '../binary-format/layout.ts';
import type { BinaryFacts } from '../model/binary.ts';
import type { PathHit } from './path-search.ts';

/** A path of the build machine in a binary; see BinaryFacts. */
export type Leak = BinaryFacts['leaks'][number];

/** The largest programs, untrimmed, name some 20,000 files; a bound for hostile ones. */
const MOST_HITS = 200_000;

type Place = Leak['place'];

/** Collects hits and tells where each is; one leak for each folder and section. */
export interface LeakCollector {
  /** A hit in the file. */
  inFile(hit: PathHit): void;
  /** A hit in the unpacked bytes of a debug section. */
  inDebug(section: Section): (hit: PathHit) => void;
  /** In the order of the file. A folder found where paths are kept is not also reported from plain data. */
  leaks(): readonly Leak[];
}

/** Starts a collection for one binary; `buildInfo` is where its build info is. */
export function collectLeaks(layout: ExecutableLayout, buildInfo: ByteRange | undefined): LeakCollector {
  const found = new Map<string, Leak>();
  let seen = 0;
  const keep = (hit: PathHit, place: Place, section: string): void => {
    if (!counts(hit, place)) {
      return;
    }
    const key = `${hit.needle.what}\0${section}`;
    if (!found.has(key)) {
      found.set(key, { path: hit.text, section, what: hit.needle.what, place });
    }
  };
  return {
    inFile(hit) {
      seen++;
      if (seen > MOST_HITS) {
        return;
      }
      const section = sectionAt(layout.sections, hit.offset);
      const place = placeOf(hit, section, buildInfo);
      keep(hit, place, sectionLabel(section, place));
    },
    inDebug: (section) => (hit) => keep(hit, 'debug-data', section.name),
    leaks() {
      const all = [...found.values()];
      const certain = new Set(all.filter(({ place }) => place !== 'data').map(({ what }) => what));
      return all.filter(({ place, what }) => place !== 'data' || !certain.has(what));
    },
  };
}

function placeOf(hit: PathHit, section: Section | undefined, buildInfo: ByteRange | undefined): Place {
  if (section?.debug === true) {
    return 'debug-data';
  }
  if (buildInfo !== undefined && hit.offset >= buildInfo.offset && hit.offset < buildInfo.offset + buildInfo.size) {
    return 'build-info';
  }
  // Formats without a section of this name keep Go's table of file names in their constants: names between NUL bytes.
  const fileName = hit.isolated && /\.(go|s|S|c|cc|cpp|h)$/.test(hit.text);
  return fileName || /gopclntab$/.test(section?.name ?? '') ? 'line-table' : 'data';
}

/**
 * Where paths are kept, one counts when it begins there. Elsewhere any text can hold what looks like it: `/app/x` is as
 * well an address of a web service, so paths of one name are left out; and strings lie side by side, so that only the
 * longer paths are recognisable in the middle of a text.
 */
function counts(hit: PathHit, place: Place): boolean {
  if (place !== 'data') {
    return hit.begins;
  }
  return hit.needle.depth > 2 || (hit.needle.depth === 2 && hit.begins);
}

function sectionLabel(section: Section | undefined, place: Place): string {
  const name = section?.name ?? 'no section';
  if (place === 'line-table' && !/gopclntab$/.test(name)) {
    return `${name} (line table)`;
  }
  return place === 'build-info' && !/buildinfo$/.test(name) ? `${name} (build info)` : name;
}
