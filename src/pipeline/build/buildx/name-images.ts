import { Failure } from '../../../model/failure.ts';
import type { Revision } from '../../../model/plan.ts';
import { type ImageNames, imageNames } from '../../../plan/tags/image-tags.ts';
import { templateValues } from '../../../plan/values/template.ts';
import { tagFacts } from '../../plan/tag-facts.ts';
import { choosePush, type PushChoice } from '../../publish/push/push-choice.ts';
import type { BuildContext } from '../build-context.ts';
import type { WantedImage } from './dockerfile-images.ts';

/**
 * What the images are called in registries, and whether they are pushed: the inputs `tags` and `repositories` win over
 * the tags of a bake file's targets. Throws `invalid-input`.
 */
export function nameImages(
  images: readonly Pick<WantedImage, 'name' | 'tags'>[],
  revision: Revision,
  { configuration, github, session }: Pick<BuildContext, 'configuration' | 'github' | 'session'>,
): { readonly names: readonly ImageNames[]; readonly pushing: PushChoice } {
  const { inputs } = configuration;
  const facts = tagFacts(github, revision, session.startedAt);
  const {
    Os: _,
    Arch: __,
    Variant: ___,
    ...values
  } = templateValues({ revision, env: [] }, { os: '', architecture: '' });
  const chosen = inputs.tags.length + inputs.repositories.length > 0;
  const named = images.map(({ name, tags }) => ({
    name,
    ...imageNames(chosen ? inputs : { ...inputs, tags, repositories: [] }, { ...values, Name: name }, facts),
  }));
  const all = named.flatMap(({ tags }) => tags);
  const twice = all.find((tag, index) => all.indexOf(tag) !== index);
  if (twice !== undefined) {
    throw new Failure({
      code: 'invalid-input',
      message: `tags: ${twice} would be the tag of two images.`,
      fix: 'Write {{.Name}} into tags or repositories, or leave them to the bake file.',
    });
  }
  const pushing = choosePush(inputs, named, github);
  if (pushing.kind === 'skipped') session.runtime.log.notice(pushing.notice);
  return { names: named, pushing };
}
