import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  measureBinary
} from "./chunk-TCQW353D.mjs";
import "./chunk-6AMI4G5N.mjs";
import "./chunk-JYMIGAIB.mjs";
import "./chunk-VTRS7H4C.mjs";
import {
  writeFileWhole
} from "./chunk-2EFRVBOM.mjs";
import "./chunk-7FMS36R3.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/size/child.ts
async function main([file = "", name = "", digest = "", list = ""]) {
  try {
    const { sizes, functions } = await measureBinary(file, name);
    await writeFileWhole(list, JSON.stringify({ schemaVersion: 1, digest, ...functions }));
    return { sizes };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { failure: { code: error.code, message: error.message } };
  }
}
__name(main, "main");
process.stdout.write(JSON.stringify(await main(process.argv.slice(2))));
