import { invalidInput } from './invalid-input.ts';

const NANOSECONDS: Readonly<Record<string, number>> = { ns: 1, us: 1e3, µs: 1e3, ms: 1e6, s: 1e9, m: 60e9, h: 3600e9 };

/** Reads a duration as Go writes it (`1m30s`, `500ms`, `1.5h`); gives nanoseconds, at least a millisecond, which Docker asks for. */
export function parseDuration(text: string, input: string): number {
  if (!/^(\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+$/.test(text))
    throw invalidInput(input, text, 'a duration is wanted, for example 10s or 1m30s');
  let total = 0;
  for (const [, amount, unit = ''] of text.matchAll(/(\d+(?:\.\d+)?)(ns|us|µs|ms|s|m|h)/g))
    total += Number(amount) * (NANOSECONDS[unit] ?? 0);
  const whole = Math.round(total);
  if (whole < 1e6 || !Number.isSafeInteger(whole))
    throw invalidInput(input, text, 'a duration from 1ms to 2500h is wanted');
  return whole;
}
