import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  whenFound
} from "./chunk-WYRCUZPG.mjs";
import "./chunk-PXSO2IPW.mjs";
import {
  LARGEST_REPORT
} from "./chunk-F2WF2GVL.mjs";
import "./chunk-JSDHIWSI.mjs";
import "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/baseline/release.ts
function releasePlace(tag, api) {
  const name = `${api.repository}@${tag}`;
  return {
    source: "release",
    name,
    look: /* @__PURE__ */ __name(async () => {
      const found = await whenFound(
        tag === "latest" ? api.request("GET /repos/{owner}/{repo}/releases/latest", {}) : api.request("GET /repos/{owner}/{repo}/releases/tags/{tag}", { tag })
      );
      if (found === void 0) return { nothing: `there is no release ${name}` };
      const asset = found.assets.find((one) => /(^|[._-])report\.json$/.test(one.name));
      if (asset === void 0) return { nothing: `the release ${name} has no report.json` };
      const reference = `${api.repository}@${found.tag_name}`;
      if (asset.size > LARGEST_REPORT) return { reference, ref: found.tag_name, text: void 0 };
      const bytes = await api.download(
        "GET /repos/{owner}/{repo}/releases/assets/{asset_id}",
        { asset_id: asset.id },
        LARGEST_REPORT
      );
      return { reference, ref: found.tag_name, text: Buffer.from(bytes).toString("utf8") };
    }, "look")
  };
}
__name(releasePlace, "releasePlace");
export {
  releasePlace
};
