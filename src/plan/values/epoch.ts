import { invalidInput } from './invalid-input.ts';

/** Latest second that dates can be written for: the end of the year 9999. */
const LAST = 253_402_300_799;

/** SOURCE_DATE_EPOCH in seconds since 1970: the input's, else the environment's. Undefined when neither is set. */
export function parseEpoch(input: string, ambient: string | undefined): number | undefined {
  const [name, text] = input === '' ? ['SOURCE_DATE_EPOCH', ambient ?? ''] : ['source-date-epoch', input];
  if (text === '') return undefined;
  if (/^\d{1,12}$/.test(text) && Number(text) <= LAST) return Number(text);
  throw invalidInput(name, text, 'whole seconds since 1970 are wanted', 'Use for example: git log -1 --format=%ct');
}
