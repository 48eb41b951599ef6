import type { ImageConfig } from '../../model/image.ts';
import { parseArguments } from './arguments.ts';
import { parseDuration } from './duration.ts';
import { didYouMean, invalidInput } from './invalid-input.ts';

type Healthcheck = NonNullable<ImageConfig['healthcheck']>;

const TIMES = { interval: 'interval', timeout: 'timeout', 'start-period': 'startPeriod' } as const;
const OPTIONS = [...Object.keys(TIMES), 'retries'];

/**
 * Reads `["/app","-check"] interval=10s timeout=2s start-period=5s retries=3` or `NONE` (Docker's HEALTHCHECK; the
 * command is run without a shell, which a slim image lacks). Undefined when empty. Throws `invalid-input`.
 */
export function parseHealthcheck(text: string): Healthcheck | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return undefined;
  if (trimmed.toUpperCase() === 'NONE') return { test: ['NONE'] };
  const end = trimmed.lastIndexOf(']');
  if (!trimmed.startsWith('[') || end < 0) {
    throw invalidInput(
      'healthcheck',
      text,
      'the command is a JSON array, or NONE',
      'Write for example ["/app","-check"] interval=10s.',
    );
  }
  const command = parseArguments([trimmed.slice(0, end + 1)], 'healthcheck');
  if (command.length === 0) throw invalidInput('healthcheck', text, 'the command is empty');
  const typed = command[0] === 'CMD' || command[0] === 'CMD-SHELL' || command[0] === 'NONE';
  return { test: typed ? command : ['CMD', ...command], ...options(trimmed.slice(end + 1), text) };
}

function options(rest: string, text: string): Omit<Healthcheck, 'test'> {
  const result: Record<string, number> = {};
  for (const word of rest.split(/[\s,]+/).filter((part) => part !== '')) {
    const [, dashes = '', name = '', value = ''] = /^(-{0,2})([a-z-]+)=(.+)$/.exec(word) ?? [];
    if (name === 'retries' && /^[1-9]\d{0,5}$/.test(value)) result[name] = Number(value);
    else if (Object.hasOwn(TIMES, name))
      result[TIMES[name as keyof typeof TIMES]] = parseDuration(value, 'healthcheck');
    else
      throw invalidInput(
        'healthcheck',
        text,
        `"${word}" is not an option${didYouMean(name === '' ? word.slice(dashes.length) : name, OPTIONS)}`,
        `Options are ${OPTIONS.join(', ')}.`,
      );
  }
  return result;
}
