import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseExports, splitOutputs } from '../../../src/engine/export-list.ts';
import { Failure } from '../../../src/model/failure.ts';

describe('the input outputs', () => {
  test.each([
    ['type=oci,dest=app.oci.tar', { type: 'oci', dest: 'app.oci.tar' }],
    [
      'type=docker,dest=/tmp/a b.tar,platform=linux/arm64',
      { type: 'docker', dest: '/tmp/a b.tar', platform: 'linux/arm64' },
    ],
    ['type=oci,"dest=a,b.tar",image=api', { type: 'oci', dest: 'a,b.tar', image: 'api' }],
    ['type=oci,dest=a=b.tar', { type: 'oci', dest: 'a=b.tar' }],
    ['Type=oci, DEST=App.tar', { type: 'oci', dest: 'App.tar' }],
  ])('%s', (line, expected) => {
    expect(parseExports([line])).toEqual([expected]);
  });

  test.each([
    ['dest=x', /not oci or docker/],
    ['type=image,push=true', /none of|not oci/],
    ['type=oci', /dest must name/],
    ['type=oci,dest=-', /dest must name/],
    ['type=oci,dest=x,platform=linux/amd64', /holds all platforms/],
    ['type=oci,dest=x,compression=zstd', /"compression=zstd" is none of/],
    ['oci', /"oci" is none of/],
  ])('%s is refused', (line, message) => {
    expect(() => parseExports([line])).toThrow(message);
  });

  test.each([
    ['type=oci,dest=app.tar', 'export'],
    ['type=docker,Dest=app.tar', 'export'],
    ['type=oci,dest=folder,tar=false', 'passed'],
    ['type=oci,dest=-', 'passed'],
    ['type=docker', 'passed'],
    ['type=local,dest=out', 'passed'],
    ['TYPE=registry,name=registry.example/app', 'passed'],
    ['out', 'passed'],
  ])('%s with BuildKit: %s', (line, where) => {
    const { exports, passed } = splitOutputs([line]);
    expect([exports.length, passed]).toEqual(where === 'passed' ? [0, [line]] : [1, []]);
  });

  test.each(['dest=x', 'type=zip,dest=x'])('%s is known to nobody, with BuildKit neither', (line) => {
    expect(() => splitOutputs([line])).toThrow(/not oci or docker/);
  });

  test('no text crashes it', () => {
    fc.assert(
      fc.property(fc.string(), (line) => {
        try {
          for (const one of parseExports([line])) expect(one.dest).not.toBe('');
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
        }
      }),
    );
  });
});
