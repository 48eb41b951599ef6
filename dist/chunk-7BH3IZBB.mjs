import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  digestOf
} from "./chunk-5ADMWMEE.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/registry/base/blob-store.ts
function checkDigest(bytes, digest, subject, fix) {
  const actual = digestOf(bytes);
  if (actual !== digest) throw mismatch(`A document of the base ${subject} has the digest ${actual}`, digest, fix);
}
__name(checkDigest, "checkDigest");
function mismatch(what, expected, fix) {
  return new Failure({ code: "digest-mismatch", message: `${what}, but ${expected} was expected.`, fix });
}
__name(mismatch, "mismatch");

export {
  checkDigest,
  mismatch
};
