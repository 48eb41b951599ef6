import type { Environment } from '../../model/runtime.ts';
import type { SharedVariable } from '../../plan/shown/plan-text.ts';
import { withoutCredentials } from '../../plan/shown/without-credentials.ts';
import type { GoEnvironment } from '../../toolchain/go-environment.ts';

/** Go's variables that hold for every `go` of the run, and those that were left out, each with where it came from. */
export function sharedVariables({ env, overridden }: GoEnvironment, ambient: Environment): readonly SharedVariable[] {
  const kept = Object.entries(env)
    .filter(([name]) => name.startsWith('GO'))
    .map(([name, value]) => ({ name, value: withoutCredentials(name, value), origin: originOf(name, value, ambient) }));
  const left = overridden.map(({ name, value, origin, why }) => ({
    name,
    value: '',
    origin: `${origin} had "${value}", which does not count: ${why}`,
  }));
  return [...kept, ...left].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function originOf(name: string, value: string, ambient: Environment): string {
  if (name === 'GOENV') return 'go-slim-image: go env -w is read once, then left out';
  if (name === 'GOTOOLCHAIN') return 'go-slim-image: the toolchain is chosen already';
  return ambient[name] === value ? 'environment' : 'go env';
}
