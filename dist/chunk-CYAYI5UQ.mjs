import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  openSession
} from "./chunk-OFJSPBPW.mjs";
import {
  sharedVariables
} from "./chunk-67R5TWDJ.mjs";
import {
  build,
  plan,
  prepareWorkbench
} from "./chunk-AIF7COVN.mjs";
import {
  overrideLabel
} from "./chunk-K63QX3NX.mjs";
import "./chunk-DX3DH7BL.mjs";
import {
  isDirectorySource
} from "./chunk-WR6AOJ3G.mjs";
import {
  mainsOf
} from "./chunk-YFFTS6MO.mjs";
import "./chunk-PP33YKCB.mjs";
import "./chunk-ML6435TR.mjs";
import "./chunk-6RYLCFOF.mjs";
import {
  changedFiles,
  comparisonOf,
  repositoryPrefix
} from "./chunk-7PMBY6UB.mjs";
import "./chunk-YS7UCKUZ.mjs";
import {
  commentKey
} from "./chunk-2BYUCMDD.mjs";
import "./chunk-AZHEVD3O.mjs";
import "./chunk-NTMDVGFJ.mjs";
import "./chunk-Q4BVXTAH.mjs";
import "./chunk-TPL554OU.mjs";
import "./chunk-5SRSONDN.mjs";
import "./chunk-5BNCOFZV.mjs";
import "./chunk-UKQKF6OY.mjs";
import "./chunk-OFI24NX5.mjs";
import "./chunk-I7KWWPPW.mjs";
import "./chunk-5T5HP6XE.mjs";
import "./chunk-BHQL753X.mjs";
import "./chunk-66CZNIGI.mjs";
import "./chunk-Y2TICVXK.mjs";
import {
  SUMMARY_LIMIT,
  reportSummary
} from "./chunk-QZ2GHV4K.mjs";
import "./chunk-2ZU2EYDT.mjs";
import "./chunk-AN2NNQIO.mjs";
import {
  readGithubContext
} from "./chunk-GCLM63FG.mjs";
import {
  planText
} from "./chunk-QR2HX2H6.mjs";
import "./chunk-MOEY4EGK.mjs";
import "./chunk-CDQW3QZ6.mjs";
import {
  digestHex
} from "./chunk-5ADMWMEE.mjs";
import {
  finalTable
} from "./chunk-IU4M7F2U.mjs";
import "./chunk-M4FVIRCB.mjs";
import "./chunk-KA7R74LC.mjs";
import {
  hasChanged,
  pinnedReferences
} from "./chunk-GO3ZQLNJ.mjs";
import "./chunk-PENSBBB2.mjs";
import "./chunk-P5PRITES.mjs";
import {
  countFindings,
  findingsOf,
  sumCounts
} from "./chunk-6SMPMJH7.mjs";
import "./chunk-IBHJIYKU.mjs";
import "./chunk-JUZTYHDP.mjs";
import "./chunk-5JRW5TNS.mjs";
import "./chunk-52U4US5E.mjs";
import "./chunk-TERPKJ34.mjs";
import {
  parseJsonStream,
  runGo
} from "./chunk-RSJHKYJP.mjs";
import "./chunk-GMCBDCBL.mjs";
import "./chunk-YTRTS5G6.mjs";
import {
  inputsOf
} from "./chunk-23SYV3QO.mjs";
import "./chunk-YR4MZYJI.mjs";
import "./chunk-ITJKOYLF.mjs";
import "./chunk-BRIMCV5B.mjs";
import {
  chooseUnicode
} from "./chunk-AYAXJQIC.mjs";
import "./chunk-4PH2I2U7.mjs";
import "./chunk-JSDHIWSI.mjs";
import "./chunk-2EFRVBOM.mjs";
import "./chunk-7FMS36R3.mjs";
import "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/report/action-outputs.ts
import { join } from "node:path";
var INDEX_TYPE = "application/vnd.oci.image.index.v1+json";
function actionOutputs(report, outputDirectory) {
  const [image] = report.images;
  const { totals } = report;
  return {
    digest: image?.digest ?? "",
    "image-layout": image === void 0 ? "" : join(outputDirectory, image.layout),
    images: JSON.stringify(report.images.map(describeImage)),
    changed: String(hasChanged(report)),
    references: pinnedReferences(report).join("\n"),
    imageid: image?.platforms[0]?.config ?? "",
    metadata: image === void 0 ? "" : JSON.stringify(buildMetadata(image)),
    platforms: JSON.stringify(report.platforms.map((platform) => describePlatform(report, platform))),
    "compressed-size": totals.compressedSize === void 0 ? "" : String(totals.compressedSize),
    "binary-size": String(totals.binarySize),
    sha256sums: join(outputDirectory, "SHA256SUMS"),
    sbom: join(outputDirectory, "sbom"),
    report: join(outputDirectory, "report.json"),
    vulnerabilities: String(sumCounts(totals.findings)),
    version: report.revision.version
  };
}
__name(actionOutputs, "actionOutputs");
function describeImage({ name, digest, refName, tags, platforms }) {
  return { name, digest, refName, tags, platforms: platforms.map(({ platform }) => platform) };
}
__name(describeImage, "describeImage");
function describePlatform(report, platform) {
  const binary = report.binaries.find((candidate) => candidate.platform === platform);
  const image = report.images.flatMap(({ platforms }) => platforms).find((candidate) => candidate.platform === platform);
  return {
    platform,
    ...image === void 0 ? {} : { digest: image.manifest, compressedSize: image.compressedSize },
    ...binary === void 0 ? {} : { binary: binary.file, binarySha256: digestHex(binary.digest) },
    findings: sumCounts(countFindings(findingsOf(report, platform)))
  };
}
__name(describePlatform, "describePlatform");
function buildMetadata(image) {
  const config = image.platforms.length === 1 ? image.platforms[0]?.config : void 0;
  return {
    ...config === void 0 ? {} : { "containerimage.config.digest": config },
    "containerimage.descriptor": { mediaType: INDEX_TYPE, digest: image.digest, size: image.indexSize },
    "containerimage.digest": image.digest,
    ...image.tags.length === 0 ? {} : { "image.name": image.tags.join(",") }
  };
}
__name(buildMetadata, "buildMetadata");

// src/pipeline/plan/matrix.ts
import { readFile } from "node:fs/promises";

// src/source/changed-images.ts
import { relative } from "node:path";
var DECIDING = /(^|\/)(go\.(mod|sum|work|work\.sum)|\.go-slim-image\.yml|modules\.txt|\.go-version|\.tool-versions)$/;
async function changedImages(source, images, comparison, options) {
  const all = images.map(({ name }) => name);
  if (comparison === void 0 || source.kind !== "directory") return all;
  const [files, prefix, ...sources] = await Promise.all([
    changedFiles(source.directory, comparison, options.context),
    repositoryPrefix(source.directory, options.context),
    ...images.map((image) => readSources(source, image, options))
  ]);
  if (files === void 0 || prefix === void 0) return all;
  const own = files.map((file) => relativeTo(prefix, file));
  return touchedImages(sources, own);
}
__name(changedImages, "changedImages");
function touchedImages(images, changed) {
  return images.filter((image) => changed.some((file) => touches(image, file))).map(({ name }) => name);
}
__name(touchedImages, "touchedImages");
function touches({ folders, files }, changed) {
  const folder = changed.includes("/") ? changed.slice(0, changed.lastIndexOf("/")) : "";
  if (DECIDING.test(changed) && decides(folder, folders)) return true;
  const compiled = /\.(go|s|S|c|cc|cpp|cxx|h|hh|hpp|syso|m|f|swig)$/.test(changed) && !changed.endsWith("_test.go");
  if (compiled && folders.includes(folder)) return true;
  return files.some((file) => file === "." || file === changed || changed.startsWith(`${file}/`));
}
__name(touches, "touches");
function decides(folder, folders) {
  const aboveModule = folder === "" || /^\.\.(\/\.\.)*$/.test(folder);
  return aboveModule || folder === "vendor" || folders.some((one) => one === folder || one.startsWith(`${folder}/`));
}
__name(decides, "decides");
async function readSources(source, image, { go, context }) {
  const tags = image.tags.length === 0 ? [] : ["-tags", image.tags.join(",")];
  const roots = image.mains.map(({ importPath }) => importPath);
  const args = ["list", "-e", "-deps", "-json=Dir,Standard,EmbedFiles", ...tags, "--", ...roots];
  const result = await runGo(
    go,
    args,
    { cwd: source.packageDirectory, env: { GOOS: "linux", CGO_ENABLED: "0" } },
    context
  );
  const packages = parseJsonStream(result.stdout).filter(
    (one) => one.Standard !== true && one.Dir !== void 0
  );
  const place = /* @__PURE__ */ __name((path) => relative(source.directory, path).replaceAll("\\", "/"), "place");
  const embedded = packages.flatMap((one) => (one.EmbedFiles ?? []).map((file) => place(`${one.Dir ?? ""}/${file}`)));
  return {
    name: image.name,
    folders: packages.map((one) => place(one.Dir ?? "")),
    files: [...embedded, ...image.files.map(plainPath)]
  };
}
__name(readSources, "readSources");
function plainPath(path) {
  const parts = path.replaceAll("\\", "/").split("/");
  const plain = parts.filter((part, index) => part !== "." && (part !== "" || index === 0)).join("/");
  return plain === "" ? "." : plain;
}
__name(plainPath, "plainPath");
function relativeTo(prefix, file) {
  return prefix === "" ? file : relative(prefix, file).replaceAll("\\", "/");
}
__name(relativeTo, "relativeTo");

// src/pipeline/plan/matrix.ts
var EVENT_LIMIT = 26 << 20;
async function changeMatrix(configuration, session) {
  const { runtime } = session;
  const comparison = comparisonOf(runtime.env.GITHUB_EVENT_NAME ?? "", await readEvent(runtime.env));
  const units = configuration.images.map((image) => ({ name: image.name, inputs: inputsOf(configuration, image) }));
  const touched = /* @__PURE__ */ new Set();
  for (const source of new Set(units.map(({ inputs }) => inputs.source))) {
    const own = units.filter(({ inputs }) => inputs.source === source);
    if (!isDirectorySource(source)) {
      for (const { name } of own) touched.add(name);
      continue;
    }
    const workbench = await prepareWorkbench(
      { ...configuration, inputs: { ...configuration.inputs, source } },
      session
    );
    const parts = await Promise.all(
      own.map(
        async ({ name, inputs }) => ({
          name,
          mains: await mainsOf(inputs, workbench, session),
          tags: inputs.buildTags,
          files: [...inputs.include.map((line) => line.split(":")[0] ?? ""), ...inputs.extraCaCertificates]
        })
      )
    );
    const names = await changedImages(workbench.source, parts, comparison, { go: workbench.go, context: runtime });
    for (const name of names) touched.add(name);
  }
  return { include: units.filter(({ name }) => touched.has(name)).map(({ name }) => ({ image: name })) };
}
__name(changeMatrix, "changeMatrix");
async function readEvent(env) {
  const text = await readFile(env.GITHUB_EVENT_PATH ?? "", "utf8").catch(() => "{}");
  try {
    return text.length > EVENT_LIMIT ? {} : JSON.parse(text);
  } catch {
    return {};
  }
}
__name(readEvent, "readEvent");

// src/pipeline/modes/action-build.ts
async function runActionBuild({ configuration, process, console, signal }) {
  const session = await openSession({ process, configuration, console, signal });
  try {
    if (configuration.inputs.dryRun) {
      const { setOutputs } = await import("./chunk-3PALO2XG.mjs");
      setOutputs({ matrix: JSON.stringify(await changeMatrix(configuration, session)) });
      if (new Set(configuration.images.map((image) => inputsOf(configuration, image).source)).size > 1) return 0;
      const { planned, workbench } = await plan(configuration, session);
      console.finish();
      console.print(planText(planned.plan, sharedVariables(workbench.environment, session.runtime.env)));
      return 0;
    }
    if (configuration.inputs.call === "check") {
      const { checkOnly } = await import("./chunk-6PW7HDWI.mjs");
      await checkOnly(configuration, session);
      console.finish();
      return 0;
    }
    const teller = await openTeller(configuration, session);
    return await buildAndHandOut(configuration, session, process, teller);
  } finally {
    await session.close();
  }
}
__name(runActionBuild, "runActionBuild");
async function openTeller({ inputs }, { runtime }) {
  commentKey(inputs);
  const github = await readGithubContext(runtime.env);
  return github === void 0 ? void 0 : { inputs, github, runtime };
}
__name(openTeller, "openTeller");
async function buildAndHandOut(configuration, session, process, teller) {
  const { console } = session;
  const built = await build(configuration, session).catch(async (error) => {
    if (teller !== void 0 && !session.runtime.signal.aborted) {
      const { tellNotMeasured } = await import("./chunk-IAGK7RYU.mjs");
      await tellNotMeasured(error, teller);
    }
    throw error;
  });
  const style = {
    columns: console.columns(),
    paint: console.paint,
    unicode: chooseUnicode(process.env, process.platform)
  };
  const { releaseBuilt } = await import("./chunk-H4SYNHFS.mjs");
  const released = await releaseBuilt(built, configuration, session).then(
    (release) => ({ release, error: void 0 }),
    (error) => ({ release: void 0, error })
  );
  console.finish();
  console.print(`
${finalTable(built.report, built.output, style, built.failure !== void 0)}`);
  const { setOutputs, writeSummary } = await import("./chunk-3PALO2XG.mjs");
  setOutputs({
    ...actionOutputs(built.report, built.output),
    ...released.release === void 0 ? {} : { release: released.release.url },
    matrix: JSON.stringify(await changeMatrix(configuration, session))
  });
  if (configuration.inputs.summary) {
    const { label } = overrideLabel(configuration.inputs);
    await writeSummary(reportSummary(built.report, SUMMARY_LIMIT, label));
  }
  if (teller !== void 0) {
    const { tellReport } = await import("./chunk-IAGK7RYU.mjs");
    await tellReport(built.report, built.output, teller);
  }
  if (built.failure !== void 0) throw built.failure;
  if (released.error !== void 0) throw released.error;
  return 0;
}
__name(buildAndHandOut, "buildAndHandOut");
export {
  runActionBuild
};
