/** A version of a Python package. */
export interface PythonVersion {
  /** As it was written. */
  readonly raw: string;
  /** Normal form: `1!2.0rc1.post2.dev3+local.4`. */
  readonly version: string;
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  /** A pre-, post- or development release: what follows `1` or `1.2` wants none. */
  readonly special: boolean;
}

/** PEP 440, Appendix B: what its own regular expression takes. */
const PATTERN =
  /^v?(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)(?:[-_.]?(?<pre>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<preNumber>\d+)?)?(?:-(?<implicitPost>\d+)|[-_.]?(?<post>post|rev|r)[-_.]?(?<postNumber>\d+)?)?(?:[-_.]?(?<dev>dev)[-_.]?(?<devNumber>\d+)?)?(?:\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?$/;

const SHORT: Readonly<Record<string, string>> = { alpha: 'a', beta: 'b', c: 'rc', pre: 'rc', preview: 'rc' };
const LONGEST = 256;

/** Reads a version by PEP 440, in any of the forms that it allows ("Normalization"). Undefined for what is none. */
export function parsePythonVersion(text: string): PythonVersion | undefined {
  if (text.length > LONGEST) return undefined;
  const found = PATTERN.exec(text.trim().toLowerCase())?.groups;
  if (found?.release === undefined) return undefined;
  const { epoch, pre, preNumber, implicitPost, post, postNumber, dev, devNumber, local } = found;
  const release = found.release.split('.').map(plainNumber);
  const parts = [
    epoch === undefined || plainNumber(epoch) === '0' ? '' : `${plainNumber(epoch)}!`,
    release.join('.'),
    pre === undefined ? '' : `${SHORT[pre] ?? pre}${plainNumber(preNumber)}`,
    post === undefined && implicitPost === undefined ? '' : `.post${plainNumber(implicitPost ?? postNumber)}`,
    dev === undefined ? '' : `.dev${plainNumber(devNumber)}`,
    local === undefined ? '' : `+${local.split(/[-_.]/).map(plainLabel).join('.')}`,
  ];
  const [major = 0, minor = 0, patch = 0] = release.map(Number);
  const special = [pre, post, implicitPost, dev].some((part) => part !== undefined);
  return { raw: text, version: parts.join(''), major, minor, patch, special };
}

/** Without zeros before it; absent is 0. */
function plainNumber(digits = '0'): string {
  return digits.replace(/^0+(?=\d)/, '');
}

function plainLabel(label: string): string {
  return /^\d+$/.test(label) ? plainNumber(label) : label;
}
