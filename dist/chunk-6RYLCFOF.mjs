import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/source/source-url.ts
function sourceUrl(remote) {
  const text = remote.trim();
  if (text === "" || /[\s\p{Cc}]/u.test(text)) return void 0;
  const scp = /^(?:[^@/\\:]+@)?([A-Za-z0-9][A-Za-z0-9.-]+):(?!\/\/)([^\\]+)$/.exec(text);
  if (scp !== null && !text.includes("://")) return finish("https:", scp[1] ?? "", scp[2] ?? "");
  if (!URL.canParse(text)) return void 0;
  const url = new URL(text);
  if (!["https:", "http:", "ssh:", "git:", "git+ssh:"].includes(url.protocol) || url.hostname === "") return void 0;
  const web = url.protocol === "http:" || url.protocol === "https:";
  return finish(url.protocol === "http:" ? "http:" : "https:", web ? url.host : url.hostname, url.pathname);
}
__name(sourceUrl, "sourceUrl");
function finish(protocol, host, path) {
  const clean = path.replace(/^\/+/, "").replace(/\/+$/, "").replace(/\.git$/, "");
  if (clean === "" || clean.split("/").includes("..")) return void 0;
  return `${protocol}//${host.toLowerCase()}/${clean}`;
}
__name(finish, "finish");
function repositoryName(url) {
  return url.split("/").slice(-2).join("/").toLowerCase();
}
__name(repositoryName, "repositoryName");

export {
  sourceUrl,
  repositoryName
};
