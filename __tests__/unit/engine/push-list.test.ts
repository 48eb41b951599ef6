import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { splitPushes } from '../../../src/engine/push-list.ts';
import { Failure } from '../../../src/model/failure.ts';

const PUSH = { push: true, byDigest: false, names: [] };

describe('lines of outputs that push', () => {
  test.each([
    ['type=registry', PUSH],
    ['type=image,push=true', PUSH],
    ['TYPE=image, push=1', PUSH],
    ['type=image,push=false', { ...PUSH, push: false }],
    ['type=registry,push=false', { ...PUSH, push: false }],
    ['type=image,name=ghcr.io/acme/app:1,push=true', { ...PUSH, names: ['ghcr.io/acme/app:1'] }],
    ['type=image,"name=acme/app:1, acme/app:2",push=true', { ...PUSH, names: ['acme/app:1', 'acme/app:2'] }],
    ['type=image,push-by-digest=true,name-canonical=true,push=true', { ...PUSH, byDigest: true }],
    ['type=registry,oci-mediatypes=true,name-canonical=false,rewrite-timestamp=true', PUSH],
  ])('%s', (line, expected) => {
    expect(splitPushes([line, 'type=oci,dest=a.tar'])).toEqual({
      pushes: [{ line, ...expected }],
      others: ['type=oci,dest=a.tar'],
    });
  });

  test.each([
    ['type=image', /without push=true/],
    ['type=image,push-by-digest=true', /without push=true/],
    ['type=image,push=yes', /neither true nor false/],
    ['type=registry,oci-mediatypes=false', /"oci-mediatypes=false" cannot be followed/],
    ['type=registry,compression=zstd', /"compression=zstd" cannot be followed/],
    ['type=registry,store=false', /"store=false" cannot be followed/],
    ['type=registry,', /a field is empty/],
    ['type=registry,registry.insecure=true', /cannot be followed/],
  ])('%s is refused', (line, message) => {
    expect(() => splitPushes([line])).toThrow(message);
  });

  test('a refusal names the input that says the same', () => {
    const fixOf = (line: string): string | undefined => {
      try {
        splitPushes([line]);
      } catch (error) {
        return (error as Failure).fix;
      }
      return undefined;
    };
    expect(fixOf('type=registry,compression=zstd')).toMatch(/set compression,/);
    expect(fixOf('type=registry,annotation-index.a=b')).toMatch(/set annotations,/);
    expect(fixOf('type=registry,registry.insecure=true')).toMatch(/set insecure-registries,/);
  });

  test('no text crashes it, and no line is lost', () => {
    const field = fc.constantFrom('type=image', 'type=registry', 'push=true', 'name=a', '"name=a,b"', 'type=oci', '');
    const line = fc.oneof(
      fc.string(),
      fc.array(field).map((fields) => fields.join(',')),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        try {
          const { pushes, others } = splitPushes(lines);
          expect([...pushes.map((push) => push.line), ...others].sort()).toEqual([...lines].sort());
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
        }
      }),
    );
  });
});
