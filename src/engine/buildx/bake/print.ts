/** One target of a bake file, as far as it is judged here; buildx itself builds it with all that it says. */
export interface BakeTarget {
  readonly name: string;
  /** Folder or address of its context; `.` where it says none. */
  readonly context: string;
  /** Relative to the context; absent: `Dockerfile`. */
  readonly dockerfile?: string;
  /** As the file says it; empty: the node's own. */
  readonly platforms: readonly string[];
  readonly tags: readonly string[];
  /** Its `output` entries, `type=image,push=true`. */
  readonly outputs: readonly string[];
  readonly cacheFrom: readonly string[];
  readonly cacheTo: readonly string[];
  readonly stage?: string;
}

const MOST_TARGETS = 200;
const NAME = /^[0-9A-Za-z_-]{1,128}$/;

/**
 * Reads what `buildx bake --print` says: the targets that are asked for, groups laid open, in the order of the groups.
 * Targets that are only contexts of others (`target:base`) are left out: buildx builds them on the way.
 * Throws an Error for text that is not of this shape.
 */
export function readBakePrint(text: string, asked: readonly string[]): readonly BakeTarget[] {
  const json = record(JSON.parse(text));
  const groups = record(json.group);
  const targets = record(json.target);
  const names = new Set<string>();
  const open = (name: string, depth: number): void => {
    const group = groups[name];
    const inner = isRecord(group) ? group.targets : undefined;
    if (!Array.isArray(inner) || depth > 20) {
      if (isRecord(targets[name])) names.add(name);
      return;
    }
    for (const one of inner) if (typeof one === 'string' && one !== name) open(one, depth + 1);
    if (isRecord(targets[name]) && inner.includes(name)) names.add(name);
  };
  for (const name of asked.length === 0 ? ['default'] : asked) open(name, 0);
  if (names.size > MOST_TARGETS) throw new Error(`the bake file has ${names.size} targets`);
  return [...names].map((name) => readTarget(name, record(targets[name])));
}

function readTarget(name: string, target: Record<string, unknown>): BakeTarget {
  if (!NAME.test(name)) throw new Error(`"${name.slice(0, 40)}" is no name of a target`);
  const dockerfile = text(target.dockerfile);
  const stage = text(target.target);
  return {
    name,
    context: text(target.context) || '.',
    ...(dockerfile === '' ? {} : { dockerfile }),
    ...(stage === '' ? {} : { stage }),
    platforms: strings(target.platforms),
    tags: strings(target.tags),
    outputs: entries(target.output),
    cacheFrom: entries(target['cache-from']),
    cacheTo: entries(target['cache-to']),
  };
}

/** Entries are strings in older buildx, objects in newer: `{"type":"gha"}` is `type=gha`. */
function entries(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry) => {
    if (typeof entry === 'string') return [entry];
    if (!isRecord(entry)) return [];
    const { type, ...rest } = entry;
    const fields = [['type', type] as const, ...Object.entries(rest)].filter(
      (field): field is [string, string] => typeof field[1] === 'string',
    );
    return [fields.map(([key, one]) => `${key}=${one}`).join(',')];
  });
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function record(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
