// Measures dist/ against `go build` and ko, as ratios in one run: node bench/run.mjs [SCENARIO...]
// Needs on PATH: go, ko, crane, skopeo, registry (distribution 3), syft, trivy (the pinned ones), 7z; and Linux with /usr/bin/time.
// Every program comes from the module proxy; BENCH_DATABASE names a Trivy database (folder, archive or reference).
import { fresh, ratio, removeWork, root, row } from './bed.mjs';
import { benchPush } from './push.mjs';
import { buildxCompile, buildxHost, buildxNodes } from './scenarios/buildx.mjs';
import { cold } from './scenarios/cold.mjs';
import { layerSize } from './scenarios/layer-size.mjs';
import { oneFile, oneFileWhole } from './scenarios/one-file.mjs';
import { memory, startUp } from './scenarios/own-process.mjs';
import { attribution, comparing, page } from './scenarios/sizes.mjs';
import { unchanged } from './scenarios/unchanged.mjs';

const SCENARIOS = {
  'cold-yq': () => cold('yq'),
  'cold-caddy': () => cold('caddy'),
  unchanged: () => unchanged(),
  'one-file': () => oneFile(),
  'one-file-whole': () => oneFileWhole(),
  'start-up': startUp,
  memory,
  page,
  attribution,
  'compare-yq': () => comparing('yq'),
  'compare-caddy': () => comparing('caddy'),
  size: layerSize,
  push: () => benchPush({ root, folder: fresh('push'), row, ratio }),
  'buildx-host': buildxHost,
  'buildx-compile': buildxCompile,
  'buildx-nodes': buildxNodes,
};

const wanted = process.argv.slice(2);
const strange = wanted.find((name) => !Object.hasOwn(SCENARIOS, name));
try {
  if (strange !== undefined) throw new Error(`${strange} is none of ${Object.keys(SCENARIOS).join(', ')}`);
  console.log('| What | Target | Measured | |\n|:--|--:|--:|:--|');
  for (const name of wanted.length === 0 ? Object.keys(SCENARIOS) : wanted) await SCENARIOS[name]();
} finally {
  removeWork();
}
