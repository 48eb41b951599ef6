import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  verifyLayouts,
  verifyReleaseFiles,
  verifySums
} from "./chunk-RX62IHXT.mjs";
import "./chunk-MF7JLN7L.mjs";
import "./chunk-BVGIYEUM.mjs";
import {
  off
} from "./chunk-P5RUQVPJ.mjs";
import "./chunk-YJTK2D5S.mjs";
import "./chunk-FBF3J5UL.mjs";
import "./chunk-D56ENCGJ.mjs";
import "./chunk-CDQW3QZ6.mjs";
import {
  digestOfFile
} from "./chunk-5ADMWMEE.mjs";
import "./chunk-JYMIGAIB.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/publish/check-released.ts
import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
async function checkReleased(release, released) {
  const { output, report } = released;
  if (report.release === void 0) return;
  const folder = join(output, report.release.folder);
  const names = [...report.release.assets.map(({ name }) => name), "report.json"];
  const scratch = await mkdtemp(join(released.scratch, "released-"));
  const sums = await verifySums(folder, names);
  const checks = [
    ...await serverChecks(release, folder, released.kept),
    ...sums.checks,
    ...await verifyReleaseFiles(folder, report, scratch, sums.digests),
    ...await verifyLayouts(output, report)
  ];
  const wrong = checks.filter(({ state }) => state === "off");
  const [first] = wrong;
  if (first === void 0) return;
  throw new Failure({
    code: "verification-failed",
    message: `The release ${release.tag_name} stays as it is, since ${first.about} ${first.found}.`,
    fix: "Something wrote to the output folder meanwhile, or the server changed a file: run again.",
    details: wrong.map(({ what, about, found }) => `${what}: ${about} ${found}`).join("\n")
  });
}
__name(checkReleased, "checkReleased");
async function serverChecks(release, folder, kept) {
  const checks = [];
  for (const asset of release.assets) {
    if (typeof asset.digest !== "string" || kept.includes(asset.name)) continue;
    const here = await digestOfFile(join(folder, asset.name)).catch(() => void 0);
    if (here !== void 0 && here.digest !== asset.digest)
      checks.push(off("digest", asset.name, `is ${asset.digest} on the server and ${here.digest} here`));
  }
  return checks;
}
__name(serverChecks, "serverChecks");
export {
  checkReleased
};
