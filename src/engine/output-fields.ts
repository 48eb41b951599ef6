/** A field of a line of `outputs`. */
export interface OutputField {
  /** As it was written, without the quotes around it. */
  readonly written: string;
  /** In lower case; absent: it is not `key=value`. */
  readonly name?: string;
  /** Empty where it is not `key=value`. */
  readonly value: string;
}

/** The fields of a line as BuildKit takes it: parted by commas; one that holds a comma stands in double quotes. */
export function outputFields(line: string): readonly OutputField[] {
  return splitFields(line).map((written) => {
    const [before = '', ...after] = written.split('=');
    const name = before.trim().toLowerCase();
    return { written, value: after.join('='), ...(after.length === 0 || name === '' ? {} : { name }) };
  });
}

/** The same, not looked into. */
export function splitFields(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}
