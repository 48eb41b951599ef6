import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { measure, median, paired } from './pair.mjs';

const LAYERS = 5;
const LAYER_BYTES = 20_000_000;

/**
 * Pushes an image of 100 MB in five layers to a distribution 3 on loopback, beside crane and skopeo in the same run. Each
 * push has an empty registry of its own: skopeo remembers for each host what it could mount there.
 * Needs `registry`, `crane` and `skopeo` on PATH.
 */
export async function benchPush({ root, folder, row, ratio }) {
  const layout = join(folder, 'layout');
  writeLayout(layout);
  const node = (...args) => ({ command: process.execPath, args });
  const push = (host) => node(join(root, 'dist', 'cli.js'), 'push', layout, '--tags', `${host}/bench:1`);
  const crane = (host) => ({ command: 'crane', args: ['push', '--index', '--insecure', layout, `${host}/bench:1`] });
  const skopeo = (host) => ({
    command: 'skopeo',
    args: ['copy', '--all', '--quiet', '--dest-tls-verify=false', `oci:${layout}`, `docker://${host}/bench:1`],
  });
  const ports = await freePorts(60);
  const emptied = (command) => () => {
    const registry = startRegistry(join(folder, 'registry'), ports.pop());
    try {
      return measure(command(registry.host));
    } finally {
      registry.stop();
    }
  };
  const peaks = [];
  const mine = () => {
    const figures = emptied(push)();
    peaks.push(figures.peak);
    return figures;
  };
  for (const warm of [mine, emptied(crane), emptied(skopeo)]) warm();
  const note = (pair) => JSON.stringify(pair.pairs.map((both) => both.map((seconds) => seconds.toFixed(2))));
  const byCrane = paired(7, mine, emptied(crane));
  row('push of 100 MB in five layers, against crane', '≤ 1.5', ratio(byCrane.ratio), note(byCrane));
  const bySkopeo = paired(7, mine, emptied(skopeo));
  row('the same against skopeo', '≤ 0.7', ratio(bySkopeo.ratio), note(bySkopeo));
  row('the same: peak memory of our process', '< 100 MB', `${Math.round((median(peaks) * 1024) / 1e6)} MB`);
  const registry = startRegistry(join(folder, 'registry'), ports.pop());
  const unchanged = () => measure(push(registry.host));
  unchanged();
  const again = paired(11, unchanged, () => measure(node('-e', '0')));
  registry.stop();
  row('unchanged push of one tag, over the start of Node', '≤ 0.15 s', `${again.difference.toFixed(2)} s`);
}

/** An OCI layout of random layers, which nothing can make smaller. */
function writeLayout(layout) {
  const blobs = join(layout, 'blobs', 'sha256');
  mkdirSync(blobs, { recursive: true });
  const put = (mediaType, content) => {
    const bytes = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content));
    const hex = createHash('sha256').update(bytes).digest('hex');
    writeFileSync(join(blobs, hex), bytes);
    return { mediaType, digest: `sha256:${hex}`, size: bytes.length };
  };
  const type = (name) => `application/vnd.oci.image.${name}`;
  const layers = Array.from({ length: LAYERS }, () => put(type('layer.v1.tar'), randomBytes(LAYER_BYTES)));
  const platform = { os: 'linux', architecture: 'amd64' };
  const rootfs = { type: 'layers', diff_ids: layers.map(({ digest }) => digest) };
  const config = put(type('config.v1+json'), { ...platform, config: {}, rootfs, history: [] });
  const manifestType = type('manifest.v1+json');
  const manifest = put(manifestType, { schemaVersion: 2, mediaType: manifestType, config, layers });
  const indexType = type('index.v1+json');
  const index = put(indexType, { schemaVersion: 2, mediaType: indexType, manifests: [{ ...manifest, platform }] });
  writeFileSync(join(layout, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  writeFileSync(join(layout, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [index] }));
}

async function freePorts(count) {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** Waits without giving way to the event loop, since what is measured does so, too. */
function startRegistry(folder, port) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const host = `127.0.0.1:${port}`;
  const file = join(folder, 'registry.yml');
  const storage = `storage: {filesystem: {rootdirectory: ${folder}/blobs}}`;
  writeFileSync(file, `version: 0.1\nlog: {level: error}\n${storage}\nhttp: {addr: "${host}"}\n`);
  const env = { ...process.env, OTEL_TRACES_EXPORTER: 'none' };
  const child = spawn('registry', ['serve', file], { stdio: 'ignore', env });
  const listens = `for i in $(seq 100); do (exec 3<>/dev/tcp/127.0.0.1/${port}) 2>/dev/null && exit; sleep 0.05; done; exit 1`;
  if (spawnSync('bash', ['-c', listens]).status !== 0) throw new Error('the registry did not start');
  return { host, stop: () => child.kill('SIGKILL') };
}
