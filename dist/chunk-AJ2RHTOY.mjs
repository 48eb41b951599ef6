import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  MEDIA,
  goJson,
  goTime,
  indexJson,
  list,
  manifestJson,
  putBlob,
  sortedMap,
  struct,
  text
} from "./chunk-A2HDHILG.mjs";
import {
  imagePlatform
} from "./chunk-4TN47XKX.mjs";
import {
  formatPlatform
} from "./chunk-CDQW3QZ6.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/image/annotations.ts
var PREFIX = /^((?:index|manifest|manifest-descriptor)(?:\[[^\]]*\])?(?:,[^:]*)?):(.+)$/;
function placeAnnotations(annotations, platform) {
  const placed = {
    index: /* @__PURE__ */ new Map(),
    manifest: /* @__PURE__ */ new Map(),
    descriptor: /* @__PURE__ */ new Map()
  };
  for (const [name, value] of Object.entries(annotations)) {
    const [, types = "index,manifest", key = name] = PREFIX.exec(name) ?? [];
    for (const type of types.split(",")) {
      const [kind = "", wanted] = type.replace(/\]$/, "").split("[", 2);
      if (wanted !== void 0 && wanted !== formatPlatform(platform)) continue;
      if (kind === "index") placed.index.set(key, value);
      if (kind === "manifest") placed.manifest.set(key, value);
      if (kind === "manifest-descriptor") placed.descriptor.set(key, value);
    }
  }
  return {
    index: Object.fromEntries(placed.index),
    manifest: Object.fromEntries(placed.manifest),
    descriptor: Object.fromEntries(placed.descriptor)
  };
}
__name(placeAnnotations, "placeAnnotations");

// src/image/json/config.ts
function configJson(facts) {
  const { platform } = facts;
  return goJson(
    struct(
      ["architecture", platform.architecture],
      ["config", executionJson(facts.config)],
      ["created", goTime(facts.created)],
      ["history", facts.history.map(historyJson)],
      ["os", platform.os],
      ["os.features", list(facts.osFeatures ?? [])],
      ["os.version", text(facts.osVersion)],
      ["rootfs", struct(["type", "layers"], ["diff_ids", facts.diffIds])],
      ["variant", text(platform.variant)]
    )
  );
}
__name(configJson, "configJson");
function executionJson(config) {
  return struct(
    ["User", text(config.user)],
    ["ExposedPorts", nameSet(config.exposedPorts)],
    ["Env", list(config.env)],
    ["Entrypoint", list(config.entrypoint)],
    ["Cmd", list(config.cmd)],
    ["Volumes", nameSet(config.volumes)],
    ["WorkingDir", text(config.workingDir)],
    ["Labels", sortedMap(Object.entries(config.labels))],
    ["StopSignal", text(config.stopSignal)],
    ["Healthcheck", healthcheckJson(config.healthcheck)],
    ["Shell", list(config.shell ?? [])]
  );
}
__name(executionJson, "executionJson");
function nameSet(names) {
  return sortedMap([...new Set(names)].map((name) => [name, struct()]));
}
__name(nameSet, "nameSet");
function healthcheckJson(check) {
  if (check === void 0) return void 0;
  return struct(
    ["Test", list(check.test)],
    ["Interval", nonZero(check.interval)],
    ["Timeout", nonZero(check.timeout)],
    ["StartPeriod", nonZero(check.startPeriod)],
    ["Retries", nonZero(check.retries)]
  );
}
__name(healthcheckJson, "healthcheckJson");
function nonZero(value) {
  return value === 0 ? void 0 : value;
}
__name(nonZero, "nonZero");
function historyJson(entry) {
  return struct(
    ["created", text(entry.created)],
    ["created_by", text(entry.created_by)],
    ["author", text(entry.author)],
    ["comment", text(entry.comment)],
    ["empty_layer", entry.empty_layer === true ? true : void 0]
  );
}
__name(historyJson, "historyJson");

// src/image/json/merge-config.ts
function mergeConfig(base, own) {
  const stopSignal = own.stopSignal ?? base.stopSignal;
  const healthcheck = own.healthcheck ?? base.healthcheck;
  const shell = own.shell ?? base.shell;
  return {
    user: own.user || (base.user ?? ""),
    exposedPorts: union(base.exposedPorts, own.exposedPorts),
    env: withPath(mergeEnvironment(base.env ?? [], own.env)),
    entrypoint: own.entrypoint,
    cmd: own.cmd,
    volumes: union(base.volumes, own.volumes),
    workingDir: own.workingDir || base.workingDir || "/",
    labels: Object.fromEntries([...Object.entries(base.labels ?? {}), ...Object.entries(own.labels)]),
    ...stopSignal === void 0 ? {} : { stopSignal },
    ...healthcheck === void 0 ? {} : { healthcheck },
    ...shell === void 0 ? {} : { shell }
  };
}
__name(mergeConfig, "mergeConfig");
function union(base, own) {
  return [.../* @__PURE__ */ new Set([...base ?? [], ...own])];
}
__name(union, "union");
function mergeEnvironment(base, own) {
  const merged = /* @__PURE__ */ new Map();
  for (const variable of [...base, ...own]) merged.set(variable.split("=", 1)[0] ?? variable, variable);
  return [...merged.values()];
}
__name(mergeEnvironment, "mergeEnvironment");
var DEFAULT_PATH = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
function withPath(env) {
  return env.some((variable) => variable.startsWith("PATH=")) ? [...env] : [...env, DEFAULT_PATH];
}
__name(withPath, "withPath");
function baseHistory(base, created) {
  const filled = base.history.filter((entry) => entry.empty_layer !== true).length;
  const known = filled > base.layers.length ? [] : base.history;
  const missing = base.layers.length - (filled > base.layers.length ? 0 : filled);
  const filler = { created, created_by: `layer of ${base.reference}` };
  return [...known, ...Array.from({ length: missing }, () => filler)];
}
__name(baseHistory, "baseHistory");

// src/image/finish.ts
async function finishPlatform(layout, image, parts) {
  const { base, layers, platform } = parts;
  const config = await putBlob(layout, MEDIA.config, platformConfig(image, parts));
  const { manifest: annotations } = placeAnnotations(image.annotations, imagePlatform(platform));
  const descriptors = layers.map(({ descriptor }) => descriptor);
  const manifest = await putBlob(layout, MEDIA.manifest, manifestJson(config, descriptors, annotations));
  const { reference, digest } = base;
  const origin = digest === void 0 ? { reference } : { reference, digest };
  return { platform, manifest, config, layers, base: origin };
}
__name(finishPlatform, "finishPlatform");
function platformConfig(image, { platform, base, layers, epoch }) {
  const created = goTime(epoch);
  const own = layers.filter(({ part }) => part !== "base");
  const history = [
    ...baseHistory(base, created),
    ...own.map(({ createdBy }) => ({ created, created_by: createdBy }))
  ];
  return configJson({
    platform: imagePlatform(platform),
    ...base.osVersion === void 0 ? {} : { osVersion: base.osVersion },
    ...base.osFeatures === void 0 ? {} : { osFeatures: base.osFeatures },
    config: mergeConfig(base.config, withEntrypoint(image)),
    created: epoch,
    history,
    diffIds: layers.map(({ diffId }) => diffId)
  });
}
__name(platformConfig, "platformConfig");
function withEntrypoint({ name, config }) {
  return config.entrypoint.length > 0 ? config : { ...config, entrypoint: [`/${name}`] };
}
__name(withEntrypoint, "withEntrypoint");
async function finishImage(layout, image, platforms) {
  const manifests = platforms.map((platform) => indexEntry(image, platform));
  const [first] = platforms;
  const { index: annotations } = placeAnnotations(image.annotations, first?.platform ?? { os: "", architecture: "" });
  const index = await putBlob(layout, MEDIA.index, indexJson(manifests, annotations));
  return { name: image.name, layout, index, refName: image.name, platforms };
}
__name(finishImage, "finishImage");
function indexEntry(image, { manifest, platform }) {
  const named = imagePlatform(platform);
  const { descriptor: annotations } = placeAnnotations(image.annotations, named);
  return { ...manifest, annotations, platform: named };
}
__name(indexEntry, "indexEntry");

// src/registry/base/file-tree.ts
var OPAQUE = ".wh..wh..opq";
var WHITEOUT = ".wh.";
var MAX_LINKS = 40;
var FileTree = class {
  static {
    __name(this, "FileTree");
  }
  #root = folder();
  /**
   * Lays a layer on top (OCI image specification 1.1, "layer"): whiteouts take away what is below and never what the
   * same layer brings, wherever they stand in it.
   */
  apply(entries) {
    for (const { path } of entries) {
      const { parent, name } = split(path);
      if (name === OPAQUE) this.#walk(parent, false)?.children?.clear();
      else if (name.startsWith(WHITEOUT)) this.#walk(parent, false)?.children?.delete(name.slice(WHITEOUT.length));
    }
    for (const entry of entries) if (!split(entry.path).name.startsWith(WHITEOUT)) this.#add(entry);
  }
  /** What a path names in the end, links followed inside of the tree; absent when there is nothing. */
  find(path) {
    const node = this.#walk(path.split("/"), false);
    return node === void 0 ? void 0 : { type: node.type, size: node.size, children: node.children?.size ?? 0 };
  }
  #add({ path, type, size, target }) {
    const { parent, name } = split(path);
    if (name === "") return;
    const into = this.#walk(parent, true)?.children;
    const there = into?.get(name);
    if (type === "directory" && there?.children !== void 0) return;
    if (type === "hardlink") {
      const source = this.find(target);
      into?.set(name, { type: "file", size: source?.size ?? 0, target: "", children: void 0 });
    } else into?.set(name, type === "directory" ? folder() : { type, size, target, children: void 0 });
  }
  /** Goes along a path from the root; with `create`, folders that are missing on the way are made. */
  #walk(path, create) {
    const remaining = [...path].reverse();
    const way = [this.#root];
    for (let links = 0; remaining.length > 0; ) {
      const name = remaining.pop() ?? "";
      const current = way[way.length - 1];
      if (name === "" || name === ".") continue;
      if (name === "..") {
        if (way.length > 1) way.pop();
        continue;
      }
      let next = current?.children?.get(name);
      if (next === void 0 || create && next.children === void 0 && next.type !== "symlink") {
        if (!create || current?.children === void 0) return void 0;
        next = folder();
        current.children.set(name, next);
      }
      if (next.type === "symlink") {
        if (++links > MAX_LINKS) return void 0;
        if (next.target.startsWith("/")) way.length = 1;
        remaining.push(...next.target.split("/").reverse());
      } else way.push(next);
    }
    return way[way.length - 1];
  }
};
function folder() {
  return { type: "directory", size: 0, target: "", children: /* @__PURE__ */ new Map() };
}
__name(folder, "folder");
function split(path) {
  const parts = path.split("/");
  return { name: parts.pop() ?? "", parent: parts };
}
__name(split, "split");

export {
  FileTree,
  finishPlatform,
  finishImage
};
