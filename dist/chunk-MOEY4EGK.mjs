import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/plan/without-credentials.ts
var SECRET_NAME = /(TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|_KEY)$/i;
function withoutCredentials(name, value) {
  if (SECRET_NAME.test(name)) return "***";
  return value.replace(/([a-z][a-z0-9+.-]*:\/\/)[^/@\s,|]*@/gi, "$1***@");
}
__name(withoutCredentials, "withoutCredentials");

export {
  withoutCredentials
};
