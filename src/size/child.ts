import { text } from 'node:stream/consumers';
import { writeFileWhole } from '../files/write.ts';
import { Failure } from '../model/failure.ts';
import type { SizeAnswer, SizeRequest } from './child-request.ts';
import { measureBinary } from './measure.ts';

/** Attributes the binary that standard input asks for (`SizeRequest`), and writes the list of its functions (`SizeDetail`). */
async function main(): Promise<SizeAnswer> {
  const { file, name, digest, list, evidence } = JSON.parse(await text(process.stdin)) as SizeRequest;
  try {
    const { sizes, functions } = await measureBinary(file, name, evidence);
    await writeFileWhole(list, JSON.stringify({ schemaVersion: 1, digest, ...functions }));
    return { sizes };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { failure: { code: error.code, message: error.message } };
  }
}

process.stdout.write(JSON.stringify(await main()));
