import { posix, win32 } from 'node:path';
import type { Inputs } from '../config/inputs.ts';
import { Failure } from '../model/failure.ts';
import type { RootfsPlan } from '../model/plan.ts';
import type { Host } from '../model/runtime.ts';
import { parseUser } from './values/image-values.ts';
import { parseInclude } from './values/include.ts';
import { invalidInput } from './values/invalid-input.ts';

/** Where relative files of the inputs start from. */
export interface PlanPlace {
  readonly workingDirectory: string;
  readonly host: Pick<Host, 'platform'>;
}

/** What is put beside the binary: everything that scratch lacks; on another base only what is asked for. */
export function rootfsPlan(inputs: Inputs, binaries: readonly string[], mtime: number, place: PlanPlace): RootfsPlan {
  const bare = inputs.base === 'scratch';
  const paths = place.host.platform === 'win32' ? win32 : posix;
  const timezone = zoneName(inputs.timezone);
  return {
    caCertificates: inputs.caCertificates ?? bare,
    extraCaCertificates: inputs.extraCaCertificates.map((file) => paths.resolve(place.workingDirectory, file)),
    passwd: inputs.passwd ?? bare,
    tmp: inputs.tmp ?? bare,
    nsswitch: inputs.nsswitch ?? bare,
    timezones: parseTimezones(inputs.timezones, bare),
    ...(timezone === undefined ? {} : { timezone }),
    include: parseInclude(
      inputs.include,
      binaries.map((name) => `/${name}`),
    ),
    user: parseUser(inputs.user),
    mtime,
  };
}

/** `all`, `none` or names, which rootfs/ looks up among the toolchain's zones. */
function parseTimezones(names: readonly string[], bare: boolean): RootfsPlan['timezones'] {
  const words = [...new Set(names.map((name) => name.trim()))];
  if (words.length === 0) return bare ? 'all' : 'none';
  const whole = words.find((word) => word === 'all' || word === 'none');
  if (whole === undefined) return words.map((word) => zoneName(word) ?? word);
  if (words.length > 1) throw invalidInput('timezones', words.join(','), `${whole} stands alone`);
  return whole === 'all' ? 'all' : 'none';
}

/** A zone's name as it may become a path; undefined when empty. */
function zoneName(name: string): string | undefined {
  const trimmed = name.trim();
  if (trimmed === '') return undefined;
  if (/^[A-Za-z0-9][A-Za-z0-9_+-]*(\/[A-Za-z0-9][A-Za-z0-9_+-]*)*$/.test(trimmed)) return trimmed;
  throw new Failure({
    code: 'unknown-timezone',
    message: `timezones: "${trimmed.slice(0, 80)}" is not the name of a time zone.`,
    fix: 'Write names such as Europe/Berlin, or all, or none.',
  });
}

/** A TZ whose zone is not in the image would silently be UTC in Go (package time, "Local"). Scratch alone is sure to lack it. */
export function checkTimezone(env: readonly (readonly [string, string])[], rootfs: RootfsPlan, base: string): void {
  const value = env.find(([name]) => name === 'TZ')?.[1];
  if (value === undefined) return;
  if (rootfs.timezone !== undefined && rootfs.timezone !== value) {
    throw invalidInput('image-env', `TZ=${value}`, `timezone is ${rootfs.timezone}`, 'Set only timezone.');
  }
  const zone = value.replace(/^:/, '');
  if (base !== 'scratch' || zone === '' || zone === 'UTC' || rootfs.timezones === 'all' || rootfs.timezone === zone)
    return;
  if (rootfs.timezones !== 'none' && rootfs.timezones.includes(zone)) return;
  throw new Failure({
    code: 'timezone-missing',
    message: `image-env: TZ=${zone} names a zone that is not in the image; Go would silently take UTC.`,
    fix: `Use timezone: ${zone}, which sets TZ and puts the zone in.`,
  });
}
