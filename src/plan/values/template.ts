import type { Revision } from '../../model/plan.ts';
import type { Platform } from '../../model/platform.ts';
import { didYouMean, invalidInput } from './invalid-input.ts';

/** Values for `{{.Name}}`, named as GoReleaser names them. */
export type TemplateValues = Readonly<Record<string, string>>;

/** What a template may hold besides the platform's own: the revision and the input `env`. */
export interface TemplateFacts {
  readonly revision: Revision;
  /** Seconds since 1970, in place of the commit's time. */
  readonly epoch?: number;
  readonly env: readonly (readonly [name: string, value: string])[];
}

/**
 * All values for one platform. `Version` has no leading v, `Tag` does, as in GoReleaser. `Date` is the commit's too: the
 * time of the build would make every binary differ. Without git, commit is `none` and times are 1970.
 */
export function templateValues({ revision, epoch, env }: TemplateFacts, platform: Platform): TemplateValues {
  const seconds = epoch ?? revision.epoch ?? 0;
  const date = new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
  const commit = revision.commit ?? 'none';
  return {
    Version: revision.version.replace(/^v(?=\d)/, ''),
    Tag: revision.version,
    Commit: commit,
    FullCommit: commit,
    ShortCommit: revision.commit === undefined ? commit : commit.slice(0, 7),
    Date: date,
    CommitDate: date,
    Timestamp: String(seconds),
    CommitTimestamp: String(seconds),
    Os: platform.os,
    Arch: platform.architecture,
    Variant: platform.variant ?? '',
    ...Object.fromEntries(env.map(([name, value]) => [`Env.${name}`, value])),
  };
}

/**
 * Fills `{{.Name}}` and `{{ .Name }}`. Throws `invalid-input` for a name that is not known, with the nearest one, and
 * for braces that never close. A filled-in value is never read as a template again.
 */
export function fillTemplate(text: string, values: TemplateValues, input: string): string {
  const filled = text.split(/(\{\{.*?\}\})/s).map((part) => {
    if (!part.includes('{{')) return part;
    if (!part.startsWith('{{') || !part.endsWith('}}')) throw invalidInput(input, text, '{{ has no }}');
    const name = /^\{\{\s*\.([A-Za-z_][\w.]*)\s*\}\}$/.exec(part)?.[1];
    if (name === undefined) throw invalidInput(input, part, 'a template is {{.Name}}', `Use one of ${known(values)}.`);
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value !== undefined) return value;
    if (name.startsWith('Env.'))
      throw invalidInput(input, part, `env does not set ${name.slice(4)}`, `Add ${name.slice(4)}=... to env.`);
    throw invalidInput(
      input,
      part,
      `there is no such name${didYouMean(name, Object.keys(values))}`,
      `Use one of ${known(values)}.`,
    );
  });
  return filled.join('');
}

function known(values: TemplateValues): string {
  return Object.keys(values)
    .map((name) => `{{.${name}}}`)
    .join(', ');
}
