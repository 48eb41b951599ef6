// How small a layer is.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CLEAN, checkout, cli, fresh, row, run } from '../bed.mjs';
import { goBuild, imageOnly } from '../builders.mjs';
import { measure } from '../pair.mjs';

export function layerSize() {
  const folder = checkout('yq');
  const out = fresh('size-go');
  measure(goBuild(folder, 'yq', 'amd64', fresh('gocache-s'), out));
  const ko = 11_130_951;
  run('7z', ['a', '-tgzip', '-mx=9', join(out, 'best.gz'), join(out, 'yq-amd64')], out);
  const best = statSync(join(out, 'best.gz')).size;
  for (const [level, target] of [
    [6, 0.488],
    [12, 0.471],
  ]) {
    const ours = join(fresh('size-out'), 'o');
    run(
      process.execPath,
      [
        cli,
        'build',
        folder,
        '--platforms',
        'linux/amd64',
        ...imageOnly,
        '--compression-level',
        String(level),
        '--output',
        ours,
        '--cache-dir',
        fresh('size-cache'),
      ],
      folder,
      CLEAN,
    );
    const report = JSON.parse(readFileSync(join(ours, 'report.json'), 'utf8'));
    const layer = report.images[0].platforms[0].layers.find(({ part }) => part === 'binary');
    row(
      `yq linux/amd64: binary layer, gzip level ${level}, against ko's`,
      `≤ ${(target * 100).toFixed(1)} %`,
      `${((layer.size / ko) * 100).toFixed(1)} %`,
      `${layer.size} bytes`,
    );
    if (level === 12)
      row(
        "the same against 7-Zip's best deflate",
        `≤ ${Math.round(best * 1.005 + 2048)} bytes`,
        `${layer.size} bytes`,
        `7-Zip: ${best}`,
      );
  }
}
