import type { ReportCause } from '../../model/cause.ts';
import type { ReportBinaryChange, ReportSettingChange } from '../../model/comparison.ts';
import type { Report } from '../../model/report.ts';
import { causeSentence } from '../cause-words.ts';
import { codeSpan } from '../markdown/markdown-text.ts';
import { phraseText } from '../phrase.ts';
import { shownSetting } from '../shown-settings.ts';
import { unbrokenBytes } from '../verdict.ts';
import type { ComparedReport } from './rows.ts';
import { unbrokenChange } from './size-words.ts';

/** What differs besides the code, each with its own share of the change. */
export function surroundings(report: ComparedReport, binary: ReportBinaryChange): string[] {
  const { toolchain, settings, causes } = binary;
  const share = (kind: ReportCause['kind']): string => {
    const bytes = causes.filter((cause) => cause.kind === kind).reduce((sum, cause) => sum + cause.bytes, 0);
    return bytes === 0 ? '' : `: ${unbrokenChange(bytes)} of the binary`;
  };
  const lines =
    toolchain === undefined
      ? []
      : [`Another Go, ${codeSpan(toolchain.from)} → ${codeSpan(toolchain.to)}${share('toolchain')}.`];
  const build = settings.filter(({ key }) => key !== 'DefaultGODEBUG');
  if (build.length > 0) {
    const shown = build.slice(0, 4).map((setting) => `${codeSpan(setting.key)} ${sides(shownSetting(setting))}`);
    const more = build.length > 4 ? ` and ${build.length - 4} more` : '';
    lines.push(`Other build settings, ${shown.join(', ')}${more}${share('flags')}.`);
  }
  return [...lines, ...runTimeDefaults(settings), ...bases(report)];
}

/** They follow from the Go version that go.mod asks for, and weigh nothing. */
function runTimeDefaults(settings: ReportBinaryChange['settings']): string[] {
  const defaults = settings.find(({ key }) => key === 'DefaultGODEBUG');
  if (defaults === undefined) return [];
  const by = `by the ${codeSpan('go')} line of go.mod or by ${codeSpan('//go:debug')}`;
  return [`Other defaults at run time (${codeSpan('GODEBUG')}, ${by}): ${sides(shownSetting(defaults))}.`];
}

function sides({ from, to }: ReportSettingChange): string {
  return `${from === undefined ? 'unset' : codeSpan(from)} → ${to === undefined ? 'unset' : codeSpan(to)}`;
}

function bases({ comparison: { images } }: ComparedReport): string[] {
  const moved = images.filter(({ baseMoved }) => baseMoved !== undefined);
  const [first] = moved;
  if (first?.baseMoved === undefined) return [];
  const { from, to } = first.baseMoved;
  const same = from.reference === to.reference;
  const names = same
    ? `${codeSpan(to.reference)} has other content`
    : `${codeSpan(from.reference)} → ${codeSpan(to.reference)}`;
  return [`Another base, ${names}: ${unbrokenChange(first.base.change)} of the image.`];
}

/** Told after what people can do something about. */
const LAST: readonly ReportCause['kind'][] = ['data', 'tables', 'padding', 'not-explained'];

/** The causes of one binary's change as a list, the largest first; what is beyond `most` in one last line. */
export function causeList(binary: ReportBinaryChange, report: Report, most: number): string {
  const causes = [...binary.causes].sort((a, b) => Number(LAST.includes(a.kind)) - Number(LAST.includes(b.kind)));
  const shown = causes.slice(0, causes.length === most + 1 ? most + 1 : most);
  const rest = causes.slice(shown.length);
  const lines = shown.map(
    (cause) => `- **${unbrokenChange(cause.bytes)}** ${phraseText(causeSentence(cause, report.module.path), codeSpan)}`,
  );
  if (rest.length > 0) {
    const bytes = rest.reduce((sum, cause) => sum + cause.bytes, 0);
    lines.push(`- **${unbrokenChange(bytes)}** in ${rest.length} smaller causes`);
  }
  return lines.join('\n');
}

/** `**Why** (binary, linux/amd64)` and the causes. */
export function whyBlock(binary: ReportBinaryChange, report: Report, most: number): string[] {
  if (binary.causes.length === 0) return [];
  const several = new Set(report.binaries.map(({ name }) => name)).size > 1;
  const name = several ? `${codeSpan(binary.name)}, ` : '';
  return [`**Why** (binary, ${name}${binary.platform})\n\n${causeList(binary, report, most)}`];
}

/** The five largest modules of the first binary, for a report that has nothing to be compared with. */
export function largestModules(report: Report): string[] {
  const [binary] = report.binaries;
  const modules = binary?.sizes?.modules.slice(0, 5) ?? [];
  if (binary === undefined || modules.length === 0) return [];
  const lines = modules.map(({ path, size, kind }) => {
    const name = path === 'std' ? 'the standard library' : codeSpan(path);
    return `- **${unbrokenBytes(size)}** ${name}${kind === 'own' ? ', your code' : ''}`;
  });
  return [`**Largest modules** (binary, ${binary.platform})\n\n${lines.join('\n')}`];
}
