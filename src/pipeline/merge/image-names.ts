import { inputsOf } from '../../config/configuration.ts';
import type { Configuration } from '../../config/inputs.ts';
import type { GithubContext } from '../../github/context.ts';
import { Failure } from '../../model/failure.ts';
import type { ImagePlan } from '../../model/plan.ts';
import type { Report } from '../../model/report.ts';
import { imageNames } from '../../plan/tags/image-tags.ts';
import { templateValues } from '../../plan/values/template.ts';
import { tagFacts } from '../plan/tag-facts.ts';

/** What each image of a merge is called: by the merge's own inputs, else what the legs built it for. */
export function mergedNames(
  { images, revision }: Pick<Report, 'images' | 'revision'>,
  configuration: Configuration,
  github: GithubContext | undefined,
  startedAt: Date,
): readonly Pick<ImagePlan, 'name' | 'tags' | 'repositories'>[] {
  const facts = tagFacts(github, revision, startedAt);
  const values = templateValues({ revision, env: [] }, { os: '', architecture: '' });
  const names = images.map(({ name, tags }) => {
    const own = configuredImage(name, configuration);
    const inputs = own === undefined ? configuration.inputs : inputsOf(configuration, own);
    if (inputs.tags.length === 0 && inputs.repositories.length === 0) return { name, tags, repositories: tags };
    return { name, ...imageNames(inputs, { ...values, Name: name }, facts) };
  });
  const all = names.flatMap(({ tags }) => tags);
  const twice = all.find((tag, at) => all.indexOf(tag) !== at);
  if (twice === undefined) return names;
  throw new Failure({
    code: 'invalid-input',
    message: `tags: ${twice} would be ${names
      .filter(({ tags }) => tags.includes(twice))
      .map(({ name }) => name)
      .join(' and ')}.`,
    fix: 'Write {{.Name}} into tags or repositories.',
  });
}

/** One of several commands of a configured image is called `image-command`; the longest name that fits is meant. */
function configuredImage(name: string, { images }: Configuration): Configuration['images'][number] | undefined {
  const fitting = images.filter((image) => name === image.name || name.startsWith(`${image.name}-`));
  return fitting.sort((a, b) => b.name.length - a.name.length)[0];
}
