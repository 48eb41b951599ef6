import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/engine/buildx/cache/caches.ts
var ACTIONS_CACHE = [
  "ACTIONS_CACHE_URL",
  "ACTIONS_RESULTS_URL",
  "ACTIONS_RUNTIME_TOKEN",
  "ACTIONS_CACHE_SERVICE_V2"
];
var TYPES = ["registry", "gha", "local", "inline", "s3", "azblob"];
function readCaches(inputs, ambient, release) {
  const from = inputs.cacheFrom.map((line) => readLine(line, "cache-from"));
  const to = inputs.cacheTo.map((line) => readLine(line, "cache-to"));
  const notices = [];
  if (release && from.length > 0)
    notices.push({
      level: "notice",
      code: "cache-from-release",
      message: "cache-from is left out: a tag or release job restores nothing that another job could have written."
    });
  const wanted = { from: release ? [] : from, to };
  const usesGha = [...wanted.from, ...to].some(({ type }) => type === "gha");
  const served = (ambient.ACTIONS_RUNTIME_TOKEN ?? "") !== "" && (ambient.ACTIONS_RESULTS_URL ?? ambient.ACTIONS_CACHE_URL ?? "") !== "";
  if (usesGha && !served)
    notices.push({
      level: "warning",
      code: "gha-cache-absent",
      message: "cache-from and cache-to: type=gha is left out, since ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL are not set. It works in a job of GitHub Actions."
    });
  const usable = /* @__PURE__ */ __name(({ type }) => type !== "gha" || served, "usable");
  const env = usesGha && served ? Object.fromEntries(ACTIONS_CACHE.map((name) => [name, ambient[name]])) : {};
  return {
    from: wanted.from.filter(usable).map(({ text }) => text),
    to: to.filter(usable).map(({ text }) => text),
    env,
    notices
  };
}
__name(readCaches, "readCaches");
function withoutCaches(invocation) {
  return { ...invocation, cacheFrom: [], cacheTo: [] };
}
__name(withoutCaches, "withoutCaches");
function isCacheFailure(error) {
  return error instanceof Failure && (error.code === "build-cache-failed" || error.code === "buildx-failed");
}
__name(isCacheFailure, "isCacheFailure");
function readLine(line, input) {
  if (!line.includes("=")) return { type: "registry", text: `type=registry,ref=${line}` };
  const [, type] = /(?:^|,)type=([^,]*)/.exec(line) ?? [];
  if (type !== void 0 && TYPES.includes(type)) return { type, text: line };
  throw new Failure({
    code: "invalid-input",
    message: `${input}: "${line}" is not valid: type must be one of ${TYPES.join(", ")}.`,
    fix: `Write for example type=gha or type=registry,ref=ghcr.io/acme/app:cache.`
  });
}
__name(readLine, "readLine");

// src/engine/buildx/dockerfile/secrets.ts
var ID = /^[0-9A-Za-z_][0-9A-Za-z_.-]{0,127}$/;
function readSecrets(inputs, resolve) {
  const secrets = [
    ...inputs.secrets.map((line) => {
      const [id, value] = split(line, "secrets", "value");
      return { id, from: "value", value };
    }),
    ...inputs.secretFiles.map((line) => {
      const [id, file] = split(line, "secret-files", "path");
      return { id, from: "file", file: resolve(file) };
    }),
    ...inputs.secretEnvs.map((line) => {
      const [id, variable] = split(line, "secret-envs", "VARIABLE");
      return { id, from: "environment", variable };
    })
  ];
  const seen = /* @__PURE__ */ new Set();
  for (const { id } of secrets) {
    if (seen.has(id)) throw invalid("secrets", `the id ${id} is given twice`, "Give each secret an id of its own.");
    seen.add(id);
  }
  return secrets;
}
__name(readSecrets, "readSecrets");
function secretArguments(secrets, ambient) {
  const env = {};
  const argv = secrets.flatMap((secret, index) => {
    if (secret.from === "file") return ["--secret", csv([`id=${secret.id}`, `src=${secret.file}`])];
    const variable = `GO_SLIM_IMAGE_SECRET_${index}`;
    env[variable] = secret.from === "value" ? secret.value : variableValue(secret.id, secret.variable, ambient);
    return ["--secret", csv([`id=${secret.id}`, `env=${variable}`])];
  });
  return { argv, env };
}
__name(secretArguments, "secretArguments");
function variableValue(id, variable, ambient) {
  const value = ambient[variable];
  if (value !== void 0) return value;
  throw invalid("secret-envs", `the variable ${variable} of the secret ${id} is not set`, `Set ${variable}.`);
}
__name(variableValue, "variableValue");
function csv(fields) {
  return fields.map((field) => /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field).join(",");
}
__name(csv, "csv");
function split(line, input, what) {
  const at = line.indexOf("=");
  const id = line.slice(0, Math.max(at, 0)).trim();
  const rest = line.slice(at + 1);
  if (at < 1 || !ID.test(id) || rest === "")
    throw invalid(
      input,
      at < 1 ? "a line has no id before a =" : `the line with the id "${id.slice(0, 40)}" is not id=${what}`,
      `Write one id=${what} a line; an id is made of letters, digits, _ . and -.`
    );
  return [id, rest];
}
__name(split, "split");
function invalid(input, what, fix) {
  return new Failure({ code: "invalid-input", message: `${input}: ${what}.`, fix });
}
__name(invalid, "invalid");

// src/engine/buildx/dockerfile/arguments.ts
function buildCall(build, invocation, builder, ambient) {
  const secrets = secretArguments(build.secrets, ambient);
  const argv = [
    "build",
    "--builder",
    builder,
    ...readingArguments(build, invocation.platforms),
    ...secrets.argv,
    ...each("--ssh", build.ssh),
    ...each("--add-host", build.addHosts),
    ...build.noCache ? ["--no-cache"] : [],
    ...each("--no-cache-filter", build.noCacheFilters),
    ...build.pull ? ["--pull"] : [],
    ...option("--network", build.network),
    ...option("--shm-size", build.shmSize),
    ...each("--ulimit", build.ulimits),
    ...option("--cgroup-parent", build.cgroupParent),
    ...each("--allow", build.allow),
    ...each("--label", build.labels),
    ...each("--annotation", build.annotations),
    ...each("--tag", build.tags),
    ...each("--cache-from", invocation.cacheFrom),
    ...each("--cache-to", invocation.cacheTo),
    ...each("--output", invocation.outputs),
    ...attestationArguments(invocation),
    ...option("--metadata-file", invocation.metadataFile),
    build.context
  ];
  return { argv, env: { ...secrets.env, ...invocation.env } };
}
__name(buildCall, "buildCall");
function checkCall(build, platforms, builder) {
  const argv = ["build", "--builder", builder, "--call=check,format=json", ...readingArguments(build, platforms)];
  return { argv: [...argv, build.context] };
}
__name(checkCall, "checkCall");
function readingArguments(build, platforms) {
  return [
    ...option("--file", build.file),
    ...option("--target", build.target),
    ...each("--platform", platforms.length === 0 ? [] : [platforms.join(",")]),
    ...each("--build-arg", build.buildArgs),
    ...each("--build-context", build.buildContexts)
  ];
}
__name(readingArguments, "readingArguments");
function attestationArguments({ provenance, sbom }) {
  return [`--provenance=${provenance}`, `--sbom=${sbom}`];
}
__name(attestationArguments, "attestationArguments");
function option(flag, value) {
  return value === void 0 || value === "" ? [] : [flag, value];
}
__name(option, "option");
function each(flag, values) {
  return values.flatMap((value) => [flag, value]);
}
__name(each, "each");

export {
  readCaches,
  withoutCaches,
  isCacheFailure,
  readSecrets,
  csv,
  buildCall,
  checkCall,
  attestationArguments
};
