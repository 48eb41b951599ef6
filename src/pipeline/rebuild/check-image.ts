import type { Inputs } from '../../config/inputs.ts';
import { nearest } from '../../config/nearest.ts';
import { allDone } from '../../model/all-done.ts';
import { Failure } from '../../model/failure.ts';
import { REBUILD_KINDS, type RebuildAnswer, type RebuildCheck, type RebuildKind } from '../../model/rebuild.ts';
import { noAnswer } from '../../rebuild/judge.ts';
import { QUESTIONS } from '../../rebuild/table.ts';
import type { RegistryContext } from '../../registry/session/context.ts';
import { registryInputs } from '../publish/registry-inputs.ts';
import type { Session } from '../session/session.ts';
import { goHere } from './ask-go.ts';
import { type Published, readPublished } from './read-published.ts';

/** A check, and the path of the module that the image was built from, where it says so. */
export interface CheckedImage {
  readonly check: RebuildCheck;
  readonly module?: string;
}

/**
 * Asks everything about a published image that the input `rebuild-for` wants to know, beside each other. A question that
 * cannot be answered is told and changes nothing else. Throws `invalid-input`, and what reading the image itself throws.
 */
export async function checkImage(inputs: Inputs, session: Session): Promise<CheckedImage> {
  const kinds = wantedKinds(inputs.rebuildFor);
  const { subject: reference } = inputs;
  if (reference === '') throw nothingNamed();
  const { runtime, http } = session;
  const context: RegistryContext = { ...runtime, ...registryInputs(inputs, http) };
  const step = runtime.progress.start('image');
  const published = await readPublished(reference, context).catch((error: unknown) => {
    step.fail((error as Error).message);
    throw error;
  });
  step.done(`by its ${published.facts.origin}`);
  const answers = await allDone<RebuildAnswer[][]>(askAll(published, kinds, inputs, context, session));
  const order = (kind: RebuildKind): number => REBUILD_KINDS.indexOf(kind);
  const { digest, facts } = published;
  const wanted = answers.flat().filter(({ kind }) => kinds.has(kind));
  const sorted = wanted.sort((a, b) => order(a.kind) - order(b.kind));
  const check = { reference, digest, facts: facts.origin, answers: sorted };
  return { check, ...(facts.module === undefined ? {} : { module: facts.module }) };
}

function askAll(
  published: Published,
  kinds: ReadonlySet<RebuildKind>,
  inputs: Inputs,
  context: RegistryContext,
  session: Session,
): readonly Promise<RebuildAnswer[]>[] {
  const { runtime } = session;
  const { facts } = published;
  const go = goHere(runtime);
  const ask = async (
    asked: readonly RebuildKind[],
    question: () => Promise<RebuildAnswer | readonly RebuildAnswer[]>,
  ): Promise<RebuildAnswer[]> => {
    if (!asked.some((kind) => kinds.has(kind))) return [];
    const step = runtime.progress.start(QUESTIONS[asked[0] as RebuildKind]);
    const answers = await question().catch((error: unknown) => asked.map((kind) => failed(kind, error)));
    runtime.signal.throwIfAborted();
    const list = [answers].flat();
    const changed = list.find(({ state }) => state === 'changed') ?? list[0];
    if (changed?.state === 'unknown' || changed?.state === 'not-asked') step.skip(changed.text);
    else step.done(changed?.text);
    return list;
  };
  return [
    ask(['base'], async () => (await import('./ask-base.ts')).askBase(facts, context)),
    ask(['go'], async () => (await import('./ask-go.ts')).askPatch(facts, go, runtime)),
    ask(['finding', 'fix'], async () => (await import('./ask-findings.ts')).askFindings(published, inputs, session)),
    ask(['timezones'], async () => (await import('./ask-go.ts')).askZones(facts, go)),
    ask(['certificates'], async () => (await import('./ask-certificates.ts')).askCertificates(facts)),
  ];
}

/** What is unavailable outside is an answer; bad input and bugs are not. */
function failed(kind: RebuildKind, error: unknown): RebuildAnswer {
  if (!(error instanceof Failure) || error.code === 'invalid-input') throw error;
  return noAnswer(kind, 'unknown', error.message.replace(/\.$/, ''));
}

/** Reads `rebuild-for`. Throws `invalid-input` with the nearest word. */
export function wantedKinds(words: readonly string[]): ReadonlySet<RebuildKind> {
  return new Set(
    words.map((word) => {
      const found = REBUILD_KINDS.find((kind) => kind === word);
      if (found !== undefined) return found;
      const near = nearest(word, REBUILD_KINDS);
      throw new Failure({
        code: 'invalid-input',
        message: `rebuild-for: "${word.slice(0, 100)}" is no reason to build again.`,
        fix: near === undefined ? `Use some of ${REBUILD_KINDS.join(', ')}.` : `Did you mean ${near}?`,
      });
    }),
  );
}

function nothingNamed(): Failure {
  return new Failure({
    code: 'invalid-input',
    message: 'rebuild-check was not told which image.',
    fix: 'Name it: rebuild-check ghcr.io/acme/app:1.2; in a workflow with subject.',
  });
}
