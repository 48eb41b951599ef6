import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/model/all-done.ts
async function allDone(promises) {
  const ended = await Promise.allSettled(promises);
  return ended.map((one) => {
    if (one.status === "rejected") throw one.reason;
    return one.value;
  });
}
__name(allDone, "allDone");

export {
  allDone
};
