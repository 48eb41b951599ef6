import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readBuildConstraint } from '../../../src/source/imports/build-constraint.ts';

const file = (line: string): string => `// Copyright\n\n//go:build ${line}\n\npackage p\n`;
const built = (line: string, ...set: string[]) => readBuildConstraint(file(line))?.matches((tag) => set.includes(tag));

describe('a //go:build line', () => {
  test.each([
    ['!nomsgpack', [], true],
    ['!nomsgpack', ['nomsgpack'], false],
    ['linux && !cgo', ['linux'], true],
    ['linux && !cgo', ['linux', 'cgo'], false],
    ['(linux || darwin) && amd64', ['darwin', 'amd64'], true],
    ['linux || darwin && amd64', ['darwin'], false],
    ['!(a || b)', ['b'], false],
    ['!!a', ['a'], true],
    ['go1.21 && grpc.no_trace', ['go1.21', 'grpc.no_trace'], true],
  ])('%s with %p: %p', (line, set, expected) => {
    expect(built(line, ...set)).toBe(expected);
  });

  test('names its tags', () => {
    expect([...(readBuildConstraint(file('a && (b || !c)'))?.tags ?? [])]).toEqual(['a', 'b', 'c']);
  });

  test.each(['', 'a &&', '(a', 'a b', 'a) && b', '&& a'])('that is wrong is none: %p', (line) => {
    expect(readBuildConstraint(file(line))).toBeUndefined();
  });

  test('counts only in front of the package clause', () => {
    expect(readBuildConstraint('package p\n\n//go:build ignore\n')).toBeUndefined();
  });

  test('any text is read or not, without an error', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', '!', '(', ')', '&&', '||', ' ', '\n')), (parts) => {
        readBuildConstraint(file(parts.join('')))?.matches((tag) => tag === 'a');
      }),
    );
  });
});
