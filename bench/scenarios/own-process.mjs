// What our own process costs: CPU before its first line, and memory.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLEAN, cli, fresh, ratio, root, row } from '../bed.mjs';
import { imageOnly } from '../builders.mjs';
import { paired } from '../pair.mjs';

export function startUp() {
  const bare = join(fresh('bare'), 'bare.mjs');
  writeFileSync(bare, 'console.log("");\n');
  const hook = join(root, 'bench', 'first-line.cjs');
  const cpu = (file, env) => {
    const { stderr } = spawnSync(process.execPath, ['--require', hook, file], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
    });
    return { cpu: Number(/CPU ([\d.]+)/.exec(stderr)[1]) };
  };
  const pair = paired(
    31,
    () => cpu(join(root, 'dist', 'action.mjs'), { GITHUB_ACTIONS: 'true' }),
    () => cpu(bare, {}),
    'cpu',
  );
  row(
    'Action: CPU to the first line of its own, against bare Node',
    '≤ 1.5',
    ratio(pair.ratio),
    `Node ${process.versions.node}`,
  );
}

export function memory() {
  const folder = fresh('big');
  writeFileSync(join(folder, 'go.mod'), 'module example.com/big\n\ngo 1.24\n');
  writeFileSync(
    join(folder, 'main.go'),
    'package main\n\nimport _ "embed"\n\n//go:embed data\nvar data string\n\nfunc main() { println(len(data)) }\n',
  );
  spawnSync('sh', ['-c', 'head -c 200000000 /dev/urandom > data'], { cwd: folder });
  const hook = join(root, 'bench', 'peak.cjs');
  const flags = [
    '--platforms',
    'linux/amd64',
    ...imageOnly,
    '--output',
    join(fresh('big-out'), 'o'),
    '--cache-dir',
    fresh('big-cache'),
  ];
  const { stderr, status } = spawnSync(process.execPath, ['--require', hook, cli, 'build', folder, ...flags], {
    cwd: folder,
    env: { ...process.env, ...CLEAN },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const peak = Number(/PEAK (\d+)/.exec(stderr)[1]) / 1024;
  row('200 MB binary: peak memory of our own process and its threads', '≤ 250 MB', `${Math.round(peak)} MiB`);
}
