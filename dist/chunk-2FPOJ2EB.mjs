import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  describedIn
} from "./chunk-WEGBPILA.mjs";
import {
  CYCLONEDX_TYPE,
  REPORT_TYPE,
  SCAN_TYPE,
  SPDX_TYPE
} from "./chunk-M7ZYSZ6F.mjs";
import "./chunk-CDQW3QZ6.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/publish/push/attachments.ts
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
var LIMIT = 64 << 20;
async function attachments(image, lying, { report, output }, wanted) {
  const reported = report.images.find(({ name }) => name === image.name);
  const artifacts = [];
  const add = /* @__PURE__ */ __name(async (artifactType, file, about) => {
    const subject = describedIn(lying, about);
    if (file === void 0 || subject === void 0) return;
    const path = join(output, file);
    if ((await stat(path)).size > LIMIT) return;
    const title = file.slice(file.lastIndexOf("/") + 1);
    artifacts.push({ artifactType, title, bytes: await readFile(path), subject });
  }, "add");
  for (const { platform, manifest } of image.platforms) {
    const about = reported?.platforms.find((each) => each.platform === platform);
    const binaries = report.binaries.filter(({ stem }) => about?.binaries.includes(stem) === true);
    if (wanted.includes("sbom")) {
      for (const { cyclonedx, spdx } of documents(about?.sbom, binaries)) {
        await add(CYCLONEDX_TYPE, cyclonedx, manifest);
        await add(SPDX_TYPE, spdx, manifest);
      }
    }
    if (wanted.includes("scan"))
      for (const { file } of scans(about?.scan, binaries)) await add(SCAN_TYPE, file, manifest);
  }
  if (wanted.includes("report")) await add(REPORT_TYPE, "report.json", image.index.digest);
  return artifacts.filter((artifact) => artifact !== void 0);
}
__name(attachments, "attachments");
function documents(own, binaries) {
  return own === void 0 ? binaries.flatMap(({ sbom }) => sbom === void 0 ? [] : [sbom]) : [own];
}
__name(documents, "documents");
function scans(own, binaries) {
  return own === void 0 ? binaries.flatMap(({ scan }) => scan === void 0 ? [] : [scan]) : [own];
}
__name(scans, "scans");
export {
  attachments
};
