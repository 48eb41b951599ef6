import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  off,
  ok
} from "./chunk-GL5I4J3Q.mjs";
import {
  SUMS_NAME,
  parseSums
} from "./chunk-GGZAJP2A.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/verify/verify-sums.ts
import { readFile } from "node:fs/promises";
import { join } from "node:path";

// src/verify/digest-file.ts
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
async function digestFile(path) {
  const hash = createHash("sha256");
  let size = 0;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
      hash.update(chunk);
      size += chunk.length;
    }
  } catch (error) {
    if (["ENOENT", "EISDIR", "ENOTDIR"].includes(error.code ?? "")) return void 0;
    throw error;
  }
  return { sha256: hash.digest("hex"), size };
}
__name(digestFile, "digestFile");

// src/verify/verify-sums.ts
async function verifySums(folder, present) {
  const text = await readFile(join(folder, SUMS_NAME), "utf8").catch(() => void 0);
  if (text === void 0) return { checks: [off("sum", SUMS_NAME, "is missing")], digests: /* @__PURE__ */ new Map() };
  const sums = parseSums(text);
  if (typeof sums === "string") return { checks: [off("sum", SUMS_NAME, sums)], digests: /* @__PURE__ */ new Map() };
  const digests = /* @__PURE__ */ new Map();
  const checks = [];
  for (const { path, sha256 } of sums) {
    const found = await digestFile(join(folder, path));
    if (found?.sha256 === sha256) digests.set(path, sha256);
    checks.push(
      found === void 0 ? off("sum", path, "is missing") : found.sha256 === sha256 ? ok("sum", path, `sha256:${sha256}`) : off("sum", path, `is sha256:${found.sha256}, but ${SUMS_NAME} says sha256:${sha256}`)
    );
  }
  for (const path of present)
    if (!sums.some((sum) => sum.path === path)) checks.push(off("sum", path, `is not in ${SUMS_NAME}`));
  return { checks, digests };
}
__name(verifySums, "verifySums");

// src/verify/verify-folder.ts
async function verifyFolder(folder, subject) {
  const { checks } = await verifySums(folder, []);
  return { subject, checks };
}
__name(verifyFolder, "verifyFolder");
export {
  verifyFolder
};
