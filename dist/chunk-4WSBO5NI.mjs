import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  wantedIdentity
} from "./chunk-RESQMGV2.mjs";
import {
  ageChecks
} from "./chunk-FUHPXNPT.mjs";
import {
  verifyLayouts,
  verifyReleaseFiles,
  verifySbom,
  verifySums
} from "./chunk-RX62IHXT.mjs";
import {
  verifyBinary
} from "./chunk-BVGIYEUM.mjs";
import {
  off,
  ok,
  skipped
} from "./chunk-P5RUQVPJ.mjs";
import {
  SUMS_NAME,
  isPlainPath
} from "./chunk-D56ENCGJ.mjs";
import {
  LARGEST_REPORT,
  parseReport
} from "./chunk-F2WF2GVL.mjs";
import {
  isFolder
} from "./chunk-7FMS36R3.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/verify/verify-folder.ts
import { readdir as readdir2 } from "node:fs/promises";
import { join as join4 } from "node:path";

// src/verify/read-report.ts
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
var REPORT_NAME = "report.json";
async function readReport(folder) {
  const path = join(folder, REPORT_NAME);
  try {
    if ((await stat(path)).size > LARGEST_REPORT) return { check: off("report", REPORT_NAME, "is too large") };
    const report = parseReport(await readFile(path, "utf8"), REPORT_NAME);
    const { path: module } = report.module;
    return { check: ok("report", REPORT_NAME, `${module} ${report.revision.version}`), report };
  } catch (error) {
    if (error instanceof Failure) return { check: off("report", REPORT_NAME, error.message) };
    if (error.code === "ENOENT") return { check: off("report", REPORT_NAME, "is missing") };
    throw error;
  }
}
__name(readReport, "readReport");

// src/verify/signature-names.ts
var SIGNATURES = /\.(sigstore\.json|sigstore|bundle|sig|pem|crt|cert|intoto\.jsonl)$/;
function isSignature(name) {
  return SIGNATURES.test(name);
}
__name(isSignature, "isSignature");

// src/verify/signatures/signature-files.ts
import { readdir, readFile as readFile2, stat as stat2 } from "node:fs/promises";
import { join as join2 } from "node:path";

// src/verify/signatures/verify-bundle.ts
async function verifyBundle(json, artifact, trust) {
  const { bundleFromJSON, toSignedEntity, toTrustMaterial, TrustedRoot, Verifier } = await import("./chunk-WLFWC4FK.mjs");
  const bundle = bundleFromJSON(json);
  const entity = toSignedEntity(bundle, artifact === void 0 ? void 0 : Buffer.from(artifact));
  let last = new Error("no trusted root");
  for (const root of trust.roots) {
    const trusted = TrustedRoot.fromJSON(root);
    const logged = trusted.tlogs.length > 0;
    const options = logged ? {} : { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 1 };
    try {
      const signer = new Verifier(toTrustMaterial(trusted), options).verify(entity, {
        subjectAlternativeName: trust.identity,
        extensions: { issuer: trust.issuer }
      });
      const { content } = bundle;
      return {
        identity: signer.identity?.subjectAlternativeName ?? "",
        ...content.$case === "dsseEnvelope" ? { statement: JSON.parse(content.dsseEnvelope.payload.toString("utf8")) } : {}
      };
    } catch (error) {
      last = error;
    }
  }
  throw last;
}
__name(verifyBundle, "verifyBundle");
function isAbout(statement, sha256) {
  const { subject } = statement ?? {};
  return Array.isArray(subject) && subject.some((one) => one?.digest?.sha256 === sha256);
}
__name(isAbout, "isAbout");
function predicateType(statement) {
  const { predicateType: type } = statement ?? {};
  return typeof type === "string" ? type : "without a type";
}
__name(predicateType, "predicateType");

// src/verify/signatures/signature-files.ts
var LARGEST_BUNDLE = 4 << 20;
var LARGEST_SIGNED = 512 << 20;
async function signatureChecks(folder, trust) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isFile() && isSignature(entry.name)).map(({ name }) => name);
  return Promise.all(names.sort().map((name) => signatureCheck(folder, name, trust)));
}
__name(signatureChecks, "signatureChecks");
async function signatureCheck(folder, name, trust) {
  const signed = /^(.+)\.(sigstore\.json|sigstore|bundle)$/.exec(name)?.[1];
  if (signed === void 0) return skipped("signature", name, "is in a form of its own; cosign verify-blob knows it");
  if (trust === void 0) return skipped("signature", name, "is not looked at without trusted-root");
  const path = join2(folder, signed);
  const size = await stat2(path).then(
    (found) => found.size,
    () => void 0
  );
  if (size === void 0 || size > LARGEST_SIGNED) return off("signature", name, `signs ${signed}, which is not here`);
  if ((await stat2(join2(folder, name))).size > LARGEST_BUNDLE) return off("signature", name, "is too large");
  try {
    const bundle = JSON.parse(await readFile2(join2(folder, name), "utf8"));
    const { identity } = await verifyBundle(bundle, await readFile2(path), trust);
    return ok("signature", signed, `by ${identity}`);
  } catch (error) {
    return off("signature", name, `does not hold: ${error.message}`);
  }
}
__name(signatureCheck, "signatureCheck");

// src/verify/verify-output.ts
import { join as join3 } from "node:path";
async function verifyOutputFiles(folder, report) {
  const checks = [];
  for (const binary of report.binaries) {
    const place = placeIn(folder, binary.file);
    if (place === void 0) {
      checks.push(off("report", binary.stem, "is said to lie outside of the folder"));
      continue;
    }
    const { checks: found, facts } = await verifyBinary(place, binary.file, binary, report).catch((error) => {
      if (error.code !== "ENOENT") throw error;
      return { checks: [off("binary", binary.file, "is missing")], facts: void 0 };
    });
    checks.push(...found);
    for (const kind of ["cyclonedx", "spdx"]) {
      const file = binary.sbom?.[kind];
      const sbom = file === void 0 ? void 0 : placeIn(folder, file);
      if (file !== void 0 && sbom !== void 0) checks.push(...await verifySbom(sbom, file, kind, binary, facts));
    }
  }
  return checks;
}
__name(verifyOutputFiles, "verifyOutputFiles");
function placeIn(folder, path) {
  return isPlainPath(path) ? join3(folder, ...path.split("/")) : void 0;
}
__name(placeIn, "placeIn");

// src/verify/verify-folder.ts
function trustIn(address, signing) {
  if (signing === void 0 || address === void 0 && signing.identity === "") return void 0;
  return { ...signing, identity: wantedIdentity(signing.identity, address ?? "") };
}
__name(trustIn, "trustIn");
async function verifyFolder(folder, subject, options) {
  const { check, report } = await readReport(folder);
  const isOutput = report?.binaries.some(({ file }) => file.startsWith("bin/")) === true && await isFolder(join4(folder, "bin"));
  const present = isOutput ? [] : await filesOfRelease(folder);
  const { checks: sums, digests } = await verifySums(folder, present);
  const checks = [...sums, check];
  if (report !== void 0) {
    if (isOutput) {
      checks.push(...await verifyOutputFiles(folder, report), ...await verifyLayouts(folder, report));
      if (report.release !== void 0) {
        const release = join4(folder, "release");
        const summed = await verifySums(release, await filesOfRelease(release));
        checks.push(...summed.checks, ...await verifyReleaseFiles(release, report, options.scratch, summed.digests));
      }
    } else checks.push(...await verifyReleaseFiles(folder, report, options.scratch, digests));
    checks.push(...ageChecks(report, options.now, options.maxAge));
  }
  const trust = trustIn(options.repository ?? report?.revision.sourceUrl, options.signing);
  for (const place of [folder, ...isOutput ? [join4(folder, "release")] : []])
    checks.push(...await signatureChecks(place, trust));
  return { subject, checks };
}
__name(verifyFolder, "verifyFolder");
async function filesOfRelease(folder) {
  const entries = await readdir2(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter(
    (entry) => entry.isFile() && entry.name !== SUMS_NAME && !isSignature(entry.name) && !entry.name.startsWith(".")
  ).map(({ name }) => name).sort();
}
__name(filesOfRelease, "filesOfRelease");

export {
  verifyBundle,
  isAbout,
  predicateType,
  trustIn,
  verifyFolder
};
