import type { Report } from '../../model/report.ts';
import { visibleText } from '../../model/text.ts';
import { pullCommand, pushWord } from '../pushed.ts';
import { rebuiltTexts } from '../rebuilt.ts';
import type { TextStyle } from './text-style.ts';

const MOST_IMAGES = 5;
const MOST_PUSHED = 12;

/** Where the results are, and a command that takes them further. Never cut, so that they can be copied. */
export function finalPaths(report: Report, shownDirectory: string, { paint }: TextStyle): string[] {
  const line = (label: string, text: string): string => `  ${paint('faint', label.padEnd(6))}  ${text}`;
  const inOutput = (file: string): string => visibleText(`${shownDirectory.replace(/[\\/]+$/, '')}/${file}`);
  const images = report.images.slice(0, MOST_IMAGES).map((image) => {
    const name = report.images.length > 1 ? `${visibleText(image.refName)}  ` : '';
    return line('image', `${inOutput(image.layout)}  ${name}${image.digest.slice(0, 'sha256:'.length + 12)}`);
  });
  const left = report.images.length - images.length;
  const binaries = report.images.length === 0 ? [line('files', inOutput('bin'))] : [];
  return [
    ...images,
    ...(left > 0 ? [line('', `and ${left} more`)] : []),
    ...binaries,
    line('report', inOutput('report.html')),
    ...pushedLines(report, line),
    ...rebuiltTexts(report).map((text) => line('reason', text)),
    ...tryLine(report, inOutput).map((text) => line('try', text)),
  ];
}

function pushedLines(report: Report, line: (label: string, text: string) => string): string[] {
  const pushes = (report.run.push ?? []).flatMap((push) => {
    const { repository, tags, digest } = push;
    const names = tags.length === 0 ? [`@${digest}`] : tags.map(({ tag }) => `:${tag}`);
    return names.map((name) => `${repository}${name}  ${pushWord(push)}`);
  });
  const left = pushes.length - MOST_PUSHED;
  const shown = left > 0 ? [...pushes.slice(0, MOST_PUSHED), `and ${left} more`] : pushes;
  return shown.map((text) => line('pushed', visibleText(text)));
}

function tryLine(report: Report, inOutput: (file: string) => string): string[] {
  const pull = pullCommand(report);
  if (pull !== undefined) return [visibleText(pull)];
  const [image] = report.images;
  if (image === undefined) return [];
  const reference = report.images.length > 1 ? `:${visibleText(image.refName)}` : '';
  const name = visibleText(image.name.split('/').at(-1)?.toLowerCase() ?? image.name);
  return [
    `skopeo copy ${shellWord(`oci:${inOutput(image.layout)}${reference}`)} ${shellWord(`docker-daemon:${name}:dev`)}`,
  ];
}

/** A word for a POSIX shell; most need no quotes. */
function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
