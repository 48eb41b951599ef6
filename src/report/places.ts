import { dirname } from 'node:path';
import type { Plan } from '../model/plan.ts';

/** A folder of the machine and the name that stands for it in the report. */
export interface Place {
  readonly directory: string;
  readonly name: string;
}

/** The folders that a plan's arguments and variables may name, the longest first. */
export function placesOf(plan: Plan, outputDirectory: string): Place[] {
  const { source, toolchain, module } = plan;
  const places = [
    { directory: outputDirectory, name: '{out}' },
    { directory: toolchain.goroot, name: '{goroot}' },
    { directory: source.directory, name: '{module}' },
    { directory: source.packageDirectory, name: '{packages}' },
    ...(module.workspace === undefined ? [] : [{ directory: dirname(module.workspace), name: '{workspace}' }]),
  ];
  return places
    .filter(({ directory }, index) => places.findIndex((other) => other.directory === directory) === index)
    .filter(({ directory }) => directory.length > 1)
    .sort((a, b) => b.directory.length - a.directory.length);
}

/** Text without those folders. Only whole folder names are replaced: `/src/app` is not part of `/src/application`. */
export function hidePlaces(text: string, places: readonly Place[]): string {
  return places.reduce((hidden, { directory, name }) => {
    const parts = hidden.split(directory);
    return parts
      .slice(1)
      .reduce((joined, part) => joined + (/^[\w.-]/.test(part) ? directory : name) + part, parts[0] ?? '');
  }, text);
}
