import { readdir, readFile } from 'node:fs/promises';

/** Less than this in the whole time is what programs that only wait use: timers, a runtime that looks after itself. */
const LEAST_CPU_MS = 50;
/** Of a clock tick, which Linux counts processor time in: USER_HZ is 100 on every architecture that Node runs on. */
const TICK_MS = 10;
const LOOKS = 10;

/**
 * Calls `idle` once when no process of a group has used the processor for `limitMs`: all of it waits for something that
 * does not come. Linux only, where /proc tells; elsewhere nothing is watched. Gives what ends the watch.
 */
export function watchIdle(group: number, limitMs: number, idle: () => void): () => void {
  let since = performance.now();
  let before = 0;
  const timer = setInterval(async () => {
    const used = await cpuOfGroup(group);
    if (used === undefined || Math.abs(used - before) >= LEAST_CPU_MS) {
      since = performance.now();
      before = used ?? 0;
    } else if (performance.now() - since >= limitMs) {
      clearInterval(timer);
      idle();
    }
  }, limitMs / LOOKS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Milliseconds of processor time of a group's processes and of their children that have ended; undefined where it cannot be told. */
async function cpuOfGroup(group: number): Promise<number | undefined> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const used = await Promise.all(pids.map((pid) => cpuOf(pid, group)));
  return pids.length === 0 ? undefined : used.reduce((sum, own) => sum + own, 0);
}

async function cpuOf(pid: string, group: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name in parentheses may hold anything; behind it stand state, parent, group, ... (proc_pid_stat(5)).
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  if (Number(fields[2]) !== group) return 0;
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) * TICK_MS, 0);
}
