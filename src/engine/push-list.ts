import { Failure } from '../model/failure.ts';
import { type OutputField, outputFields } from './output-fields.ts';

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
 * (BuildKit, "Image output"). Throws `invalid-input` for what is malformed, or cannot be followed without BuildKit.
 */
export function splitPushes(lines: readonly string[]): SplitPushes {
  return split(lines, ({ line }, { what, instead, orBuildkit }) => {
    throw invalid(
      line,
      what,
      orBuildkit ? `${instead}, or set engine: buildx, which hands the line to BuildKit.` : instead,
    );
  });
}

/**
 * The same where BuildKit builds: what a push of ours can follow is taken out, so that it waits for the gates. Lines that
 * only BuildKit can follow are left to it where they push nothing, or where pushing need not wait. Throws `invalid-input`
 * for the others (BuildKit pushes while it builds, before anything was judged), and for what is malformed.
 */
export function splitPushesBesideBuildkit(lines: readonly string[], mayPushUnjudged: boolean): SplitPushes {
  return split(lines, (asked, { what, instead }) => {
    if (mayPushUnjudged || !wantsPush(asked)) return;
    throw new Failure({
      code: 'invalid-input',
      message: `outputs: "${asked.line}" would be pushed by BuildKit, before the gates have judged: ${what}.`,
      fix: `${instead}, or set push-on-failed-gate: always, which leaves the push to BuildKit.`,
    });
  });
}

/** Whether BuildKit would push by such a line. */
export function pushesSomething(line: string): boolean {
  const asked = readLine(line);
  return asked !== undefined && wantsPush(asked);
}

/** A line for BuildKit's exporter `image`. */
interface Asked {
  readonly line: string;
  readonly type: 'image' | 'registry';
  /** All but `type`. */
  readonly fields: readonly OutputField[];
}

/** Why only BuildKit can follow a line, and what to write instead: a fix that goes on, or a whole sentence. */
interface Beyond {
  readonly what: string;
  readonly instead: string;
  /** Whether handing the line to BuildKit is a way out. */
  readonly orBuildkit: boolean;
}

/** `leave`: is asked of a line that only BuildKit can follow, and throws where it cannot be left to it. */
function split(lines: readonly string[], leave: (asked: Asked, beyond: Beyond) => void): SplitPushes {
  const pushes: PushOutput[] = [];
  const others: string[] = [];
  for (const line of lines) {
    const asked = readLine(line);
    const read = asked === undefined ? undefined : readPush(asked);
    if (asked !== undefined && read !== undefined && 'what' in read) leave(asked, read);
    if (read === undefined || 'what' in read) others.push(line);
    else pushes.push(read);
  }
  return { pushes, others };
}

/** Absent: another exporter's line. */
function readLine(line: string): Asked | undefined {
  const all = outputFields(line);
  const type = all.find(({ name }) => name === 'type')?.value.trim();
  if (type !== 'image' && type !== 'registry') return undefined;
  return { line, type, fields: all.filter(({ name }) => name !== 'type') };
}

function wantsPush({ type, fields }: Asked): boolean {
  const said = fields.filter(({ name }) => name === 'push').map(({ value }) => switchOf(value));
  return type === 'registry' ? !said.includes(false) : said.includes(true);
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

/** Throws `invalid-input` for what BuildKit could not read either. */
function readPush({ line, type, fields }: Asked): PushOutput | Beyond {
  let push = type === 'registry' ? true : undefined;
  let byDigest = false;
  let names: readonly string[] = [];
  let beyond: Beyond | undefined;
  for (const field of fields) {
    const { name = malformed(line, field), value } = field;
    if (name === 'push') push = readSwitch(line, field);
    else if (name === 'push-by-digest') byDigest = readSwitch(line, field);
    else if (name === 'name') names = readNames(value);
    else if (!SO_ANYWAY.includes(name) || !(readSwitch(line, field) || name === 'name-canonical'))
      beyond ??= beyondField(field.written, name);
  }
  if (beyond !== undefined) return beyond;
  return push === undefined ? STORE : { line, push, byDigest, names };
}

const STORE: Beyond = {
  what: 'without push=true it names a store of a builder, and none is at work here',
  instead: 'Write push=true to push it, or set load: true to have it in the local Docker or Podman.',
  orBuildkit: false,
};

function beyondField(written: string, name: string): Beyond {
  const input = INSTEAD.find(([pattern]) => pattern.test(name))?.[1];
  return {
    what: `"${written}" cannot be followed without BuildKit`,
    instead: input === undefined ? 'Leave it out' : `Leave it out and set ${input}`,
    orBuildkit: true,
  };
}

function readNames(value: string): readonly string[] {
  return value
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function readSwitch(line: string, { written, name, value }: OutputField): boolean {
  const said = switchOf(value);
  if (said === undefined)
    throw invalid(line, `"${written}" is neither true nor false`, `Write ${name}=true or ${name}=false.`);
  return said;
}

/** As Go's strconv.ParseBool reads it, in any case. */
function switchOf(value: string): boolean | undefined {
  if (/^\s*(1|t|true)\s*$/i.test(value)) return true;
  return /^\s*(0|f|false)\s*$/i.test(value) ? false : undefined;
}

function malformed(line: string, { written }: OutputField): never {
  if (written.trim() === '') throw invalid(line, 'a field is empty', 'Leave out the comma that nothing follows.');
  throw invalid(
    line,
    `"${written}" is no field of the form key=value`,
    'Write for example type=image,name=ghcr.io/acme/app:1,push=true; a field that holds a comma stands in double quotes.',
  );
}

function invalid(line: string, what: string, fix: string): Failure {
  return new Failure({ code: 'invalid-input', message: `outputs: "${line}" is not valid: ${what}.`, fix });
}
