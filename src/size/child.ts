import { writeFileWhole } from '../files/write.ts';
import { Failure, type FailureFacts } from '../model/failure.ts';
import type { ReportSize } from '../model/size.ts';
import { measureBinary } from './measure.ts';

/** What it prints: sizes, or the failure; nothing else is on its standard output. */
export type SizeAnswer = { readonly sizes: ReportSize } | { readonly failure: Pick<FailureFacts, 'code' | 'message'> };

/** `size-child FILE NAME DIGEST LIST`: attributes a binary, writes the list of its functions (`SizeDetail`) to LIST. */
async function main([file = '', name = '', digest = '', list = '']: readonly string[]): Promise<SizeAnswer> {
  try {
    const { sizes, functions } = await measureBinary(file, name);
    await writeFileWhole(list, JSON.stringify({ schemaVersion: 1, digest, ...functions }));
    return { sizes };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { failure: { code: error.code, message: error.message } };
  }
}

process.stdout.write(JSON.stringify(await main(process.argv.slice(2))));
