import { Failure } from '../model/failure.ts';
import { REBUILD_KINDS, type RebuildReason } from '../model/rebuild.ts';

const MOST = 1000;
const LONGEST = 1000;

/** Reads the input `rebuild-reasons`, which is the output `reasons` of a check. Throws `invalid-input`. */
export function readReasons(text: string): readonly RebuildReason[] {
  if (text.trim() === '') return [];
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw refused('is not JSON', error);
  }
  if (!Array.isArray(json)) throw refused('is no list');
  if (json.length > MOST) throw refused(`has more than ${MOST} entries`);
  return json.map(readReason);
}

function readReason(value: unknown): RebuildReason {
  const fields = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const kind = REBUILD_KINDS.find((each) => each === fields.kind);
  if (kind === undefined) throw refused(`names the reason "${String(fields.kind).slice(0, 50)}", which is none`);
  const text = (name: string): string => {
    const found = fields[name];
    if (typeof found !== 'string' || found.length > LONGEST) throw refused(`has a reason whose ${name} is no text`);
    return found;
  };
  return {
    kind,
    subject: text('subject'),
    ...(fields.id === undefined ? {} : { id: text('id') }),
    was: text('was'),
    ...(fields.now === undefined ? {} : { now: text('now') }),
    text: text('text'),
  };
}

function refused(what: string, cause?: unknown): Failure {
  return new Failure({
    code: 'invalid-input',
    message: `rebuild-reasons ${what}.`,
    fix: `Hand over what the check gave: rebuild-reasons: \${{ steps.check.outputs.reasons }}.`,
    cause,
  });
}
