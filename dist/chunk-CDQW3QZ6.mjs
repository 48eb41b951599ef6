import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/model/platform.ts
function formatPlatform(platform) {
  const { os, architecture, variant } = platform;
  return variant === void 0 ? `${os}/${architecture}` : `${os}/${architecture}/${variant}`;
}
__name(formatPlatform, "formatPlatform");
function platformFileSuffix(platform) {
  return `${platform.os}_${platform.architecture}${platform.variant ?? ""}`;
}
__name(platformFileSuffix, "platformFileSuffix");
function samePlatform(a, b) {
  return formatPlatform(a) === formatPlatform(b);
}
__name(samePlatform, "samePlatform");

export {
  formatPlatform,
  platformFileSuffix,
  samePlatform
};
