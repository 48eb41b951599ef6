import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isCacheFailure, readCaches, withoutCaches } from '../../../../src/engine/buildx/cache/caches.ts';
import { Failure } from '../../../../src/model/failure.ts';

const ACTIONS = { ACTIONS_RUNTIME_TOKEN: 't', ACTIONS_RESULTS_URL: 'https://r/', ACTIONS_CACHE_SERVICE_V2: 'true' };

describe('cache-from and cache-to', () => {
  test('a reference alone is a registry', () => {
    const { from, to, env } = readCaches({ cacheFrom: ['r/app:cache'], cacheTo: ['type=inline'] }, {}, false);
    expect({ from, to, env }).toEqual({ from: ['type=registry,ref=r/app:cache'], to: ['type=inline'], env: {} });
  });

  test('the Actions cache gets its variables, and nothing else does', () => {
    const gha = readCaches(
      { cacheFrom: ['type=gha,scope=a'], cacheTo: ['type=gha,mode=max'] },
      { ...ACTIONS, X: 'y' },
      false,
    );
    expect(gha.env).toEqual(ACTIONS);
    expect(readCaches({ cacheFrom: ['type=local,src=/c'], cacheTo: [] }, ACTIONS, false).env).toEqual({});
  });

  test('outside of Actions the Actions cache is left out, and people are told', () => {
    const { from, to, notices } = readCaches(
      { cacheFrom: ['type=gha'], cacheTo: ['type=gha', 'type=inline'] },
      {},
      false,
    );
    expect({ from, to }).toEqual({ from: [], to: ['type=inline'] });
    expect(notices).toMatchObject([{ level: 'warning', code: 'gha-cache-absent' }]);
  });

  test('a release restores nothing', () => {
    const { from, to, notices } = readCaches(
      { cacheFrom: ['type=local,src=/c'], cacheTo: ['type=local,dest=/c'] },
      {},
      true,
    );
    expect({ from, to }).toEqual({ from: [], to: ['type=local,dest=/c'] });
    expect(notices).toMatchObject([{ code: 'cache-from-release' }]);
  });

  test('an unknown type names the input', () => {
    expect(() => readCaches({ cacheFrom: [], cacheTo: ['type=gah'] }, {}, false)).toThrow(/cache-to.*gah.*gha/);
  });

  test('no text crashes it', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (cacheFrom) => {
        try {
          readCaches({ cacheFrom, cacheTo: [] }, {}, false);
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
        }
      }),
    );
  });

  test('only a failure that no step of the Dockerfile caused is worth a second try', () => {
    const failure = (code: 'buildx-failed' | 'dockerfile-failed') => new Failure({ code, message: 'm' });
    expect(isCacheFailure(failure('buildx-failed'))).toBe(true);
    expect(isCacheFailure(failure('dockerfile-failed'))).toBe(false);
    expect(isCacheFailure(new Error('m'))).toBe(false);
    expect(withoutCaches({ cacheFrom: ['a'], cacheTo: ['b'], x: 1 })).toEqual({ cacheFrom: [], cacheTo: [], x: 1 });
  });
});
