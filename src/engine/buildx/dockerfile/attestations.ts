import { Failure } from '../../../model/failure.ts';
import { splitFields } from '../../output-fields.ts';

/** What BuildKit attests, as `--provenance` and `--sbom` take it; `false` where nothing. */
export interface Attestations {
  readonly provenance: string;
  readonly sbom: string;
}

/**
 * Reads the inputs `provenance` and `attests` (`type=sbom,generator=...`, `type=provenance,mode=max`). Both values are
 * always told, since what buildx attests by itself depends on the output. Throws `invalid-input`.
 */
export function readAttestations(provenance: string, attests: readonly string[]): Attestations {
  const found: { provenance?: string; sbom?: string } = provenance === '' ? {} : { provenance };
  for (const line of attests) {
    const fields = splitFields(line);
    const type = fields.find((field) => field.startsWith('type='))?.slice('type='.length);
    if (type !== 'sbom' && type !== 'provenance') throw invalid(line, 'type must be sbom or provenance');
    if (found[type] !== undefined) throw invalid(line, `${type} is asked for twice`);
    const rest = fields.filter((field) => !field.startsWith('type='));
    found[type] = rest.includes('disabled=true') ? 'false' : rest.length === 0 ? 'true' : rest.join(',');
  }
  return { provenance: found.provenance ?? 'false', sbom: found.sbom ?? 'false' };
}

function invalid(line: string, what: string): Failure {
  return new Failure({
    code: 'invalid-input',
    message: `attests: "${line}" is not valid: ${what}.`,
    fix: 'Write for example type=sbom or type=provenance,mode=max; provenance has an input of its own, too.',
  });
}
