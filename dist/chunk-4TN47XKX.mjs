import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/image/platform.ts
var NORMAL = {
  "arm/": "v7",
  "arm64/v8": "",
  "arm64/v8.0": "",
  "arm64/v9.0": "v9",
  "amd64/v1": ""
};
function imagePlatform({ os, architecture, variant }) {
  const normal = NORMAL[`${architecture}/${variant ?? ""}`] ?? variant ?? "";
  return normal === "" ? { os, architecture } : { os, architecture, variant: normal };
}
__name(imagePlatform, "imagePlatform");

export {
  imagePlatform
};
