import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  formatPlatform
} from "./chunk-CDQW3QZ6.mjs";
import {
  Failure
} from "./chunk-6BOTCV4T.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/plan/annotation-root.ts
import { isAbsolute, relative } from "node:path";
function annotationRoot(module, workingDirectory) {
  const inside = relative(workingDirectory, module);
  return inside.startsWith("..") || isAbsolute(inside) ? module : workingDirectory;
}
__name(annotationRoot, "annotationRoot");

// src/compile/go-messages.ts
import { isAbsolute as isAbsolute2, posix, relative as relative2, resolve } from "node:path";
var PLACE = /^((?:[A-Za-z]:)?[^\s:][^:]*\.(?:go|s|S|c|h|cc|cpp|cxx|m|mod|work|sum|syso|swig)):(\d+)(?::(\d+))?: (.*)$/;
var MOST = 50;
function goMessages(text, workingDirectory, root) {
  const found = [];
  let open = false;
  for (const line of text.split(/\r?\n/)) {
    const match = PLACE.exec(line);
    const last = found.at(-1);
    if (match === null) {
      if (open && last !== void 0 && /^\s+\S/.test(line))
        found[found.length - 1] = { ...last, message: `${last.message}
${line.trim()}` };
      else open = false;
      continue;
    }
    const file = insideRoot(match[1], workingDirectory, root);
    open = file !== void 0 && found.length < MOST;
    if (open && file !== void 0)
      found.push({
        file,
        line: Number(match[2]),
        ...match[3] === void 0 ? {} : { column: Number(match[3]) },
        message: match[4]
      });
  }
  return found;
}
__name(goMessages, "goMessages");
function insideRoot(path, workingDirectory, root) {
  const inside = relative2(root, resolve(workingDirectory, path));
  if (inside === "" || inside.startsWith("..") || isAbsolute2(inside)) return void 0;
  return inside.split(/[\\/]/).join(posix.sep);
}
__name(insideRoot, "insideRoot");

// src/compile/compile-failure.ts
function compileFailure(failed, folders, diagnose) {
  for (const { stderr, signal } of failed) {
    const other = machineFailure(stderr, signal) ?? diagnose?.(stderr);
    if (other !== void 0) return other;
  }
  const groups = groupByText(failed);
  const messages = uniqueMessages(
    groups.flatMap(({ text }) => goMessages(text, folders.workingDirectory, folders.root))
  );
  return new Failure({
    code: "compile-error",
    message: sentence(groups, messages),
    fix: "Correct the code; go build shows the same.",
    details: details(groups),
    locations: messages
  });
}
__name(compileFailure, "compileFailure");
function groupByText(failed) {
  const groups = /* @__PURE__ */ new Map();
  for (const { plan, stderr } of failed) {
    const text = withoutChatter(stderr);
    groups.set(text, [...groups.get(text) ?? [], plan]);
  }
  return [...groups].map(([text, plans]) => ({ text, plans }));
}
__name(groupByText, "groupByText");
function withoutChatter(stderr) {
  return stderr.split(/\r?\n/).filter((line) => !/^go: (downloading|extracting|finding|upgraded|added) /.test(line)).join("\n").trim();
}
__name(withoutChatter, "withoutChatter");
function details(groups) {
  const [only] = groups;
  if (groups.length === 1 && only !== void 0) return only.text;
  return groups.map(({ text, plans }) => `${platformsOf(plans)}:
${text}`).join("\n\n");
}
__name(details, "details");
function uniqueMessages(messages) {
  const byKey = new Map(
    messages.map((message) => [`${message.file}:${message.line}:${message.column}:${message.message}`, message])
  );
  return [...byKey.values()];
}
__name(uniqueMessages, "uniqueMessages");
function sentence(groups, messages) {
  const plans = groups.flatMap((group) => group.plans);
  const names = [...new Set(plans.map((plan) => plan.main.importPath))].join(", ");
  const [first] = messages;
  const where = first === void 0 ? "" : `: ${first.file}${first.line === void 0 ? "" : ` line ${first.line}`}, ${first.message.split("\n")[0].replace(/; to add it:$/, "")}`;
  return `${names} does not compile for ${platformsOf(plans)}${where}${where.endsWith(".") ? "" : "."}`;
}
__name(sentence, "sentence");
function platformsOf(plans) {
  const names = [...new Set(plans.map((plan) => formatPlatform(plan.platform)))];
  return names.length > 3 ? `${names.slice(0, 2).join(", ")} and ${names.length - 2} more platforms` : names.join(" and ");
}
__name(platformsOf, "platformsOf");
function machineFailure(stderr, signal) {
  if (/no space left on device|disk quota exceeded|not enough space on the disk/i.test(stderr)) {
    return new Failure({
      code: "disk-full",
      message: "The disk became full while Go compiled.",
      fix: "Free some space, or put Go’s caches (GOCACHE, GOMODCACHE) and ours (--cache-dir) on another disk.",
      details: withoutChatter(stderr)
    });
  }
  if (signal === "SIGKILL" || /: signal: killed$|cannot allocate memory|out of memory/m.test(stderr)) {
    return new Failure({
      code: "machine-fault",
      message: "A compiler or linker was killed, most likely because the memory was full.",
      fix: "Compile fewer platforms beside each other with jobs: 1, or use a machine with more memory.",
      details: withoutChatter(stderr)
    });
  }
  return void 0;
}
__name(machineFailure, "machineFailure");

export {
  annotationRoot,
  compileFailure
};
