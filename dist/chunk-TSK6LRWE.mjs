import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  findBinary
} from "./chunk-XY4DKOJV.mjs";
import {
  LARGEST_REPORT,
  parseReport
} from "./chunk-F2WF2GVL.mjs";
import "./chunk-JSDHIWSI.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/verify/verify-build.ts
var MOST_RELEASES = 100;
async function nameRelease(api, identity, session) {
  const step = session.runtime.progress.start("release");
  let looked = 0;
  try {
    for await (const release of api.items("GET /repos/{owner}/{repo}/releases", {})) {
      if (++looked > MOST_RELEASES) break;
      step.update({ detail: release.tag_name });
      const report = await reportOf(api, release);
      const binary = report === void 0 ? void 0 : findBinary(report, identity);
      if (report === void 0 || binary === void 0) continue;
      step.done(release.tag_name);
      return { release, report, binary };
    }
    step.done(`none of ${Math.min(looked, MOST_RELEASES)}`);
    return void 0;
  } catch (error) {
    step.fail("failed");
    throw error;
  }
}
__name(nameRelease, "nameRelease");
async function reportOf(api, release) {
  const asset = release.assets.find(({ name, state }) => name === "report.json" && state === "uploaded");
  if (asset === void 0 || asset.size > LARGEST_REPORT) return void 0;
  const route = "GET /repos/{owner}/{repo}/releases/assets/{asset_id}";
  const bytes = await api.download(route, { asset_id: asset.id }, LARGEST_REPORT);
  try {
    return parseReport(Buffer.from(bytes).toString("utf8"), `report.json of ${release.tag_name}`);
  } catch (error) {
    if (error instanceof Failure) return void 0;
    throw error;
  }
}
__name(reportOf, "reportOf");
export {
  nameRelease
};
