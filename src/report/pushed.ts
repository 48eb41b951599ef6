import { formatBytes, formatCount } from '../model/quantity.ts';
import type { ReportPush, ReportRun } from '../model/report-run.ts';
import { codeSpan } from './markdown/markdown-text.ts';

/** The part of a report that tells of pushes. */
interface Pushes {
  readonly run: Pick<ReportRun, 'push'>;
}

/** References that were pushed, with their tags; by digest where there is none. */
export function pushedReferences(report: Pushes): readonly string[] {
  return (report.run.push ?? []).flatMap(({ repository, digest, tags }) =>
    tags.length === 0 ? [`${repository}@${digest}`] : tags.map(({ tag }) => `${repository}:${tag}`),
  );
}

/** The same, each with the digest that it names now. */
export function pinnedReferences(report: Pushes): readonly string[] {
  return (report.run.push ?? []).flatMap(({ repository, digest, tags }) =>
    tags.length === 0 ? [`${repository}@${digest}`] : tags.map(({ tag }) => `${repository}:${tag}@${digest}`),
  );
}

/** Whether a tag held something else before; false where nothing was pushed. */
export function hasChanged(report: Pushes): boolean {
  return (report.run.push ?? []).some(({ changed }) => changed);
}

/** `new`, `changed`, `as before`: what a push did to its tags. */
export function pushWord({ changed, tags }: ReportPush): string {
  if (!changed) return 'as before';
  return tags.some(({ previous }) => previous !== undefined) ? 'changed' : 'new';
}

/** `5.31 MB sent in 4 blobs, 1 mounted, 2 there already`: what a push moved, and what it need not. */
export function movedWords({ uploadedBytes, uploadedBlobs, mountedBlobs, existingBlobs }: ReportPush): string {
  const parts = [
    uploadedBlobs === 0
      ? 'nothing sent'
      : `${formatBytes(uploadedBytes)} sent in ${formatCount(uploadedBlobs, 'blob')}`,
    ...(mountedBlobs === 0 ? [] : [`${mountedBlobs} mounted`]),
    ...(existingBlobs === 0 ? [] : [`${existingBlobs} there already`]),
  ];
  return parts.join(', ');
}

/** The command that fetches what was pushed first. */
export function pullCommand(report: Pushes): string | undefined {
  const [first] = pushedReferences(report);
  return first === undefined ? undefined : `docker pull ${first}`;
}

/** `**Pushed** ...` and the command that pulls it; empty where nothing was pushed. */
export function pushedBlock(report: Pushes): readonly string[] {
  const pushes = report.run.push ?? [];
  const command = pullCommand(report);
  if (command === undefined) return [];
  const lines = pushes.map((push) => {
    const { repository, tags, digest } = push;
    const names = tags.length === 0 ? `@${digest}` : tags.map(({ tag }) => `:${tag}`).join(' ');
    return `- ${codeSpan(`${repository}${names}`)}, ${pushWord(push)}; ${movedWords(push)}`;
  });
  return [`**Pushed**\n\n${lines.join('\n')}`, `\`\`\`sh\n${command}\n\`\`\``];
}
