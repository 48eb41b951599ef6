import { statSync } from 'node:fs';

/**
 * Suites that take long, the longest first, by their path below `__tests__`. jest itself knows what took long in earlier
 * runs in the same folder, which a fresh clone has none of: there a long suite begun last has one processor work alone.
 */
const LONG = [
  'e2e/size-toolchains',
  'e2e/programs',
  'e2e/buildx-product',
  'e2e/pull-request-comment',
  'e2e/buildx-builders',
  'e2e/release-workflow',
  'e2e/reproducible',
  'e2e/report-map',
  'e2e/action-caches',
  'e2e/tools-from-source',
  'e2e/toolchain-download',
  'e2e/buildx-compile',
  'e2e/push-workflow',
  'e2e/interruptions',
  'e2e/gocacheprog',
  'e2e/report-page',
  'e2e/farm-workflow',
  'e2e/matrix-legs',
  'e2e/matrix-workflow',
  'e2e/buildx-dockerfile',
  'e2e/buildx-host',
  'e2e/push-registries',
  'e2e/rebuild-workflow',
  'e2e/pull-request-fork',
  'e2e/push-killed',
  'e2e/disk-full',
  'e2e/sbom-documents',
  'integration/rebuild/propose',
  'integration/entry/command-line',
  'integration/pipeline/post-foreign',
  'integration/compile/compile-all',
  'integration/merge/merge-command',
  'integration/pipeline/build',
  'integration/size/unusual',
  'integration/pipeline/failures',
  'integration/pipeline/compare',
];

const rank = new Map(LONG.map((name, index) => [name, index]));

/** What jest asks of a sequencer. Those that are not named above follow, the largest file first. */
export default class LongestFirst {
  sort(tests) {
    const keyed = [...tests].map((test) => {
      const name = test.path.replace(/^.*\/__tests__\//, '').replace(/\.test\.ts$/, '');
      return { test, rank: rank.get(name) ?? LONG.length, size: statSync(test.path).size };
    });
    return keyed.sort((a, b) => a.rank - b.rank || b.size - a.size).map(({ test }) => test);
  }

  /** Equal parts, of which each has long and short suites. */
  shard(tests, { shardIndex, shardCount }) {
    return this.sort(tests).filter((_, index) => index % shardCount === shardIndex - 1);
  }

  /** With `--onlyFailures`, of which nothing is remembered here: all. */
  allFailedTests(tests) {
    return this.sort(tests);
  }

  cacheResults() {}
}
