import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  writeFileWhole
} from "./chunk-2EFRVBOM.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/files/remembered.ts
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
async function remembered(cacheDirectory, key, ask, stillHolds = async () => true) {
  const name = createHash("sha256").update(JSON.stringify(key)).digest("hex").slice(0, 32);
  const file = join(cacheDirectory, "answers", `${name}.json`);
  const known = await recall(file);
  if (known !== void 0 && await stillHolds(known).catch(() => false)) return known;
  const answer = await ask();
  await writeFileWhole(file, JSON.stringify({ answer })).catch(() => void 0);
  return answer;
}
__name(remembered, "remembered");
async function recall(file) {
  try {
    return JSON.parse(await readFile(file, "utf8")).answer;
  } catch {
    return void 0;
  }
}
__name(recall, "recall");
async function fileIdentity(path) {
  const found = await stat(path).catch(() => void 0);
  return found === void 0 ? "" : [path, found.size, found.mtimeMs, found.ctimeMs, found.ino].join(" ");
}
__name(fileIdentity, "fileIdentity");

export {
  remembered,
  fileIdentity
};
