import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  lookInto
} from "./chunk-JSN3MXLN.mjs";
import {
  checkDockerfiles,
  dockerfileImage
} from "./chunk-7ABBABRZ.mjs";
import {
  OUR_CONTEXT
} from "./chunk-3GT6GFFI.mjs";
import {
  buildImage
} from "./chunk-AOFCLWIM.mjs";
import "./chunk-VO4VKMNJ.mjs";
import "./chunk-2DUJOBB3.mjs";
import "./chunk-WR6AOJ3G.mjs";
import "./chunk-WJSLMUGV.mjs";
import "./chunk-7NBMKITH.mjs";
import "./chunk-2RKVFTVX.mjs";
import "./chunk-Q6LHEN2O.mjs";
import "./chunk-7CCJVXPB.mjs";
import {
  finishImage,
  finishPlatform
} from "./chunk-AJ2RHTOY.mjs";
import "./chunk-KPUBENFK.mjs";
import {
  finishLayout
} from "./chunk-A2HDHILG.mjs";
import {
  begun
} from "./chunk-NTMDVGFJ.mjs";
import "./chunk-4TN47XKX.mjs";
import "./chunk-2J273YXH.mjs";
import "./chunk-5NB72OFT.mjs";
import "./chunk-N6MBEQK7.mjs";
import "./chunk-7BH3IZBB.mjs";
import "./chunk-VF4KIRKU.mjs";
import "./chunk-BKBG4SYV.mjs";
import "./chunk-7M376PGP.mjs";
import "./chunk-4T4UK4YA.mjs";
import "./chunk-YMQJMKAJ.mjs";
import "./chunk-5T5HP6XE.mjs";
import {
  isReleaseRun
} from "./chunk-GCLM63FG.mjs";
import {
  formatPlatform
} from "./chunk-CDQW3QZ6.mjs";
import "./chunk-5ADMWMEE.mjs";
import "./chunk-TERPKJ34.mjs";
import "./chunk-GMCBDCBL.mjs";
import "./chunk-YTRTS5G6.mjs";
import "./chunk-2EFRVBOM.mjs";
import "./chunk-7FMS36R3.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/engine/buildx/host/contexts.ts
var PARTS = { files: "rootfs", binary: "binary" };
async function ourContexts(image, plan) {
  const contexts = [context(OUR_CONTEXT, image)];
  for (const [name, part] of Object.entries(PARTS)) {
    const platforms = [];
    for (const { platform, layers } of image.platforms) {
      const kept = layers.filter((layer) => layer.part === part);
      if (kept.length === 0) continue;
      const parts = { platform, base: scratch(platform), layers: kept, epoch: plan.epoch };
      platforms.push(await finishPlatform(image.layout, plan, parts));
    }
    if (platforms.length === image.platforms.length)
      contexts.push(context(`${OUR_CONTEXT}-${name}`, await finishImage(image.layout, plan, platforms)));
  }
  return contexts;
}
__name(ourContexts, "ourContexts");
function context(name, { layout, index }) {
  return `${name}=oci-layout://${layout}@${index.digest}`;
}
__name(context, "context");
function scratch(platform) {
  return { reference: "scratch", kind: "scratch", platform, layers: [], config: {}, history: [] };
}
__name(scratch, "scratch");

// src/pipeline/build/buildx/over-dockerfile.ts
function overDockerfile(engine, { context: context2, images, tools, runtime }) {
  const builder = begun(images.watch(context2.builder.builder(tools, runtime)));
  return {
    binaries: engine.binaries,
    async images() {
      const made = await engine.images();
      const [ours, ...more] = made.images;
      const [plan] = images.plan.images;
      if (ours === void 0 || plan === void 0 || more.length > 0) throw notOne(made.images.length);
      const { configuration, github, passedOutputs } = context2;
      const inputs = {
        ...configuration.inputs,
        imageName: ours.name,
        platforms: plan.platforms.map(formatPlatform),
        buildContexts: [...configuration.inputs.buildContexts, ...await ourContexts(ours, plan)]
      };
      const origins = { ...configuration.origins, platforms: "flag" };
      const release = github !== void 0 && isReleaseRun(github);
      const wanted = dockerfileImage(
        { configuration: { ...configuration, inputs, origins }, epoch: plan.epoch, release, passedOutputs },
        runtime
      );
      const [image] = wanted.images;
      if (image === void 0) throw new Error("a Dockerfile without an image");
      if (inputs.call !== "build") await checkDockerfiles(wanted, await builder, runtime);
      const built = await buildImage(image.build(await builder, plan.tags), await builder, ours.layout, runtime);
      const names = { image: ours.name, layout: ours.layout, origin: image.file };
      const { assembled } = await lookInto(built, names, runtime);
      await finishLayout(ours.layout, [{ image: assembled, tags: plan.tags }]);
      return { ...made, images: [assembled] };
    }
  };
}
__name(overDockerfile, "overDockerfile");
function notOne(count) {
  return new Failure({
    code: "invalid-input",
    message: `file: the Dockerfile takes one image of the inputs as its context, and there are ${count}.`,
    fix: "Choose one command with packages, or set combine; with no linux platform there is no image."
  });
}
__name(notOne, "notOne");
export {
  overDockerfile
};
