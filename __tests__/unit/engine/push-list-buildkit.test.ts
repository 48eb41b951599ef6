import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pushesSomething, splitPushes, splitPushesBesideBuildkit } from '../../../src/engine/push-list.ts';
import { Failure } from '../../../src/model/failure.ts';

function refusal(line: string, mayPushUnjudged = false): Failure {
  try {
    splitPushesBesideBuildkit([line], mayPushUnjudged);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error(`${line} was taken`);
}

describe('lines of outputs where BuildKit builds', () => {
  test('a push that can wait for the gates is ours', () => {
    const { pushes, others } = splitPushesBesideBuildkit(['type=registry,name=acme/app:1', 'type=local,dest=x'], false);
    expect(pushes.map(({ line }) => line)).toEqual(['type=registry,name=acme/app:1']);
    expect(others).toEqual(['type=local,dest=x']);
  });

  test('a push that only BuildKit can follow is refused with what to write instead, or left to it', () => {
    const line = 'type=registry,compression=zstd';
    const { message, fix } = refusal(line);
    expect(message).toContain(line);
    expect(message).toContain('"compression=zstd"');
    expect(message).toMatch(/before the gates have judged/);
    expect(fix).toMatch(/set compression/);
    expect(fix).toMatch(/push-on-failed-gate: always/);
    expect(splitPushesBesideBuildkit([line], true)).toEqual({ pushes: [], others: [line] });
  });

  test('a store of a builder is BuildKit’s', () => {
    for (const line of ['type=image', 'type=image,store=true', 'type=image,push=false,compression=zstd'])
      expect(splitPushesBesideBuildkit([line], false)).toEqual({ pushes: [], others: [line] });
  });

  test.each([
    ['type=image,push=yes', '"push=yes" is neither true nor false', 'push=true'],
    ['type=registry,push-by-digest=', '"push-by-digest=" is neither true nor false', 'push-by-digest=true'],
    ['type=registry,name-canonical=2', '"name-canonical=2" is neither true nor false', 'name-canonical=true'],
    ['type=registry,', 'a field is empty', 'comma'],
    ['type=registry,acme/app:1', '"acme/app:1" is no field of the form key=value', 'name='],
    ['type=registry,=x', '"=x" is no field of the form key=value', 'name='],
  ])('%s is told as malformed, with and without BuildKit, whoever may push', (line, what, fix) => {
    for (const failure of [refusal(line), refusal(line, true), refusalWithout(line)]) {
      expect(failure.code).toBe('invalid-input');
      expect(failure.message).toContain(`outputs: "${line}"`);
      expect(failure.message).toContain(what);
      expect(failure.message).not.toMatch(/BuildKit/);
      expect(failure.fix).toContain(fix);
    }
  });

  test('whether BuildKit would push is read of any line', () => {
    expect(['type=registry', 'type=registry,compression=zstd', 'TYPE=image, push=1'].map(pushesSomething)).toEqual([
      true,
      true,
      true,
    ]);
    expect(['type=image', 'type=registry,push=f', 'type=local,dest=x', ''].map(pushesSomething)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    fc.assert(fc.property(fc.string(), (line) => typeof pushesSomething(line) === 'boolean'));
  });
});

function refusalWithout(line: string): Failure {
  try {
    splitPushes([line]);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error(`${line} was taken`);
}
