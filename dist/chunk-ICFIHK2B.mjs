import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  isAbout,
  predicateType,
  trustIn,
  verifyBundle,
  verifyFolder
} from "./chunk-4WSBO5NI.mjs";
import "./chunk-RESQMGV2.mjs";
import "./chunk-FUHPXNPT.mjs";
import "./chunk-RX62IHXT.mjs";
import "./chunk-MF7JLN7L.mjs";
import {
  findRelease
} from "./chunk-7FDSCGVF.mjs";
import "./chunk-BVGIYEUM.mjs";
import {
  off,
  ok,
  skipped
} from "./chunk-P5RUQVPJ.mjs";
import "./chunk-YJTK2D5S.mjs";
import "./chunk-FBF3J5UL.mjs";
import {
  whenFound,
  whenPermitted
} from "./chunk-WYRCUZPG.mjs";
import {
  GithubFailure
} from "./chunk-PXSO2IPW.mjs";
import {
  allDone
} from "./chunk-BKBG4SYV.mjs";
import {
  pLimit
} from "./chunk-YMQJMKAJ.mjs";
import {
  isPlainPath
} from "./chunk-D56ENCGJ.mjs";
import "./chunk-F2WF2GVL.mjs";
import "./chunk-CDQW3QZ6.mjs";
import {
  digestHex,
  digestOfFile
} from "./chunk-5ADMWMEE.mjs";
import "./chunk-JYMIGAIB.mjs";
import "./chunk-JSDHIWSI.mjs";
import "./chunk-7FMS36R3.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/verify/verify-release.ts
import { mkdir } from "node:fs/promises";
import { join as join2 } from "node:path";

// src/github/release/fetch-release.ts
import { join } from "node:path";
var LARGEST_ASSET = 2 ** 31;
var MOST_ASSETS = 1e3;
async function fetchAssets(api, release, folder, onProgress) {
  const assets = release.assets.filter(({ state }) => state === "uploaded").slice(0, MOST_ASSETS);
  const limit = pLimit(3);
  let done = 0;
  const fetchOne = /* @__PURE__ */ __name(async (asset) => {
    if (!isPlainPath(asset.name) || asset.name.includes("/")) throw strangeName(release, asset.name);
    await api.downloadFile(
      "GET /repos/{owner}/{repo}/releases/assets/{asset_id}",
      { asset_id: asset.id },
      { destination: join(folder, asset.name), limit: Math.min(LARGEST_ASSET, Math.max(asset.size, 1)) }
    );
    onProgress(++done, assets.length);
  }, "fetchOne");
  await allDone(assets.map((asset) => limit(() => fetchOne(asset))));
}
__name(fetchAssets, "fetchAssets");
function strangeName(release, name) {
  return new GithubFailure({
    problem: "unavailable",
    message: `The release ${release.tag_name} names a file ${JSON.stringify(name).slice(0, 100)}.`,
    fix: "GitHub gives no such names: check GITHUB_API_URL."
  });
}
__name(strangeName, "strangeName");

// src/verify/signatures/attestation-check.ts
async function attestationChecks(bundles, about, sha256, trust) {
  if (bundles.length === 0) return [skipped("attestation", about, "has none")];
  if (trust === void 0)
    return [skipped("attestation", about, `has ${bundles.length}, not looked at without trusted-root`)];
  return Promise.all(bundles.map((bundle) => attestationCheck(bundle, about, sha256, trust)));
}
__name(attestationChecks, "attestationChecks");
async function attestationCheck(bundle, about, sha256, trust) {
  try {
    const { identity, statement } = await verifyBundle(bundle, void 0, trust);
    if (statement === void 0) return off("attestation", about, "carries no statement");
    if (!isAbout(statement, sha256)) return off("attestation", about, `is about other bytes than sha256:${sha256}`);
    return ok("attestation", about, `${predicateType(statement)} by ${identity}`);
  } catch (error) {
    return off("attestation", about, `does not hold: ${error.message}`);
  }
}
__name(attestationCheck, "attestationCheck");

// src/pipeline/verify/verify-release.ts
async function verifyRelease(api, tag, options, session) {
  const step = session.runtime.progress.start("release");
  const folder = join2(options.scratch, "release");
  await mkdir(folder, { recursive: true });
  try {
    const release = await findRelease(api, tag);
    if (release === void 0) throw missing(api, tag);
    await fetchAssets(api, release, folder, (done, total) => step.update({ done, total, unit: "items" }));
    step.done(`${release.assets.length} files`);
    const subject = `release ${tag} of ${api.repository}`;
    const server = session.runtime.env.GITHUB_SERVER_URL || "https://github.com";
    const repository = `${server}/${api.repository}`;
    const { checks } = await verifyFolder(folder, subject, { ...options, repository });
    const attested = await attestationsOf(api, release, folder, trustIn(repository, options.signing));
    return {
      subject,
      checks: [...releaseChecks(release), ...await serverChecks(release, folder), ...checks, ...attested]
    };
  } catch (error) {
    step.fail("failed");
    throw error;
  }
}
__name(verifyRelease, "verifyRelease");
function missing(api, tag) {
  return new Failure({
    code: "github-missing",
    message: `${api.repository} has no release ${tag}.`,
    fix: api.authenticated ? "Check the tag." : "Check the tag; a draft or a private repository needs a token (GITHUB_TOKEN)."
  });
}
__name(missing, "missing");
function releaseChecks(release) {
  const about = release.tag_name;
  if (release.draft) return [skipped("release", about, "is a draft, which anybody who may write can change")];
  if (release.immutable === true) return [ok("release", about, "is published and immutable")];
  return [ok("release", about, "is published; immutable releases are off, so its files could be replaced")];
}
__name(releaseChecks, "releaseChecks");
async function serverChecks(release, folder) {
  const checks = [];
  for (const { name, state, digest } of release.assets) {
    if (state !== "uploaded") {
      checks.push(off("release", name, `is not whole (${state})`));
      continue;
    }
    const { digest: found } = await digestOfFile(join2(folder, name));
    if (typeof digest !== "string") checks.push(skipped("digest", name, "this server keeps no digests"));
    else
      checks.push(
        found === digest ? ok("digest", name, found) : off("digest", name, `is ${found}, but GitHub says ${digest}`)
      );
  }
  return checks;
}
__name(serverChecks, "serverChecks");
async function attestationsOf(api, release, folder, trust) {
  const programs = release.assets.filter(
    ({ name, state }) => state === "uploaded" && !/\.json$|^SHA256SUMS/.test(name)
  );
  const checks = [];
  for (const { name } of programs) {
    const { digest } = await digestOfFile(join2(folder, name));
    const route = "GET /repos/{owner}/{repo}/attestations/{subject_digest}";
    const outcome = await whenPermitted(whenFound(api.request(route, { subject_digest: digest, per_page: 100 })));
    if (!outcome.permitted) return [...checks, skipped("attestation", name, `needs ${outcome.permission}`)];
    const bundles = (outcome.value?.attestations ?? []).map(({ bundle }) => bundle).filter((bundle) => bundle !== void 0);
    checks.push(...await attestationChecks(bundles, name, digestHex(digest), trust));
  }
  return checks;
}
__name(attestationsOf, "attestationsOf");
export {
  verifyRelease
};
