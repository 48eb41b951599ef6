import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { BuiltBinary } from '../../../src/model/binary.ts';
import { deferred } from '../../../src/pipeline/session/deferred.ts';
import { type LookAhead, lookAhead } from '../../../src/pipeline/supply/look-ahead.ts';

const runtime = { signal: new AbortController().signal };
const binary = (stem: string): BuiltBinary => ({ plan: { stem } }) as BuiltBinary;

function work(overrides: Partial<LookAhead> = {}) {
  const told: string[] = [];
  const building = deferred<readonly BuiltBinary[]>();
  const [slow, quick] = [deferred<BuiltBinary>(), deferred<BuiltBinary>()];
  const tool = (name: string) => async () => {
    told.push(`find ${name}`);
    return { name } as never;
  };
  const request: LookAhead = {
    binaries: [slow.promise, quick.promise],
    building: building.promise,
    tools: { syft: tool('syft'), trivy: tool('trivy') },
    database: Promise.resolve({ kind: 'ready' } as never),
    list: async ({ plan }) => void told.push(`list ${plan.stem}`),
    scan: async ({ plan }) => void told.push(`scan ${plan.stem}`),
    ...overrides,
  };
  return { told, building, slow, quick, request };
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('while compilers run for long', () => {
  test('tools are found at once, and asked about the first binary that is there', async () => {
    const { told, building, quick, request } = work();
    const looking = lookAhead(request, runtime);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(told.sort()).toEqual(['find syft', 'find trivy']);
    quick.resolve(binary('quick'));
    await looking;
    expect(told.sort()).toEqual(['find syft', 'find trivy', 'list quick', 'scan quick']);
    building.resolve([]);
  });

  test('nothing is found where nothing is wanted', async () => {
    const { list: _list, scan: _scan, ...neither } = work().request;
    const { told, request } = work();
    const looking = lookAhead({ ...neither, tools: request.tools }, runtime);
    await jest.advanceTimersByTimeAsync(10_000);
    await looking;
    expect(told).toEqual([]);
  });

  test('what fails is left to be told by whoever needs it', async () => {
    const { request, slow } = work({
      tools: { syft: () => Promise.reject(new Error('no syft')), trivy: () => Promise.reject(new Error('no trivy')) },
    });
    const looking = lookAhead(request, runtime);
    await jest.advanceTimersByTimeAsync(10_000);
    slow.reject(new Error('does not compile'));
    await expect(looking).resolves.toBeUndefined();
  });
});

test('when nothing had to be compiled no tool is touched', async () => {
  const { told, building, request } = work();
  const looking = lookAhead(request, runtime);
  building.resolve([]);
  await looking;
  await jest.advanceTimersByTimeAsync(10_000);
  expect(told).toEqual([]);
});
