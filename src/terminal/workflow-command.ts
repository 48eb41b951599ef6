import type { Annotation } from '../model/annotation.ts';
import { outputLines, visibleText } from '../model/text.ts';

/** A workflow command as the runner reads it: `::name key=value,key=value::message`. */
export function workflowCommand(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${[name, pairs.join(',')].filter((part) => part !== '').join(' ')}::${escapeData(message)}`;
}

export function annotationCommand(annotation: Annotation): string {
  const { file, line, column, title } = annotation;
  const properties = {
    ...(title === undefined ? {} : { title: visibleText(title) }),
    ...(file === undefined ? {} : { file: visibleText(file) }),
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { col: column }),
  };
  return workflowCommand(annotation.level, properties, outputLines(annotation.message).join('\n'));
}

/** Lines that the runner would obey: `::name::` at the start, and the older `##[name]` anywhere. */
export function looksLikeCommand(line: string): boolean {
  return /^\s*::/.test(line) || line.includes('##[');
}

/** Lines with no command of theirs obeyed; the token must not be guessable by who wrote the lines. */
export function fencedLines(lines: readonly string[], token: () => string): string[] {
  if (!lines.some(looksLikeCommand)) return [...lines];
  const end = token();
  return [`::stop-commands::${end}`, ...lines, `::${end}::`];
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
