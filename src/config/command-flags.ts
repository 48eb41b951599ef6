import type { Command } from './command-line.ts';
import { INPUT_NAMES, type InputName, inputDefinition } from './input-table.ts';

/** Flags that every command that does something takes. */
const EVERYWHERE = ['config', 'cache-dir', 'ca-file', 'json', 'quiet', 'verbose'] as const;
const OF_REGISTRIES = ['insecure-registries', 'registry-mirrors'] as const;

/** What matters to a command besides; `build` and `merge` make everything, and take everything. */
const OWN: Readonly<Record<Command, 'all' | readonly InputName[]>> = {
  build: 'all',
  merge: 'all',
  push: ['tags', 'repositories', 'flavor', 'push-by-digest', 'attach', 'upload-chunk-size', ...OF_REGISTRIES],
  report: [],
  size: ['html'],
  verify: ['max-age', 'trusted-root', 'certificate-identity', 'certificate-oidc-issuer', ...OF_REGISTRIES],
  'rebuild-check': [
    ...(['rebuild-for', 'open', 'source', ...OF_REGISTRIES] as const),
    ...(['database', 'severity', 'unknown-severity', 'ignore-unfixed', 'trivyignores', 'timeout'] as const),
    ...(['trivy-path', 'tools-mirror'] as const),
  ],
  diff: ['html', ...OF_REGISTRIES],
  cache: ['dry-run', 'prune-age', 'prune-size'],
  help: 'all',
  version: [],
};

/** The flags that a command's help shows, in the table's order. */
export function flagsOf(command: Command): readonly InputName[] {
  const own = OWN[command];
  const shown = INPUT_NAMES.filter((name) => inputDefinition(name).where !== 'action');
  if (own === 'all') return shown;
  const names = new Set<InputName>([...own, ...EVERYWHERE]);
  return shown.filter((name) => names.has(name));
}
