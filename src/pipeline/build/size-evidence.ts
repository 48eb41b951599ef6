import { linkUnstripped, type UnstrippedLink } from '../../compile/link-unstripped.ts';
import type { Runtime } from '../../model/runtime.ts';
import type { KnownSizes } from '../../size/store.ts';
import { listEmbeddedFiles } from '../../source/imports/embedded-files.ts';
import { compilesHere } from '../plan/engine-choice.ts';
import type { BinaryWork } from './binaries.ts';
import type { BuildContext } from './build-context.ts';
import { attributeBinaries, type OpenEvidence } from './sizes.ts';

/** Attributes the binaries that are built here, unless it is switched off; by stem. */
export async function attributeBuilt(
  context: BuildContext,
  binaries: Pick<BinaryWork, 'of'>,
  staging: string,
  runtime: Runtime,
): Promise<ReadonlyMap<string, KnownSizes>> {
  if (!context.configuration.inputs.attribution) return new Map();
  return attributeBinaries(context.planned.plan, binaries, staging, runtime, evidenceOf(context, runtime));
}

/** Finds out what tells more of a plan's binaries than their own bytes; what was made for that goes with the finder. */
function evidenceOf(
  { planned: { plan }, workbench: { go }, configuration: { inputs }, choice }: BuildContext,
  runtime: Runtime,
): OpenEvidence {
  const sourced = compilesHere(choice);
  const exact = inputs.exact && sourced;
  return ({ plan: binary, facts }) => {
    let link: UnstrippedLink | undefined;
    return {
      exact,
      sourced,
      async find() {
        const target = Object.fromEntries(binary.environment.map(({ name, value }) => [name, value]));
        const request = { source: plan.source, mains: [binary.main], target, tags: inputs.buildTags };
        const embeds = sourced ? await listEmbeddedFiles(request, go, runtime) : undefined;
        const told = embeds === undefined ? {} : { embeds };
        link = exact ? await linkUnstripped(binary, { source: plan.source, go }, runtime) : undefined;
        if (link === undefined) return { evidence: told };
        return { evidence: { ...told, linked: link.file }, savings: { stripping: link.size - facts.size } };
      },
      [Symbol.asyncDispose]: async () => link?.remove(),
    };
  };
}
