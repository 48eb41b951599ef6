import { Failure } from '../../model/failure.ts';
import { missingFiles, submodule } from './diagnose-missing.ts';
import type { Diagnosis, DiagnosisContext } from './diagnosis.ts';

export type { DiagnosisContext } from './diagnosis.ts';

import { checksums, mismatch, proxy, untidy, vendoring, workspace } from './diagnose-module.ts';

const TROUBLES: readonly Diagnosis[] = [
  vendoring,
  mismatch,
  checksums,
  submodule,
  missingFiles,
  needsCgo,
  proxy,
  untidy,
  workspace,
  stamping,
];

/**
 * What Go's message means for the user, if it is one of the well-known troubles with a module as opposed to its code.
 * `stderr` is what `go build` or `go list` wrote. Undefined when it is something else, such as a compile error.
 */
export function diagnoseGoError(stderr: string, context: DiagnosisContext): Failure | undefined {
  for (const trouble of TROUBLES) {
    const failure = trouble(stderr, context);
    if (failure !== undefined) return failure;
  }
  return undefined;
}

/** Go says the same of files for another system; only a folder with nothing but cgo is certain, and cgo-need.ts knows it. */
function needsCgo(stderr: string): Failure | undefined {
  const found = /C source files not allowed when not using cgo or SWIG/.test(stderr);
  if (!found) return undefined;
  return new Failure({
    code: 'module-needs-cgo',
    message: 'A package has C source files, which only cgo can compile, and cgo is off.',
    fix: 'Use a package that is written in Go alone, or set CGO_ENABLED=1 and a C compiler in env.',
    details: stderr.trim(),
  });
}

function stamping(stderr: string): Failure | undefined {
  if (!stderr.includes('error obtaining VCS status')) return undefined;
  return new Failure({
    code: 'invalid-input',
    message: 'buildvcs: "true" needs a git that can read this repository, and it cannot.',
    fix: 'Run: git config --global --add safe.directory "$PWD" (another user owns the checkout), or leave buildvcs false.',
    details: stderr.trim(),
  });
}
