import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  leaseFor
} from "./chunk-AIF7COVN.mjs";
import {
  goForTools
} from "./chunk-QSIXR4ZJ.mjs";
import "./chunk-DX3DH7BL.mjs";
import {
  bakeImages,
  checkDockerfiles,
  dockerfileImage
} from "./chunk-7ABBABRZ.mjs";
import "./chunk-2DUJOBB3.mjs";
import "./chunk-WR6AOJ3G.mjs";
import "./chunk-7NBMKITH.mjs";
import "./chunk-2RKVFTVX.mjs";
import "./chunk-Q6LHEN2O.mjs";
import "./chunk-7CCJVXPB.mjs";
import "./chunk-PP33YKCB.mjs";
import {
  openToolBox
} from "./chunk-AXKQCOWV.mjs";
import {
  chooseEngine
} from "./chunk-YS7UCKUZ.mjs";
import "./chunk-AZHEVD3O.mjs";
import {
  begun,
  once
} from "./chunk-NTMDVGFJ.mjs";
import "./chunk-UKQKF6OY.mjs";
import "./chunk-BKCV5CUF.mjs";
import "./chunk-5T5HP6XE.mjs";
import "./chunk-66CZNIGI.mjs";
import {
  readGithubContext
} from "./chunk-GCLM63FG.mjs";
import "./chunk-CDQW3QZ6.mjs";
import "./chunk-5ADMWMEE.mjs";
import "./chunk-IBHJIYKU.mjs";
import "./chunk-52U4US5E.mjs";
import "./chunk-TERPKJ34.mjs";
import "./chunk-GMCBDCBL.mjs";
import "./chunk-YTRTS5G6.mjs";
import "./chunk-23SYV3QO.mjs";
import "./chunk-YR4MZYJI.mjs";
import "./chunk-ITJKOYLF.mjs";
import "./chunk-BRIMCV5B.mjs";
import "./chunk-2EFRVBOM.mjs";
import "./chunk-7FMS36R3.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/build/buildx/check-only.ts
async function checkOnly(configuration, session) {
  const { inputs } = configuration;
  const { runtime } = session;
  const choice = chooseEngine(configuration);
  if (choice.engine !== "buildx" || choice.way !== "dockerfile" && choice.way !== "bake") {
    throw new Failure({
      code: "invalid-input",
      message: "call: check needs a Dockerfile of your own.",
      fix: "Name it in file, or bake files in bake-file."
    });
  }
  const github = await readGithubContext(runtime.env);
  const lease = await leaseFor(choice, configuration, github, session);
  try {
    const go = once(() => goForTools(inputs, runtime, session.http));
    const opening = begun(lease.builder(openToolBox(inputs, go, session, runtime), runtime));
    const context = { configuration, epoch: void 0, release: false, passedOutputs: [] };
    const builder = await opening;
    const wanted = choice.way === "dockerfile" ? dockerfileImage(context, runtime) : await bakeImages(context, builder.buildx, runtime);
    await checkDockerfiles(wanted, builder, runtime);
  } finally {
    await lease.release();
  }
}
__name(checkOnly, "checkOnly");
export {
  checkOnly
};
