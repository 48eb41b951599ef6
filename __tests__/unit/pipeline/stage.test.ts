import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { Interruption } from '../../../src/pipeline/session/interruption.ts';
import { openStage } from '../../../src/pipeline/session/stage.ts';
import { testRuntime } from '../../support/runtime.ts';

const forever = (signal: AbortSignal): Promise<never> => sleep(60_000, undefined, { signal }) as Promise<never>;

describe('works beside each other', () => {
  test('give their results in order', async () => {
    const stage = openStage(testRuntime());
    expect(await stage.run<[number, string]>([async () => 1, async () => 'two'])).toEqual([1, 'two']);
  });

  test('are stopped and waited for when one fails, and its error is the one that is told', async () => {
    const stage = openStage(testRuntime());
    let stopped = false;
    const slow = async (): Promise<void> => {
      await forever(stage.runtime.signal).catch(async () => {
        await sleep(20);
        stopped = true;
        throw new Error('stopped by the other');
      });
    };
    const failing = async (): Promise<void> => Promise.reject(new Error('the cause'));
    await expect(stage.run<[unknown, unknown]>([slow, failing])).rejects.toThrow('the cause');
    expect(stopped).toBe(true);
  });

  test('end with the interruption when the user stops the run', async () => {
    const controller = new AbortController();
    const stage = openStage(testRuntime({ signal: controller.signal }));
    const running = stage.run<[never]>([() => forever(stage.runtime.signal)]);
    controller.abort(new Interruption('SIGTERM'));
    await expect(running).rejects.toMatchObject({ exitStatus: 143 });
  });
});
