import type { BinaryFacts } from '../model/binary.ts';
import type { BinaryExpectation, Judgement } from './judgement.ts';

/** Build info is there, and of the module, package and toolchain that were asked for. */
export function judgeBuildInfo(facts: BinaryFacts, expected: BinaryExpectation): Judgement[] {
  const { buildInfo } = facts;
  if (buildInfo === undefined) {
    return [
      {
        code: 'no-build-info',
        level: 'refuse',
        sentence: 'holds no Go build info, so that neither its modules nor its vulnerabilities can be told',
        fix: 'Build it with go build in module mode, and pack it (UPX and the like) only after the scan.',
      },
    ];
  }
  return [
    ...differs('wrong-module', 'module', buildInfo.main?.path, expected.module),
    ...differs('wrong-package', 'package', buildInfo.path, expected.mainPackage),
    ...judgeGoVersion(buildInfo.goVersion, expected.goVersion),
    ...(facts.goBuildId === undefined || facts.goBuildId === '' ? [noBuildId] : []),
  ];
}

const noBuildId: Judgement = {
  code: 'no-build-id',
  level: 'warn',
  sentence: 'has no Go build id, so go build links it again every time',
  fix: 'Leave -buildid= out of the ldflags: it saves nothing.',
};

function differs(code: string, noun: string, found: string | undefined, wanted: string | undefined): Judgement[] {
  if (wanted === undefined || found === wanted) {
    return [];
  }
  const sentence = found
    ? `was built from the ${noun} ${found}, not from ${wanted}`
    : `does not say from which ${noun} it was built`;
  return [{ code, level: 'refuse', sentence, fix: 'Look whether something else writes to the same file.' }];
}

/** `go1.26.8 X:jsonv2` is go1.26.8 with an experiment; a development version says nothing that could be compared. */
function judgeGoVersion(found: string, wanted: string | undefined): Judgement[] {
  const version = found.split(' ')[0] ?? '';
  if (wanted === undefined || version === wanted || version === 'devel') {
    return [];
  }
  const sentence = `was built by ${version}, not by ${wanted}`;
  return [{ code: 'wrong-go', level: 'refuse', sentence, fix: 'Look for a GOTOOLCHAIN in the input env.' }];
}
