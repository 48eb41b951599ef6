import type { Inputs } from '../../config/inputs.ts';
import type { HttpClient } from '../../http/client.ts';
import { parseMirrors } from '../../registry/mirrors/mirrors.ts';
import type { RegistryContext } from '../../registry/session/context.ts';

/** What the inputs say about registries, beside the runtime. Throws `invalid-input`. */
export function registryInputs(
  inputs: Pick<Inputs, 'insecureRegistries' | 'registryMirrors' | 'githubToken'>,
  http: HttpClient,
): Pick<RegistryContext, 'http' | 'insecureRegistries' | 'mirrors' | 'githubToken'> {
  const { insecureRegistries, registryMirrors, githubToken } = inputs;
  return {
    http,
    insecureRegistries,
    mirrors: parseMirrors(registryMirrors),
    ...(githubToken === '' ? {} : { githubToken }),
  };
}
