import { Failure } from '../model/failure.ts';
import { splitFields } from './export-list.ts';

/** A line of `outputs` that says where the image goes, as BuildKit's exporter `image` takes it. */
export interface PushOutput {
  /** As it was written. */
  readonly line: string;
  /** False: `push=false`, which asks for nothing that is not made anyway. */
  readonly push: boolean;
  readonly byDigest: boolean;
  /** References of `name`, as they were written; none: those of `tags`. */
  readonly names: readonly string[];
}

/** The lines of `outputs`, sorted by who follows them. */
export interface SplitPushes {
  readonly pushes: readonly PushOutput[];
  /** As they were written. */
  readonly others: readonly string[];
}

/**
 * Takes `type=registry` and `type=image` out of the lines of `outputs`; `type=registry` is `type=image,push=true`
 * (BuildKit, "Image output"). Throws `invalid-input` for what cannot be followed without BuildKit.
 */
export function splitPushes(lines: readonly string[]): SplitPushes {
  const pushes: PushOutput[] = [];
  const others: string[] = [];
  for (const line of lines) {
    const fields = splitFields(line);
    const type = fields.map((field) => /^\s*type\s*=(.*)$/i.exec(field)?.[1]?.trim()).find((one) => one !== undefined);
    if (type === 'image' || type === 'registry') pushes.push(readPush(line, type, fields));
    else others.push(line);
  }
  return { pushes, others };
}

/**
 * The same where BuildKit builds: what a push of ours can follow is taken out, so that it waits for the gates. Lines that
 * only BuildKit can follow are left to it where they push nothing, or where pushing need not wait. Throws `invalid-input`
 * for the others: BuildKit pushes while it builds, before anything was judged.
 */
export function splitPushesBesideBuildkit(lines: readonly string[], mayPushUnjudged: boolean): SplitPushes {
  const all = lines.map((line): SplitPushes => {
    try {
      return splitPushes([line]);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (mayPushUnjudged || !pushesSomething(line)) return { pushes: [], others: [line] };
      throw new Failure({
        code: 'invalid-input',
        message: `outputs: "${line}" can be followed by BuildKit alone, which pushes before the gates have judged.`,
        fix: 'Leave out all but name, push and push-by-digest (compression, annotations and insecure-registries are inputs), or set push-on-failed-gate: always.',
        cause: error,
      });
    }
  });
  return { pushes: all.flatMap(({ pushes }) => pushes), others: all.flatMap(({ others }) => others) };
}

/** Whether BuildKit would push by such a line. */
export function pushesSomething(line: string): boolean {
  const fields = splitFields(line).map((field) => field.trim().toLowerCase());
  const says = (pattern: RegExp): boolean => fields.some((field) => pattern.test(field));
  return says(/^type\s*=\s*registry$/) ? !says(/^push\s*=\s*(0|f|false)$/) : says(/^push\s*=\s*(1|t|true)$/);
}

/** What is so anyway, or concerns only a store of a builder. */
const SO_ANYWAY = ['oci-mediatypes', 'name-canonical', 'rewrite-timestamp'];

/** Inputs that say the same of every form of the image. */
const INSTEAD: readonly (readonly [RegExp, string])[] = [
  [/^(force-)?compression$/, 'compression'],
  [/^compression-level$/, 'compression-level'],
  [/^annotation/, 'annotations'],
  [/^registry\.insecure$/, 'insecure-registries'],
];

function readPush(line: string, type: 'image' | 'registry', fields: readonly string[]): PushOutput {
  let push = type === 'registry' ? true : undefined;
  let byDigest = false;
  let names: readonly string[] = [];
  for (const field of fields) {
    const [, key = '', value = ''] = /^\s*([^=]*?)\s*=(.*)$/s.exec(field) ?? [];
    const name = key.toLowerCase();
    if (name === 'type') continue;
    if (name === 'push') push = readSwitch(line, field, value);
    else if (name === 'push-by-digest') byDigest = readSwitch(line, field, value);
    else if (name === 'name') names = readNames(value);
    else if (!SO_ANYWAY.includes(name) || !(readSwitch(line, field, value) || name === 'name-canonical'))
      throw cannot(line, field, name);
  }
  if (push === undefined) {
    throw invalid(
      line,
      'without push=true it names a store of a builder, and none is at work here',
      'Write push=true to push it, or set load: true to have it in the local Docker or Podman.',
    );
  }
  return { line, push, byDigest, names };
}

function readNames(value: string): readonly string[] {
  return value
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function readSwitch(line: string, field: string, value: string): boolean {
  if (/^(1|t|true)$/i.test(value)) return true;
  if (/^(0|f|false)$/i.test(value)) return false;
  throw invalid(line, `"${field}" is neither true nor false`, 'Write for example type=image,push=true.');
}

function cannot(line: string, field: string, name: string): Failure {
  const instead = INSTEAD.find(([pattern]) => pattern.test(name))?.[1];
  return invalid(
    line,
    `"${field}" cannot be followed without BuildKit`,
    instead === undefined
      ? 'Leave it out, or set engine: buildx, which hands the line to BuildKit.'
      : `Leave it out and set ${instead}, or set engine: buildx, which hands the line to BuildKit.`,
  );
}

function invalid(line: string, what: string, fix: string): Failure {
  return new Failure({ code: 'invalid-input', message: `outputs: "${line}" is not valid: ${what}.`, fix });
}
