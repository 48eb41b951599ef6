import { Failure } from '../model/failure.ts';
import type { LegFiles } from './leg.ts';

/** The failure for a leg that is not what it says. `what` continues its name: `has other bytes in bin/app`. */
export function damagedLeg({ name }: Pick<LegFiles, 'name'>, what: string, cause?: unknown): Failure {
  return new Failure({
    code: 'leg-invalid',
    message: `${capital(name)} ${what}.`,
    fix: 'Run that leg again; nothing of it was used.',
    cause,
  });
}

function capital(text: string): string {
  return text.startsWith('the ') ? `T${text.slice(1)}` : text;
}
