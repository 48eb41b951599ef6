import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  buildHost
} from "./chunk-3GT6GFFI.mjs";
import "./chunk-AOFCLWIM.mjs";
import "./chunk-VO4VKMNJ.mjs";
import "./chunk-WJSLMUGV.mjs";
import {
  readCaches
} from "./chunk-7NBMKITH.mjs";
import "./chunk-2RKVFTVX.mjs";
import "./chunk-Q6LHEN2O.mjs";
import {
  finishLayout
} from "./chunk-A2HDHILG.mjs";
import {
  begun
} from "./chunk-NTMDVGFJ.mjs";
import "./chunk-4TN47XKX.mjs";
import "./chunk-2J273YXH.mjs";
import "./chunk-N6MBEQK7.mjs";
import "./chunk-7BH3IZBB.mjs";
import "./chunk-VF4KIRKU.mjs";
import "./chunk-BKBG4SYV.mjs";
import "./chunk-7M376PGP.mjs";
import "./chunk-4T4UK4YA.mjs";
import "./chunk-5T5HP6XE.mjs";
import {
  isReleaseRun
} from "./chunk-GCLM63FG.mjs";
import "./chunk-CDQW3QZ6.mjs";
import "./chunk-5ADMWMEE.mjs";
import "./chunk-GMCBDCBL.mjs";
import "./chunk-YTRTS5G6.mjs";
import "./chunk-2EFRVBOM.mjs";
import "./chunk-7FMS36R3.mjs";
import "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/build/buildx/through-buildkit.ts
import { resolve } from "node:path";
function throughBuildKit(engine, { context, images, tools, runtime }) {
  const builder = begun(images.watch(context.builder.builder(tools, runtime)));
  return {
    binaries: engine.binaries,
    async images() {
      const made = await engine.images();
      if (made.images.length === 0) return made;
      const { inputs } = context.configuration;
      const release = context.github !== void 0 && isReleaseRun(context.github);
      const caches = readCaches(inputs, runtime.env, release);
      for (const notice of caches.notices) runtime.log.notice(notice);
      const through = [];
      for (const [index, image] of made.images.entries()) {
        const plan = images.plan.images[index];
        if (plan === void 0) throw new Error("an image without a plan");
        const request = {
          image,
          plan,
          oneOfSeveral: made.images.length > 1,
          outputs: context.passedOutputs,
          provenance: inputs.provenance === "" ? "false" : inputs.provenance,
          sbom: "false",
          cacheFrom: caches.from,
          cacheTo: caches.to,
          env: caches.env,
          ...inputs.metadataFile === "" ? {} : { metadataFile: resolve(runtime.workingDirectory, inputs.metadataFile) }
        };
        through.push(await buildHost(request, await builder, runtime));
      }
      if (through.some((image, index) => image !== made.images[index]))
        await finishLayout(
          through[0]?.layout ?? "",
          through.map((image, index) => ({ image, tags: images.plan.images[index]?.tags ?? [] }))
        );
      return { ...made, images: through };
    }
  };
}
__name(throughBuildKit, "throughBuildKit");
export {
  throughBuildKit
};
