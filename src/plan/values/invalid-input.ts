import { distance } from 'fastest-levenshtein';
import { Failure } from '../../model/failure.ts';

/** An `invalid-input` that names the input, the value and what is wanted. */
export function invalidInput(
  input: string,
  value: string,
  wanted: string,
  fix = `Correct the value of ${input}.`,
): Failure {
  return new Failure({
    code: 'invalid-input',
    message: `${input}: "${printable(value)}" is not valid: ${wanted.replace(/\p{Cc}/gu, ' ')}.`,
    fix,
  });
}

/** A value as it may stand in a message: one line, no control characters, not too long. */
export function printable(value: string): string {
  const line = value.replace(/\p{Cc}/gu, ' ');
  return line.length <= 120 ? line : `${line.slice(0, 117)}...`;
}

/** ` (did you mean X?)` when something known is near, else nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = nearestWords(word, known, 1)[0];
  return near === undefined ? '' : ` (did you mean ${near}?)`;
}

/** Up to `count` known words near to one that is not known, nearest first. */
export function nearestWords(word: string, known: readonly string[], count: number): readonly string[] {
  const lower = word.toLowerCase();
  const limit = Math.max(2, Math.floor(word.length / 3));
  const ranked = known.map((candidate) => ({ candidate, far: distance(lower, candidate.toLowerCase()) }));
  ranked.sort((a, b) => a.far - b.far);
  const near = ranked.filter(({ candidate, far }) => far <= limit || begins(candidate, lower)).slice(0, count);
  return near.map(({ candidate }) => candidate);
}

function begins(candidate: string, lower: string): boolean {
  return lower.length > 2 && candidate.toLowerCase().startsWith(lower);
}
