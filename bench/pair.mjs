import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs a command as a whole process. Wall and CPU in seconds, peak resident memory of the largest process in KiB. */
export function measure({ command, args, env, cwd, before, input, status = 0 }) {
  before?.();
  const figures = join(tmpdir(), `figures-${process.pid}`);
  const started = process.hrtime.bigint();
  const timed = spawnSync('/usr/bin/time', ['-f', '%U %S %M', '-o', figures, command, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    input,
    maxBuffer: 1 << 28,
  });
  const wall = Number(process.hrtime.bigint() - started) / 1e9;
  const [user, system, peak] = readFileSync(figures, 'utf8').trim().split('\n').at(-1).split(' ').map(Number);
  if (timed.status !== status)
    throw new Error(`${command} ${args.join(' ')} ended with ${timed.status}:\n${timed.stderr}${timed.stdout}`);
  return { wall, cpu: user + system, peak };
}

/** Several commands one after the other, as one figure. */
export function inTurn(commands) {
  const all = commands.map(measure);
  return {
    wall: all.reduce((sum, one) => sum + one.wall, 0),
    cpu: all.reduce((sum, one) => sum + one.cpu, 0),
    peak: Math.max(...all.map((one) => one.peak)),
  };
}

/** Runs A and B in turn, A B A B, and gives the ratios A/B pair by pair with their median. */
export function paired(runs, a, b, figure = 'wall') {
  const pairs = [];
  for (let run = 0; run < runs; run++) {
    // Every second pair the other way round, so that neither always runs on a warmer machine.
    const first = run % 2 === 0 ? a() : undefined;
    const second = b();
    pairs.push([(first ?? a())[figure], second[figure]]);
  }
  return { ratio: median(pairs.map(([x, y]) => x / y)), difference: median(pairs.map(([x, y]) => x - y)), pairs };
}

export function median(values) {
  const sorted = [...values].sort((x, y) => x - y);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
