import type { Configuration } from '../../config/inputs.ts';
import { type PushOutput, splitPushes, splitPushesBesideBuildkit } from '../../engine/push-list.ts';
import { Failure } from '../../model/failure.ts';
import { chooseEngine } from './engine-choice.ts';

/**
 * Reads `type=registry` and `type=image,push=true,name=...` in `outputs` as `push` or `push-by-digest`, and `tags` where
 * they name references. The rules of pushing hold for them, too: pull requests, forks and gates. What only BuildKit can
 * follow is left to it where there is one and nothing goes up unjudged; `merge` never has a builder. Throws `invalid-input` where they cannot be followed, and what
 * choosing the engine throws.
 */
export function pushOutputs(configuration: Configuration, mode: 'build' | 'merge'): Configuration {
  const { inputs, origins } = configuration;
  if (!inputs.outputs.some((line) => /type\s*=\s*(image|registry)\b/i.test(line))) return configuration;
  const buildkit = mode === 'build' && chooseEngine(configuration).engine === 'buildx';
  const { pushes, others } = buildkit
    ? splitPushesBesideBuildkit(inputs.outputs, inputs.pushOnFailedGate === 'always')
    : splitPushes(inputs.outputs);
  const wanted = pushes.filter(({ push }) => push);
  const [first] = wanted;
  const rest: Configuration = { ...configuration, inputs: { ...inputs, outputs: others } };
  if (first === undefined) return rest;
  refuseBothWays(first, wanted, configuration);
  const names = namesBeyondTags(wanted, configuration);
  const origin = origins.outputs ?? 'default';
  return {
    ...rest,
    inputs: {
      ...rest.inputs,
      ...(first.byDigest ? { pushByDigest: true } : { push: true }),
      ...(names.length === 0 ? {} : { tags: names }),
    },
    origins: {
      ...origins,
      [first.byDigest ? 'push-by-digest' : 'push']: origin,
      ...(names.length === 0 ? {} : { tags: origin }),
    },
  };
}

/** One run pushes by digest or under tags: a line that wants the other is not followed silently. */
function refuseBothWays(first: PushOutput, wanted: readonly PushOutput[], { inputs }: Configuration): void {
  const other = wanted.find(({ byDigest }) => byDigest !== first.byDigest);
  if (other !== undefined)
    throw invalid(other.line, `"${first.line}" pushes the other way`, 'Push by digest, or under tags.');
  if (first.byDigest && inputs.push)
    throw invalid(first.line, 'it pushes by digest, and push under tags', 'Leave push out, or push-by-digest=true.');
  if (!first.byDigest && inputs.pushByDigest)
    throw invalid(first.line, 'it pushes under tags, and push-by-digest is set', 'Write push-by-digest=true in it.');
}

/** References that only the lines name. Docker would drop them where `tags` are given; here nothing goes unsaid. */
function namesBeyondTags(wanted: readonly PushOutput[], { inputs, images }: Configuration): readonly string[] {
  const known = new Set([...inputs.tags, ...inputs.repositories]);
  const isKnown = (name: string): boolean => known.has(name) || known.has(`${name}:latest`);
  const named = [...new Set(wanted.flatMap(({ names }) => names))];
  const strange = named.find((name) => !isKnown(name));
  if (strange === undefined) return [];
  const { line } = wanted.find(({ names }) => names.includes(strange)) as PushOutput;
  if (known.size > 0)
    throw invalid(line, `tags and repositories do not name ${strange}`, 'Add it to tags, and leave name= out.');
  if (images.length > 0)
    throw invalid(line, 'the configuration file has images with names of their own', 'Set tags of each image there.');
  return named;
}

function invalid(line: string, what: string, fix: string): Failure {
  return new Failure({ code: 'invalid-input', message: `outputs: "${line}" cannot be followed: ${what}.`, fix });
}
