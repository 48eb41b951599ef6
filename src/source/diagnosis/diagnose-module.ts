import { Failure } from '../../model/failure.ts';
import { commaAdvice, isUnreachable } from '../find/module-unavailable.ts';
import type { Diagnosis } from './diagnosis.ts';
import { goLocations } from './go-locations.ts';

/** vendor/ and go.mod disagree. */
export const vendoring: Diagnosis = (stderr) => {
  if (!/inconsistent vendoring|import lookup disabled by -mod=vendor/.test(stderr)) return undefined;
  const where = /inconsistent vendoring in (.*):/.exec(stderr)?.[1];
  const work = stderr.includes('go work vendor');
  return new Failure({
    code: 'vendor-inconsistent',
    message: `vendor/modules.txt${where === undefined ? '' : ` in ${where}`} does not agree with ${work ? 'go.work and its modules' : 'go.mod'}.`,
    fix: `Run: ${work ? 'go work vendor' : 'go mod vendor'} (and commit vendor/).`,
    details: stderr.trim(),
  });
};

/** go.sum lacks a line. */
export const checksums: Diagnosis = (stderr) => {
  const found = /missing go\.sum entry(?: for (?:module providing package |go\.mod file))?\s*(\S+)?/.exec(stderr);
  if (found === null) return undefined;
  const advised = /to add(?: it| missing requirements)?:\s*(go (?:get|mod download|mod tidy)[^\n]*)/.exec(stderr)?.[1];
  // `go get <the main package>` is what Go advises for a package's module; `go mod tidy` mends all of them at once.
  const command = advised === undefined || advised.startsWith('go get') ? 'go mod tidy' : advised.trim();
  const named = /^[^\s;:(]+\.[^\s;:(]+/.exec(found[1] ?? '')?.[0];
  return new Failure({
    code: 'checksum-missing',
    message: `go.sum has no checksum for ${named === undefined ? 'a module that is needed' : `the module of ${named}`}.`,
    fix: `Run: ${command} (and commit go.sum).`,
    details: stderr.trim(),
    locations: goLocations(stderr),
  });
};

/** A module's bytes are not those that go.sum knows. */
export const mismatch: Diagnosis = (stderr) => {
  if (!/checksum mismatch|SECURITY ERROR/.test(stderr)) return undefined;
  const module = /verifying (?:module: )?(\S+?):? /.exec(stderr)?.[1]?.replace(/:$/, '') ?? 'A module';
  return new Failure({
    code: 'digest-mismatch',
    message: `${module} as downloaded is not what go.sum (or the checksum database) says.`,
    fix: 'Do not build it. Find out who serves other bytes: the proxy in GOPROXY, or the origin after a moved tag.',
    details: stderr.trim(),
  });
};

/** go.mod lacks a module that the code imports, or is not as Go would write it. */
export const untidy: Diagnosis = (stderr) => {
  const outdated = /updates to go\.(?:mod|work|sum) needed|missing go\.mod entry/.test(stderr);
  const wanted = /no required module provides package (\S+?);/.exec(stderr)?.[1];
  if (!outdated && wanted === undefined) return undefined;
  return new Failure({
    code: 'module-untidy',
    message:
      wanted === undefined
        ? 'go.mod is not tidy: what it says is not what the code needs.'
        : `go.mod is not tidy: no module in it provides ${wanted}.`,
    fix: 'Run: go mod tidy (and commit go.mod and go.sum).',
    details: stderr.trim(),
    locations: goLocations(stderr),
  });
};

/** go.work names a folder without module, or not the one that is built. */
export const workspace: Diagnosis = (stderr, context) => {
  const found = /cannot load module (\S+) listed in go\.work file/.exec(stderr);
  const foreign =
    /no modules were found in the current workspace|contained in a module that is not one of the workspace modules|is not in a module listed in go\.work|directory prefix \S+ does not contain modules listed in go\.work/.test(
      stderr,
    );
  if (found === null && !foreign) return undefined;
  const where = context.workspace ?? 'go.work';
  return new Failure({
    code: 'no-module',
    message:
      found === null
        ? `${where} does not list the module in ${context.directory}.`
        : `${where} lists ${found[1] ?? ''}, which has no go.mod.`,
    fix:
      found === null
        ? 'Run: go work use . (or set GOWORK=off in the environment).'
        : `Check the folder out, or run: go work edit -dropuse=${found[1] ?? ''}`,
    details: stderr.trim(),
  });
};

/** Nobody answered when a module was to be downloaded. */
export const proxy: Diagnosis = (stderr, { goproxy }) => {
  const line = stderr.split('\n').find((one) => /@v|https?:\/\//.test(one) && isUnreachable(one));
  if (line === undefined) return undefined;
  const module = /(\S+@v\S+?):/.exec(line)?.[1];
  return new Failure({
    code: 'module-proxy-failed',
    message: `${module ?? 'A module'} could not be downloaded, the module proxy did not answer.`,
    fix: commaAdvice(goproxy) ?? 'Check GOPROXY and the network, then try again.',
    details: stderr.trim(),
  });
};
