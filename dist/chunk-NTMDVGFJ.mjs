import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/session/deferred.ts
function deferred() {
  let resolve = /* @__PURE__ */ __name(() => void 0, "resolve");
  let reject = /* @__PURE__ */ __name(() => void 0, "reject");
  const promise = new Promise((yes, no) => {
    resolve = yes;
    reject = no;
  });
  promise.catch(() => void 0);
  return { promise, resolve, reject };
}
__name(deferred, "deferred");
function begun(work) {
  work.catch(() => void 0);
  return work;
}
__name(begun, "begun");
function once(make) {
  let made;
  return () => {
    made ??= begun(make());
    return made;
  };
}
__name(once, "once");

export {
  deferred,
  begun,
  once
};
