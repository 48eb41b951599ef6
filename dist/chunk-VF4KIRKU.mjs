import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/image/tar/order.ts
function orderEntries(entries) {
  const root = { children: /* @__PURE__ */ new Map() };
  for (const entry of entries) place(root, entry);
  const ordered = [];
  walk(root, "", 0, ordered);
  return ordered;
}
__name(orderEntries, "orderEntries");
function place(root, entry) {
  const names = checkedNames(entry.path, entry.target ?? "");
  let node = root;
  for (const [index, name] of names.entries()) {
    if (node.entry !== void 0 && node.entry.type !== "directory") throw notAFolder(node.entry.path, entry.path);
    let child = node.children.get(name);
    if (child === void 0) {
      child = { mtime: entry.mtime, children: /* @__PURE__ */ new Map() };
      node.children.set(name, child);
    }
    node = child;
    if (index === names.length - 1) settle(node, { ...entry, path: names.join("/") });
  }
}
__name(place, "place");
function settle(node, entry) {
  if (entry.type !== "directory" && node.children.size > 0) {
    throw notAFolder(entry.path, `${entry.path}/${[...node.children.keys()][0] ?? ""}`);
  }
  const bothFolders = node.entry?.type === "directory" && entry.type === "directory";
  if (node.entry !== void 0 && !bothFolders) {
    throw new Failure({
      code: "include-invalid",
      message: `The image would hold /${entry.path} twice.`,
      fix: "Give each file a destination of its own."
    });
  }
  node.entry = entry;
}
__name(settle, "settle");
function checkedNames(path, target) {
  const names = path.split("/").filter((name) => name !== "" && name !== ".");
  if (names.length === 0 || names.includes("..") || `${path}${target}`.includes("\0")) {
    throw new Failure({
      code: "include-invalid",
      message: `${JSON.stringify(path)} is not a path inside an image.`,
      fix: 'Name an absolute destination without "..".'
    });
  }
  return names;
}
__name(checkedNames, "checkedNames");
function notAFolder(file, needed) {
  return new Failure({
    code: "include-invalid",
    message: `The image cannot hold both the file /${file} and /${needed} below it.`,
    fix: "Give one of them another destination."
  });
}
__name(notAFolder, "notAFolder");
function walk(node, prefix, mtime, ordered) {
  const names = [...node.children.keys()].sort(compareBytes);
  for (const name of names) {
    const child = node.children.get(name);
    if (child === void 0) continue;
    const path = prefix === "" ? name : `${prefix}/${name}`;
    const time = child.mtime ?? mtime;
    ordered.push(child.entry ?? { path, type: "directory", mode: 493, uid: 0, gid: 0, mtime: time });
    walk(child, path, time, ordered);
  }
}
__name(walk, "walk");
function compareBytes(a, b) {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
__name(compareBytes, "compareBytes");

export {
  orderEntries,
  compareBytes
};
