import { Failure, type SourceLocation } from '../model/failure.ts';
import { commaAdvice, isUnreachable } from './module-unavailable.ts';

/** A `//go:generate` line of the module's sources. */
export interface GenerateDirective {
  /** Relative to the module, `/` between parts. */
  readonly file: string;
  readonly line: number;
  readonly command: string;
}

/** What is known about the source beside Go's message; all of it is read only once something has failed. */
export interface DiagnosisContext {
  /** Absolute folder of the module. */
  readonly directory: string;
  readonly goproxy?: string;
  readonly generate?: readonly GenerateDirective[];
  /** Folders of git submodules that are not there yet, relative to the module, `/` between parts. */
  readonly missingSubmodules?: readonly string[];
  /** Path of the module, to tell its own packages from others. */
  readonly modulePath?: string;
  readonly workspace?: string;
}

type Diagnosis = (stderr: string, context: DiagnosisContext) => Failure | undefined;

/**
 * What Go's message means for the user, if it is one of the well-known troubles with a module as opposed to its code.
 * `stderr` is what `go build` or `go list` wrote. Undefined when it is something else, such as a compile error.
 */
export function diagnoseGoError(stderr: string, context: DiagnosisContext): Failure | undefined {
  const troubles: readonly Diagnosis[] = [
    vendoring,
    checksums,
    mismatch,
    submodule,
    missingFiles,
    needsCgo,
    untidy,
    workspace,
    proxy,
  ];
  for (const trouble of troubles) {
    const failure = trouble(stderr, context);
    if (failure !== undefined) return failure;
  }
  return undefined;
}

const vendoring: Diagnosis = (stderr) => {
  if (
    !/inconsistent vendoring|is marked as explicit in vendor|cannot find module providing package .* import lookup disabled by -mod=vendor/.test(
      stderr,
    )
  )
    return undefined;
  const where = /inconsistent vendoring in (.*):/.exec(stderr)?.[1];
  const work = /go work vendor/.test(stderr);
  return new Failure({
    code: 'vendor-inconsistent',
    message: `vendor/modules.txt${where === undefined ? '' : ` in ${where}`} does not agree with ${work ? 'go.work and its modules' : 'go.mod'}.`,
    fix: `Run: ${work ? 'go work vendor' : 'go mod vendor'} (and commit vendor/).`,
    details: stderr.trim(),
  });
};

const checksums: Diagnosis = (stderr) => {
  const found = /missing go\.sum entry(?: for (?:module providing package |go\.mod file)?)?(\S+)?/.exec(stderr);
  if (found === null) return undefined;
  const command = /to add(?: it)?:\s*\n\s*(go (?:get|mod download|mod tidy)[^\n]*)/.exec(stderr)?.[1] ?? 'go mod tidy';
  const module = found[1]?.replace(/[;:]$/, '');
  return new Failure({
    code: 'checksum-missing',
    message: `go.sum has no checksum for ${module === undefined || module === '' ? 'a module that is needed' : module}.`,
    fix: `Run: ${command.trim()} (and commit go.sum).`,
    details: stderr.trim(),
    ...locations(stderr),
  });
};

const mismatch: Diagnosis = (stderr) => {
  if (!/checksum mismatch|SECURITY ERROR/.test(stderr)) return undefined;
  const module = /verifying (\S+?):? /.exec(stderr)?.[1]?.replace(/:$/, '') ?? 'A module';
  return new Failure({
    code: 'digest-mismatch',
    message: `${module} as downloaded is not what go.sum (or the checksum database) says.`,
    fix: 'Do not build it. Find out who serves other bytes: the proxy in GOPROXY, or the origin after a moved tag.',
    details: stderr.trim(),
  });
};

const submodule: Diagnosis = (stderr, { missingSubmodules = [], modulePath }) => {
  if (missingSubmodules.length === 0 || !MISSING.test(stderr)) return undefined;
  const named = missingSubmodules.filter(
    (folder) => stderr.includes(folder) || (modulePath !== undefined && stderr.includes(`${modulePath}/${folder}`)),
  );
  if (named.length === 0) return undefined;
  return new Failure({
    code: 'submodule-missing',
    message: `The git submodule ${named.join(', ')} is not checked out.`,
    fix: 'Run: git submodule update --init --recursive (in a workflow: submodules: true for actions/checkout).',
    details: stderr.trim(),
    ...locations(stderr),
  });
};

const MISSING =
  /no matching files found|no required module provides package|is not in std|cannot find (?:module|package)|no Go files in|replacement directory .* does not exist|cannot embed|directory not found|module \S+ provides package|does not contain package/;

const missingFiles: Diagnosis = (stderr, context) => {
  const embed = /^(\S+?):(\d+):\d+: pattern (.+): (no matching files found|cannot embed .*)$/m.exec(stderr);
  const missing =
    /^(\S+?):(\d+):\d+: (?:no required module provides package|package|module \S+ provides package|cannot find package)\s+"?(\S+?)"?(?:;| is not in std|:| in any|$)/m.exec(
      stderr,
    );
  const own = missing?.[3] !== undefined && context.modulePath !== undefined && isBelow(missing[3], context.modulePath);
  if (embed === null && !own) return undefined;
  const file = embed?.[1] ?? missing?.[1] ?? '';
  const directive = nearestDirective(file, context.generate ?? []);
  if (directive === undefined) return embed === null ? undefined : embedMissing(stderr, file, embed[3] ?? '');
  const what = embed === null ? `the package ${missing?.[3] ?? ''}` : `${embed[3] ?? ''}, which //go:embed asks for,`;
  return new Failure({
    code: 'generate-needed',
    message: `${file}: ${what} does not exist yet; ${directive.file}:${directive.line} says how it is made: ${directive.command}`,
    fix: `Run this in a step before: go generate ./${folderOf(directive.file)}`,
    details: stderr.trim(),
    ...locations(stderr),
  });
};

function embedMissing(stderr: string, file: string, pattern: string): Failure {
  return new Failure({
    code: 'generate-needed',
    message: `${file}: ${pattern}, which //go:embed asks for, does not exist.`,
    fix: `Make it in a step before (for example npm run build), or commit it.`,
    details: stderr.trim(),
    ...locations(stderr),
  });
}

const needsCgo: Diagnosis = (stderr) => {
  const found =
    /imports (\S+): build constraints exclude all Go files|package (\S+): build constraints exclude all Go files/.exec(
      stderr,
    );
  if (found === null || !/cgo|C source files/i.test(stderr)) return undefined;
  return new Failure({
    code: 'module-needs-cgo',
    message: `${found[1] ?? found[2] ?? 'A package'} has no Go files without cgo.`,
    fix: 'Use a package that is written in Go alone, or set CGO_ENABLED=1 and a C compiler in env.',
    details: stderr.trim(),
  });
};

const untidy: Diagnosis = (stderr) => {
  if (
    !/updates to go\.(mod|work) needed|no required module provides package \S+\.\S+\/|go: updates to go\.sum needed|missing go\.mod entry/.test(
      stderr,
    )
  )
    return undefined;
  const wanted = /no required module provides package (\S+?);/.exec(stderr)?.[1];
  return new Failure({
    code: 'module-untidy',
    message:
      wanted === undefined
        ? 'go.mod is not tidy: it lacks what the code imports.'
        : `go.mod is not tidy: no module in it provides ${wanted}.`,
    fix: 'Run: go mod tidy (and commit go.mod and go.sum).',
    details: stderr.trim(),
    ...locations(stderr),
  });
};

const workspace: Diagnosis = (stderr, context) => {
  const found = /cannot load module (\S+) listed in go\.work file/.exec(stderr);
  if (
    found === null &&
    !/current directory is contained in a module that is not one of the workspace modules/.test(stderr)
  )
    return undefined;
  const where = context.workspace ?? 'go.work';
  return new Failure({
    code: 'no-module',
    message:
      found === null
        ? `${where} does not list the module in ${context.directory}.`
        : `${where} lists ${found[1] ?? ''}, which has no go.mod.`,
    fix:
      found === null
        ? 'Run: go work use . (or set GOWORK=off in env).'
        : 'Check the folder out, or take it out of go.work with: go work edit -dropuse',
    details: stderr.trim(),
  });
};

const proxy: Diagnosis = (stderr, { goproxy }) => {
  const line = stderr.split('\n').find((one) => /@v[^ ]*: |@v\/|\.(zip|mod|info)"?: /.test(one) && isUnreachable(one));
  if (line === undefined) return undefined;
  return new Failure({
    code: 'module-proxy-failed',
    message: `A module could not be downloaded: ${line.trim()}`,
    fix: commaAdvice(goproxy) ?? 'Check GOPROXY and the network, then try again.',
    details: stderr.trim(),
  });
};

function isBelow(importPath: string, modulePath: string): boolean {
  return importPath === modulePath || importPath.startsWith(`${modulePath}/`);
}

function folderOf(file: string): string {
  return file.split('/').slice(0, -1).join('/');
}

/** A directive in the same file, the same folder, else anywhere. */
function nearestDirective(file: string, directives: readonly GenerateDirective[]): GenerateDirective | undefined {
  const path = file.replaceAll('\\', '/').replace(/^\.\//, '');
  return (
    directives.find((one) => one.file === path) ??
    directives.find((one) => folderOf(one.file) === folderOf(path)) ??
    directives[0]
  );
}

/** Every `file.go:line:column: message` of Go's text. */
function locations(stderr: string): { locations: readonly (SourceLocation & { message: string })[] } {
  const found = [...stderr.matchAll(/^(\S+\.go):(\d+)(?::(\d+))?: (.+)$/gm)].map((match) => ({
    file: (match[1] ?? '').replaceAll('\\', '/').replace(/^\.\//, ''),
    line: Number(match[2]),
    ...(match[3] === undefined ? {} : { column: Number(match[3]) }),
    message: match[4] ?? '',
  }));
  return { locations: found };
}
