import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  createHttpClient
} from "./chunk-TPL554OU.mjs";
import {
  defaultCacheDirectory,
  openScratch
} from "./chunk-5BNCOFZV.mjs";
import {
  writeFileWhole
} from "./chunk-2EFRVBOM.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/session/session.ts
import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
async function withAuthorities(process, caFile, scratch) {
  const own = process.env.SSL_CERT_FILE;
  const extra = [caFile, process.env.NODE_EXTRA_CA_CERTS ?? ""].filter((file) => file !== "" && file !== own);
  if (extra.length === 0) return process.env;
  const given = await Promise.all(
    [...own === void 0 ? [] : [own], ...extra].map(
      (file) => readAuthorities(resolve(process.workingDirectory, file))
    )
  );
  const standard = own === void 0 ? (await import("node:tls")).rootCertificates : [];
  const bundle = join(scratch, "authorities.pem");
  await writeFileWhole(bundle, [...standard, ...given].join("\n"));
  return { ...process.env, SSL_CERT_FILE: bundle };
}
__name(withAuthorities, "withAuthorities");
function temporaryFolder(host, scratch) {
  return host.platform === "win32" ? { TEMP: scratch, TMP: scratch } : { TMPDIR: scratch };
}
__name(temporaryFolder, "temporaryFolder");
async function readAuthorities(file) {
  return readFile(file, "utf8").catch((cause) => {
    throw new Failure({
      code: "certificate-invalid",
      message: `The certificate file ${file} cannot be read.`,
      fix: "Name a readable PEM file in ca-file, NODE_EXTRA_CA_CERTS or SSL_CERT_FILE.",
      cause
    });
  });
}
__name(readAuthorities, "readAuthorities");
async function openSession(options) {
  const { process, configuration, console } = options;
  const { inputs } = configuration;
  const host = { platform: process.platform, arch: process.arch, cpus: availableParallelism() };
  const scratch = await openScratch(process.env);
  const cache = inputs.cacheDir === "" ? defaultCacheDirectory(process.env, host) : resolve(process.workingDirectory, inputs.cacheDir);
  const env = await withAuthorities(process, inputs.caFile, scratch.path).catch(async (error) => {
    await scratch.remove();
    throw error;
  });
  const runtime = {
    env: { ...env, ...temporaryFolder(host, scratch.path) },
    signal: options.signal,
    log: console.log,
    progress: console.progress,
    host,
    workingDirectory: process.workingDirectory,
    cacheDirectory: cache,
    scratchDirectory: scratch.path
  };
  const caFile = inputs.caFile === "" ? {} : { caFile: resolve(process.workingDirectory, inputs.caFile) };
  const http = createHttpClient(runtime, caFile);
  return {
    runtime,
    console,
    http,
    startedAt: /* @__PURE__ */ new Date(),
    close: /* @__PURE__ */ __name(async () => {
      console.finish();
      await http.close();
      await scratch.remove();
    }, "close")
  };
}
__name(openSession, "openSession");

export {
  openSession
};
