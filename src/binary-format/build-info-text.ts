import type { BuildInfo, BuildInfoModule } from '../model/binary.ts';
import { unquoteGo } from './go-quoting.ts';

/** A module while its `=>` line may still follow. */
interface OpenModule {
  path: string;
  version: string;
  sum?: string;
  replace?: BuildInfoModule;
}

interface OpenBuildInfo {
  path: string;
  main?: OpenModule;
  readonly deps: OpenModule[];
  readonly settings: { key: string; value: string }[];
  /** The module that a `=>` line belongs to. */
  last?: OpenModule | undefined;
}

/**
 * Parses the lines `path`, `mod`, `dep`, `=>` and `build` (runtime/debug, BuildInfo.String). Lines of other kinds are
 * left out, as Go does, so that a newer Go's build info can be read.
 *
 * @returns the build info, or half a sentence that says which line is wrong and why.
 */
export function parseBuildInfo(text: string, goVersion: string): BuildInfo | string {
  const open: OpenBuildInfo = { path: '', deps: [], settings: [] };
  const lines = text.split('\n');
  // What follows the last line feed is no line.
  for (const [index, line] of lines.slice(0, -1).entries()) {
    const problem = parseLine(line, open);
    if (problem !== undefined) {
      return `line ${index + 1}: ${problem}`;
    }
  }
  const { path, main, deps, settings } = open;
  return { goVersion, path, ...(main === undefined ? {} : { main }), deps, settings };
}

function parseLine(line: string, open: OpenBuildInfo): string | undefined {
  const tab = line.indexOf('\t');
  const rest = line.slice(tab + 1);
  switch (tab === -1 ? '' : line.slice(0, tab)) {
    case 'path':
      open.path = rest;
      return undefined;
    case 'mod':
      return parseModule(rest, open, (module) => {
        open.main = module;
      });
    case 'dep':
      return parseModule(rest, open, (module) => open.deps.push(module));
    case '=>':
      return parseReplacement(rest, open);
    case 'build':
      return parseSetting(rest, open);
    default:
      return undefined;
  }
}

function parseModule(rest: string, open: OpenBuildInfo, keep: (module: OpenModule) => void): string | undefined {
  const columns = rest.split('\t');
  const [path, version, sum] = columns;
  if (path === undefined || version === undefined || columns.length > 3) {
    return `a module has 2 or 3 columns, not ${columns.length}`;
  }
  open.last = { path, version, ...(sum ? { sum } : {}) };
  keep(open.last);
  return undefined;
}

function parseReplacement(rest: string, open: OpenBuildInfo): string | undefined {
  const columns = rest.split('\t');
  const [path, version, sum] = columns;
  if (path === undefined || version === undefined || columns.length !== 3) {
    return `a replacement has 3 columns, not ${columns.length}`;
  }
  if (open.last === undefined) {
    return 'a replacement without a module before it';
  }
  open.last.replace = { path, version, ...(sum ? { sum } : {}) };
  open.last = undefined;
  return undefined;
}

/** `key=value`, where either may be quoted as Go quotes strings. */
function parseSetting(rest: string, open: OpenBuildInfo): string | undefined {
  const quotedKey = /^(?:"(?:[^"\\]|\\.)*"|`[^`]*`)/.exec(rest)?.[0];
  const keyEnd = quotedKey?.length ?? rest.indexOf('=');
  if (keyEnd < 1 || rest[keyEnd] !== '=') {
    return 'a build setting has no key, or no =';
  }
  const key = quotedKey === undefined ? rest.slice(0, keyEnd) : unquoteGo(quotedKey);
  const raw = rest.slice(keyEnd + 1);
  const value = raw.startsWith('"') || raw.startsWith('`') ? unquoteGo(raw) : raw;
  if (key === undefined || value === undefined) {
    return 'a quoted build setting is not a Go string';
  }
  open.settings.push({ key, value });
  return undefined;
}
