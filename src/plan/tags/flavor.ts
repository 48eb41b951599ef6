import { invalidInput } from '../values/invalid-input.ts';
import { splitFields } from './tag-rule.ts';

/** What holds for all tags that rules give, as docker/metadata-action's `flavor`. */
export interface Flavor {
  /** `auto`: after a semver, match or tag rule that is no pre-release. */
  readonly latest: boolean | 'auto';
  readonly prefix: string;
  readonly suffix: string;
  /** Prefix and suffix also stand around `latest`. */
  readonly onLatest: boolean;
}

/** Reads `latest=auto`, `prefix=...`, `suffix=...`, one a line, the last two with `,onlatest=true`. Throws `invalid-input`. */
export function parseFlavor(lines: readonly string[]): Flavor {
  let flavor: Flavor = { latest: 'auto', prefix: '', suffix: '', onLatest: false };
  for (const line of lines) {
    for (const field of splitFields(line)) {
      const cut = field.indexOf('=');
      const [name, value] = [field.slice(0, Math.max(cut, 0)).trim().toLowerCase(), field.slice(cut + 1).trim()];
      if (name === 'latest' && ['auto', 'true', 'false'].includes(value))
        flavor = { ...flavor, latest: value === 'auto' ? 'auto' : value === 'true' };
      else if (name === 'prefix' || name === 'suffix') flavor = { ...flavor, [name]: value };
      else if (name === 'onlatest' && (value === 'true' || value === 'false'))
        flavor = { ...flavor, onLatest: value === 'true' };
      else throw invalidInput('flavor', field, 'latest=auto|true|false, prefix=TEXT or suffix=TEXT is wanted');
    }
  }
  return flavor;
}
