import type { BinaryFacts } from '../model/binary.ts';
import { Failure } from '../model/failure.ts';
import { type BinaryExpectation, type Judgement, judgeBinary } from './judge.ts';

/**
 * Lets a binary pass, or not.
 *
 * @param file the name that messages use.
 * @returns what is worth a warning.
 * @throws Failure `binary-refused` with the first refusal, and all others below it.
 */
export function acceptBinary(file: string, facts: BinaryFacts, expected: BinaryExpectation): readonly Judgement[] {
  const judgements = judgeBinary(facts, expected);
  const [first, ...others] = judgements.filter(({ level }) => level === 'refuse');
  if (first === undefined) {
    return judgements;
  }
  throw new Failure({
    code: 'binary-refused',
    message: `${file} ${first.sentence}.`,
    fix: first.fix,
    ...(others.length === 0
      ? {}
      : { details: others.map(({ sentence, fix }) => `It also ${sentence}. ${fix}`).join('\n') }),
  });
}
