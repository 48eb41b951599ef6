import { inspectBinary } from '../inspect/inspect.ts';
import { judgePlatform } from '../inspect/judge-platform.ts';
import type { BinaryFacts } from '../model/binary.ts';
import { Failure } from '../model/failure.ts';
import type { Platform } from '../model/platform.ts';
import type { Report, ReportBinary } from '../model/report.ts';
import { type Check, type CheckKind, off, ok } from './check.ts';

/**
 * Holds a binary against what the report says of it: its bytes, its headers against the platform, and its build info
 * against module, package, toolchain, settings and linked modules. `file` is absolute, `about` what it is called.
 */
export async function verifyBinary(
  file: string,
  about: string,
  binary: ReportBinary,
  report: Report,
): Promise<{ readonly checks: readonly Check[]; readonly facts?: BinaryFacts }> {
  let facts: BinaryFacts;
  try {
    facts = await inspectBinary(file, { paths: [], name: about });
  } catch (error) {
    if (error instanceof Failure) return { checks: [off('binary', about, error.message)] };
    throw error;
  }
  const same =
    facts.digest === binary.digest
      ? ok('binary', about, binary.digest)
      : off('binary', about, `is ${facts.digest}, but the report has ${binary.digest}`);
  return { checks: [same, platformCheck(facts, about, binary), ...infoChecks(facts, about, binary, report)], facts };
}

function platformCheck(facts: BinaryFacts, about: string, binary: ReportBinary): Check {
  const [wrong] = judgePlatform(facts, platformOf(binary.platform));
  if (wrong !== undefined) return off('platform', about, wrong.sentence);
  if (facts.format !== binary.format) return off('platform', about, `is ${facts.format}, not ${binary.format}`);
  return ok('platform', about, binary.platform);
}

/** `linux/arm/v7` as a value. */
export function platformOf(text: string): Platform {
  const [os = '', architecture = '', variant] = text.split('/');
  return { os, architecture, ...(variant === undefined ? {} : { variant }) };
}

function infoChecks(facts: BinaryFacts, about: string, binary: ReportBinary, report: Report): Check[] {
  const { buildInfo } = facts;
  if (buildInfo === undefined) return [off('build info', about, 'holds no Go build info')];
  const equal = (what: CheckKind, name: string, found: string | undefined, told: string | undefined): Check =>
    found === told
      ? ok(what, about, `${name} ${told ?? 'none'}`)
      : off(what, about, `has the ${name} ${found ?? 'none'}, but the report says ${told ?? 'none'}`);
  return [
    equal('build info', 'package', buildInfo.path, binary.importPath),
    equal('build info', 'build id', facts.goBuildId, binary.goBuildId),
    equal('toolchain', 'Go version', buildInfo.goVersion, binary.goVersion),
    equal('toolchain', 'Go version', buildInfo.goVersion.split(' ')[0], report.toolchain.version),
    modulesCheck(about, buildInfo.deps, binary),
    flagsCheck(about, buildInfo.settings, binary),
  ];
}

function modulesCheck(about: string, deps: NonNullable<BinaryFacts['buildInfo']>['deps'], binary: ReportBinary): Check {
  const key = ({ path, version }: { readonly path: string; readonly version: string }): string => `${path}@${version}`;
  const inside = new Set(deps.map(key));
  const told = new Set(binary.modules.map(key));
  const [more] = [...inside].filter((one) => !told.has(one));
  const [less] = [...told].filter((one) => !inside.has(one));
  if (more !== undefined) return off('build info', about, `holds ${more}, which the report does not name`);
  if (less !== undefined) return off('build info', about, `does not hold ${less}, which the report names`);
  return ok('build info', about, `${inside.size} modules`);
}

type Settings = readonly { readonly key: string; readonly value: string }[];

/** Settings in the binary against those in the report, and both against the command and the variables that are recorded. */
function flagsCheck(about: string, settings: Settings, binary: ReportBinary): Check {
  const inside = new Map(settings.map(({ key, value }) => [key, value]));
  for (const { key, value } of binary.settings) {
    // `{module}` and the like stand for folders of the machine, which the report does not tell.
    if (inside.get(key) !== value && !/\{[a-z]+\}/.test(value))
      return off('flags', about, `has ${key}=${inside.get(key) ?? ''}, but the report says ${key}=${value}`);
  }
  const told = new Set(binary.settings.map(({ key }) => key));
  const more = settings.find(({ key }) => !told.has(key));
  if (more !== undefined) return off('flags', about, `has ${more.key}=${more.value}, which the report does not name`);
  if (binary.build.argv.includes('-trimpath') !== (inside.get('-trimpath') === 'true'))
    return off('flags', about, 'was not built with the -trimpath of the recorded command');
  for (const { name, value } of binary.build.environment) {
    const used = inside.get(name);
    if (used !== undefined && used !== value)
      return off('flags', about, `was built with ${name}=${used}, but ${name}=${value} is recorded`);
  }
  return ok('flags', about, `${binary.settings.length} settings`);
}
