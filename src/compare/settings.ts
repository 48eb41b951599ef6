import type { ReportSettingChange } from '../model/comparison.ts';
import type { ReportBinary } from '../model/report.ts';

/** They tell of the commit, the run-time defaults or the output's name, and add no code. */
const WITHOUT_WEIGHT = /^(vcs(\..*)?|-buildvcs|-o|DefaultGODEBUG|GOOS|GOARCH)$/;

/**
 * Settings that differ: flags of the command (`-ldflags` without its -X values, which tell of a version), and what the
 * binary's build info says. Sorted by key.
 */
export function compareSettings(before: ReportBinary, after: ReportBinary): readonly ReportSettingChange[] {
  // Of a binary that somebody else built the command is not known.
  const commands = before.build.argv.length > 0 && after.build.argv.length > 0;
  const [older, newer] = [settingsOf(before, commands), settingsOf(after, commands)];
  return [...new Set([...older.keys(), ...newer.keys()])]
    .sort()
    .filter((key) => older.get(key) !== newer.get(key))
    .map((key) => {
      const [from, to] = [older.get(key), newer.get(key)];
      return { key, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    });
}

/** Whether a setting that differs can change what is compiled or linked. */
export function hasWeight({ key }: Pick<ReportSettingChange, 'key'>): boolean {
  return !WITHOUT_WEIGHT.test(key);
}

function settingsOf({ settings, build: { argv } }: ReportBinary, commands: boolean): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { key, value } of settings) if (!/^vcs(\.|$)/.test(key)) found.set(key, value);
  for (const argument of commands ? argv : []) {
    const [, name, value] = /^(-[a-z]+)(?:=([\s\S]*))?$/.exec(argument) ?? [];
    if (name === undefined || name === '-o') continue;
    found.set(name, value ?? 'true');
  }
  const linker = found.get('-ldflags');
  if (linker !== undefined) found.set('-ldflags', withoutValues(linker));
  return found;
}

/** Linker flags without `-X importpath.name=value`, quoted or not (`go doc cmd/link`). */
function withoutValues(flags: string): string {
  const word = /(?:'[^']*'|"[^"]*"|[^\s'"])+/g;
  const words = flags.match(word) ?? [];
  return words
    .filter((one, index) => !/^['"]?-X/.test(one) && !/^['"]?-X['"]?$/.test(words[index - 1] ?? ''))
    .join(' ');
}
