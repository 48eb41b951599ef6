/**
 * Writes src/rootfs/ca-certificates.pem: Mozilla's roots for TLS servers as the running Node carries them, in an order
 * that depends on nothing but the certificates (their DER bytes). The file is kept in the repository because the set
 * differs between Node releases, and an image's digest must not depend on the Node that made it.
 *
 *   node scripts/ca-certificates.mjs            writes the file (run it with the newest Node 24)
 *   node scripts/ca-certificates.mjs --check    fails when the file is not what its own Node version gives
 */
import { X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(new URL('../src/rootfs/ca-certificates.pem', import.meta.url));
const BEGIN = '-----BEGIN CERTIFICATE-----';

function render(certificates, nodeVersion) {
  const sorted = certificates.map((pem) => new X509Certificate(pem).raw).sort(Buffer.compare);
  const blocks = sorted.map((der) => {
    const lines = der.toString('base64').match(/.{1,64}/g);
    return [BEGIN, ...lines, '-----END CERTIFICATE-----', ''].join('\n');
  });
  return [
    `# Mozilla's root certificates for TLS servers, as Node.js ${nodeVersion} carries them (MPL-2.0)\n`,
    ...blocks,
  ].join('');
}

const expected = render(rootCertificates, process.versions.node);
if (!process.argv.includes('--check')) {
  writeFileSync(FILE, expected);
  console.log(`${rootCertificates.length} certificates of Node.js ${process.versions.node}`);
} else {
  const actual = readFileSync(FILE, 'utf8');
  const version = /as Node\.js (\S+) /.exec(actual)?.[1] ?? 'unknown';
  const blocks = actual.slice(actual.indexOf(BEGIN)).split(/(?=-----BEGIN CERTIFICATE-----)/);
  // Another Node has another set: then only the form of the file can be checked.
  const wanted = version === process.versions.node ? expected : render(blocks, version);
  if (actual !== wanted) {
    console.error(
      'src/rootfs/ca-certificates.pem is not what its Node version gives: run node scripts/ca-certificates.mjs',
    );
    process.exitCode = 1;
  } else console.log(`${blocks.length} certificates of Node.js ${version}, checked with ${process.versions.node}`);
}
