import { type Budget, type BudgetAmount, DEFAULT_FLOOR } from '../../model/budget.ts';
import type { BudgetSubject } from '../../model/comparison.ts';
import { Failure } from '../../model/failure.ts';

/** The inputs that hold budgets. */
export interface BudgetInputs {
  readonly maxSize: readonly string[];
  readonly maxGrowth: readonly string[];
  readonly budgets: readonly string[];
}

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  byte: 1,
  bytes: 1,
  kb: 1000,
  mb: 1000 ** 2,
  gb: 1000 ** 3,
  kib: 1024,
  mib: 1024 ** 2,
  gib: 1024 ** 3,
};
const KEYS = ['of', 'name', 'module', 'platform', 'max-size', 'max-growth', 'floor'] as const;

/** Reads the budgets of one set of inputs. Throws `invalid-input` with the input, the value and how to write it. */
export function parseBudgets(inputs: BudgetInputs): readonly Budget[] {
  return [
    ...inputs.maxSize.map((text) => parseShort('max-size', text)),
    ...inputs.maxGrowth.map((text) => parseShort('max-growth', text)),
    ...inputs.budgets.flatMap(parseLine),
  ];
}

/** `12 MB`, `binary=30MB`, `binary@linux/amd64=30MB`, `github.com/acme/sdk=2MB`. */
function parseShort(input: 'max-size' | 'max-growth', text: string): Budget {
  const at = text.lastIndexOf('=');
  const [subject = '', platform] = text.slice(0, Math.max(0, at)).trim().split('@');
  return {
    ...subjectOf(input, text, subject.trim()),
    ...platformOf(input, text, platform?.trim()),
    ...limitOf(input, text, text.slice(at + 1)),
  };
}

/** `of=binary, platform=linux/amd64, max-size=30 MB, max-growth=5%`: one budget or two. */
function parseLine(line: string): readonly Budget[] {
  const given = new Map<string, string>();
  for (const part of line.split(',')) {
    const [, key = '', value = ''] = /^\s*([a-z-]+)\s*=\s*(.*?)\s*$/.exec(part) ?? [];
    if (!(KEYS as readonly string[]).includes(key)) {
      throw invalid('budgets', line, `it must be made of ${KEYS.join(', ')}, each with = and a value`);
    }
    given.set(key, value);
  }
  const module = given.get('module');
  const name = module ?? given.get('name');
  const subject = {
    ...(module === undefined ? subjectOf('budgets', line, given.get('of') ?? '') : { of: 'module' as const }),
    ...(name === undefined ? {} : { name }),
    ...platformOf('budgets', line, given.get('platform')),
  };
  const floor = given.get('floor');
  const limits = (['max-size', 'max-growth'] as const).flatMap((input) => {
    const amount = given.get(input);
    if (amount === undefined) return [];
    const written = floor !== undefined && amount.includes('%') ? `${amount} floor ${floor}` : amount;
    return [{ ...subject, ...limitOf(input, line, written) }];
  });
  if (limits.length === 0) throw invalid('budgets', line, 'it needs max-size or max-growth');
  return limits;
}

function subjectOf(input: string, text: string, subject: string): { of?: BudgetSubject; name?: string } {
  if (subject === '') return {};
  if (subject === 'image' || subject === 'binary') return { of: subject };
  if (subject === 'std' || /^[\w.-]*\.[\w.-]+(\/[\w.~-]+)*$/.test(subject)) return { of: 'module', name: subject };
  throw invalid(input, text, `"${subject}" must be image, binary, or the path of a module`);
}

function platformOf(input: string, text: string, platform: string | undefined): { platform?: string } {
  if (platform === undefined || platform === 'all') return {};
  if (/^[a-z0-9]+\/[a-z0-9]+(\/[a-z0-9]+)?$/.test(platform)) return { platform };
  throw invalid(input, text, `"${platform}" must be a platform such as linux/amd64, or all`);
}

function limitOf(
  input: 'max-size' | 'max-growth',
  text: string,
  amount: string,
): Pick<Budget, 'limit' | 'written' | 'amount'> {
  const written = amount.trim();
  const percent = /^\+?(\d+(?:\.\d+)?)\s*%(?:\s+floor\s+(.+))?$/.exec(written);
  if (percent !== null && input === 'max-growth') {
    const floor = percent[2] === undefined ? DEFAULT_FLOOR : bytesOf(percent[2]);
    if (floor === undefined) throw invalid(input, text, 'the floor must be a size such as 50 kB');
    return { limit: 'growth', written, amount: { percent: Number(percent[1]), floor } };
  }
  const bytes = bytesOf(written);
  if (bytes === undefined) {
    const wanted = input === 'max-growth' ? '5%, 200 kB or 1 MiB' : '12 MB, 800 kB or 8 MiB';
    throw invalid(input, text, `"${written}" must be an amount such as ${wanted}`);
  }
  const exact: BudgetAmount = { bytes };
  return { limit: input === 'max-size' ? 'size' : 'growth', written, amount: exact };
}

/** Whole bytes of `1.5 MB`; undefined for anything else. Decimal and binary units are told apart by their i. */
function bytesOf(text: string): number | undefined {
  const [, number, unit = ''] = /^\+?(\d+(?:\.\d+)?)\s*([A-Za-z]*)$/.exec(text.trim()) ?? [];
  const factor = UNITS[unit.toLowerCase()];
  if (number === undefined || factor === undefined) return undefined;
  const bytes = Math.floor(Number(number) * factor + 1e-6);
  return Number.isSafeInteger(bytes) ? bytes : undefined;
}

function invalid(input: string, value: string, wanted: string): Failure {
  return new Failure({
    code: 'invalid-input',
    message: `${input}: "${value}" is not valid: ${wanted}.`,
    fix: `Correct the value of ${input}; docs/budgets.md has examples.`,
  });
}
