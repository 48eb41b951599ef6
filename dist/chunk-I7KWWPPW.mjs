import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  require_semver
} from "./chunk-5T5HP6XE.mjs";
import {
  fillTemplate
} from "./chunk-BHQL753X.mjs";
import {
  didYouMean,
  invalidInput
} from "./chunk-66CZNIGI.mjs";
import {
  __name,
  __toESM
} from "./chunk-E35EZZSK.mjs";

// src/plan/image-values.ts
function parseUser(text) {
  const [, uid = "", gid = uid] = /^(\d{1,10})(?::(\d{1,10}))?$/.exec(text.trim()) ?? [];
  const user = { uid: Number(uid), gid: Number(gid) };
  if (uid === "" || user.uid > 4294967294 || user.gid > 4294967294) {
    const known = text.trim() === "root" ? "0:0" : "65532:65532";
    throw invalidInput(
      "user",
      text,
      "numbers are wanted, since a slim image has no list of names to look in",
      `Write ${known}.`
    );
  }
  return { ...user, name: user.uid === 0 ? "root" : user.uid === 65532 ? "nonroot" : "app" };
}
__name(parseUser, "parseUser");
function parsePorts(texts) {
  const ports = texts.map((text) => {
    const [, number = "", protocol = "tcp"] = /^(\d{1,5})(?:\/(tcp|udp|sctp))?$/.exec(text.trim().toLowerCase()) ?? [];
    if (number === "" || Number(number) < 1 || Number(number) > 65535) {
      throw invalidInput("expose", text, "a port from 1 to 65535 is wanted, with /tcp, /udp or /sctp if need be");
    }
    return `${Number(number)}/${protocol}`;
  });
  return [...new Set(ports)].sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1));
}
__name(parsePorts, "parsePorts");
function parseImagePath(text, input) {
  if (!text.startsWith("/") || new RegExp("\\p{Cc}", "u").test(text) || text.split("/").includes(".."))
    throw invalidInput(input, text, "an absolute path in the image is wanted");
  const parts = text.split("/").filter((part) => part !== "" && part !== ".");
  return `/${parts.join("/")}`;
}
__name(parseImagePath, "parseImagePath");
var SIGNALS = [
  "SIGTERM",
  "SIGINT",
  "SIGHUP",
  "SIGQUIT",
  "SIGILL",
  "SIGTRAP",
  "SIGABRT",
  "SIGBUS",
  "SIGFPE",
  "SIGKILL",
  "SIGUSR1",
  "SIGSEGV",
  "SIGUSR2",
  "SIGPIPE",
  "SIGALRM",
  "SIGSTKFLT",
  "SIGCHLD",
  "SIGCONT",
  "SIGSTOP",
  "SIGTSTP",
  "SIGTTIN",
  "SIGTTOU",
  "SIGURG",
  "SIGXCPU",
  "SIGXFSZ",
  "SIGVTALRM",
  "SIGPROF",
  "SIGWINCH",
  "SIGIO",
  "SIGPWR",
  "SIGSYS"
];
function parseSignal(text) {
  const word = text.trim().toUpperCase();
  if (word === "") return void 0;
  if (/^\d+$/.test(word) && Number(word) >= 1 && Number(word) <= 64) return String(Number(word));
  const name = word.startsWith("SIG") ? word : `SIG${word}`;
  if (SIGNALS.includes(name) || /^SIGRT(MIN(\+([1-9]|1[0-5]))?|MAX(-([1-9]|1[0-4]))?)$/.test(name)) return name;
  throw invalidInput("stop-signal", text, `there is no such signal${didYouMean(name, SIGNALS)}`);
}
__name(parseSignal, "parseSignal");
function parseTag(text) {
  const reference = text.trim();
  const component = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
  const host = "(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?|\\[[0-9a-fA-F:]+\\])(?::\\d{1,5})?";
  const pattern = new RegExp(`^(?:${host}/)?${component}(?:/${component})*(?::[A-Za-z0-9_][A-Za-z0-9._-]{0,127})?$`);
  if (reference.length <= 400 && pattern.test(reference)) return reference;
  const path = reference.includes("/") ? reference.slice(reference.indexOf("/") + 1) : reference;
  if (reference.includes("@"))
    throw invalidInput("tags", text, "a digest cannot be chosen, it comes out", "Leave @sha256:... out.");
  if (/[A-Z]/.test(path.replace(/:[^/]*$/, "")))
    throw invalidInput("tags", text, "repositories are written in lower case", `Write ${reference.toLowerCase()}.`);
  throw invalidInput("tags", text, "a reference such as ghcr.io/acme/app:1.2.3 is wanted");
}
__name(parseTag, "parseTag");

// src/plan/tags/apply-rules.ts
var import_semver = __toESM(require_semver(), 1);

// src/plan/tags/expressions.ts
var DATE_PARTS = /YYYY|YY|MMM|MM|M|DD|D|HH|H|mm|ss|X/g;
var EXPRESSION = /^(\w+)(?:\s+'([^']*)'(?:\s+tz='[^']*')?)?$/;
var MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
function fillExpressions(text, facts, rule, own = {}) {
  return text.replaceAll(/\{\{\s*(.*?)\s*\}\}/g, (_, expression) => {
    const [, name = "", argument] = EXPRESSION.exec(expression) ?? [];
    const value = own[name] ?? expressionValue(name, argument, facts);
    if (value === void 0) throw invalidInput("tags", rule, `there is no expression {{${expression}}}`);
    return value;
  });
}
__name(fillExpressions, "fillExpressions");
function expressionValue(name, argument, facts) {
  const branch = afterPrefix(facts.ref, "refs/heads/");
  switch (name) {
    case "branch":
      return branch;
    case "tag":
      return afterPrefix(facts.ref, "refs/tags/");
    case "sha":
      return facts.commit.slice(0, 7);
    case "base_ref":
      return facts.baseRef;
    case "is_default_branch":
      return String(branch !== "" && branch === facts.defaultBranch);
    case "is_not_default_branch":
      return String(branch === "" || branch !== facts.defaultBranch);
    case "date":
      return argument === void 0 ? void 0 : formatDate(facts.now, argument);
    case "commit_date":
      return argument === void 0 ? void 0 : formatDate(facts.committed, argument);
    default:
      return void 0;
  }
}
__name(expressionValue, "expressionValue");
var PLAIN = ["branch", "tag", "sha", "base_ref", "is_default_branch", "is_not_default_branch"];
var DATED = ["date", "commit_date"];
function checkExpressions(text, rule, own) {
  for (const [, expression = ""] of text.matchAll(/\{\{\s*(.*?)\s*\}\}/g)) {
    const [, name = "", argument] = EXPRESSION.exec(expression) ?? [];
    if (argument === void 0 ? [...PLAIN, ...own].includes(name) : DATED.includes(name)) continue;
    const known = [...PLAIN, ...DATED, ...own];
    const near = didYouMean(name === "" ? expression : name, known);
    throw invalidInput("tags", rule, `there is no expression {{${expression}}}${near}`);
  }
}
__name(checkExpressions, "checkExpressions");
function afterPrefix(text, prefix) {
  return text.startsWith(prefix) ? text.slice(prefix.length) : "";
}
__name(afterPrefix, "afterPrefix");
function formatDate(seconds, format) {
  const date = new Date(seconds * 1e3);
  const two = /* @__PURE__ */ __name((value) => String(value).padStart(2, "0"), "two");
  const [month, day, hour] = [date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCHours()];
  const parts = {
    YYYY: String(date.getUTCFullYear()),
    YY: two(date.getUTCFullYear() % 100),
    MMM: MONTHS[month - 1] ?? "",
    MM: two(month),
    M: String(month),
    DD: two(day),
    D: String(day),
    HH: two(hour),
    H: String(hour),
    mm: two(date.getUTCMinutes()),
    ss: two(date.getUTCSeconds()),
    X: String(Math.floor(seconds))
  };
  return format.replaceAll(DATE_PARTS, (part) => parts[part] ?? part);
}
__name(formatDate, "formatDate");

// src/plan/tags/apply-rules.ts
function applyRules(rules, flavor, facts) {
  const ordered = [...rules].sort((a, b) => b.priority - a.priority);
  const tags = /* @__PURE__ */ new Set();
  let latest;
  for (const rule of ordered) {
    const fill = /* @__PURE__ */ __name((text) => fillExpressions(text, facts, rule.text), "fill");
    if (!isEnabled(rule, fill)) continue;
    const made = MAKERS[rule.type](rule, facts, fill);
    if (made === void 0) continue;
    const prefix = fill(rule.attributes.prefix ?? made.prefix ?? flavor.prefix);
    const suffix = fill(rule.attributes.suffix ?? flavor.suffix);
    const tag = asTag(`${prefix}${made.value}${suffix}`);
    if (tag === "") continue;
    tags.add(tag);
    latest ??= flavor.latest === "auto" ? made.latest : flavor.latest;
  }
  if (latest === true) {
    const [before, behind] = flavor.onLatest ? [flavor.prefix, flavor.suffix] : ["", ""];
    tags.add(asTag(`${fillExpressions(before, facts, "flavor")}latest${fillExpressions(behind, facts, "flavor")}`));
  }
  return [...tags];
}
__name(applyRules, "applyRules");
function isEnabled({ attributes, text }, fill) {
  const enable = fill(attributes.enable ?? "true").toLowerCase();
  if (enable === "true") return true;
  if (enable === "false" || enable === "") return false;
  throw invalidInput("tags", text, `enable is true or false, not "${enable}"`);
}
__name(isEnabled, "isEnabled");
function asTag(text) {
  return text.replaceAll(/[^A-Za-z0-9._-]+/g, "-").replace(/^[.-]+/, "").slice(0, 128);
}
__name(asTag, "asTag");
var MAKERS = {
  schedule: /* @__PURE__ */ __name(({ attributes }, { event }, fill) => event === "schedule" ? { value: fill(attributes.pattern || "nightly"), latest: false } : void 0, "schedule"),
  semver: semverTag,
  match: matchedTag,
  edge: /* @__PURE__ */ __name(({ attributes }, { ref, defaultBranch }, fill) => {
    const branch = attributes.branch ? fill(attributes.branch) : defaultBranch;
    return branch !== "" && ref === `refs/heads/${branch}` ? { value: "edge", latest: false } : void 0;
  }, "edge"),
  ref: /* @__PURE__ */ __name(({ attributes }, { ref }) => refTag(attributes.event ?? "", ref), "ref"),
  raw: /* @__PURE__ */ __name(({ attributes }, _, fill) => ({ value: fill(attributes.value ?? ""), latest: false }), "raw"),
  sha: /* @__PURE__ */ __name(({ attributes }, { commit }) => commit === "" ? void 0 : { value: attributes.format === "long" ? commit : commit.slice(0, 7), latest: false, prefix: "sha-" }, "sha")
};
function semverTag({ attributes, text }, facts, fill) {
  const given = attributes.value === void 0 ? "" : fill(attributes.value);
  const version = (0, import_semver.parse)(given === "" ? facts.version : given, { loose: true });
  if (version === null) {
    if (given !== "") throw invalidInput("tags", text, `"${given}" is not a semantic version`);
    return void 0;
  }
  const { major, minor, patch, raw } = version;
  const own = {
    raw,
    version: version.version,
    major: String(major),
    minor: String(minor),
    patch: String(patch)
  };
  const pattern = attributes.pattern ?? "";
  const prerelease = version.prerelease.length > 0;
  const used = prerelease && !/\{\{\s*raw\s*\}\}/.test(pattern) ? "{{version}}" : pattern;
  return { value: fillExpressions(used, facts, text, own), latest: !prerelease };
}
__name(semverTag, "semverTag");
function matchedTag({ attributes, text }, { ref }, fill) {
  const given = attributes.value === void 0 ? "" : fill(attributes.value);
  const subject = given === "" ? afterPrefix(ref, "refs/tags/") : given;
  if (subject === "") return void 0;
  const [, body = attributes.pattern ?? "", flags = ""] = /^\/(.+)\/([a-z]*)$/.exec(attributes.pattern ?? "") ?? [];
  let pattern;
  try {
    pattern = new RegExp(body, flags.replaceAll("g", ""));
  } catch (error) {
    throw invalidInput("tags", text, error.message);
  }
  const found = pattern.exec(subject)?.[Number(attributes.group ?? 0)];
  return found === void 0 ? void 0 : { value: found, latest: true };
}
__name(matchedTag, "matchedTag");
function refTag(event, ref) {
  const branch = afterPrefix(ref, "refs/heads/");
  const tag = afterPrefix(ref, "refs/tags/");
  const number = /^refs\/pull\/(\d+)\//.exec(ref)?.[1];
  if (event === "branch" && branch !== "") return { value: branch, latest: false };
  if (event === "tag" && tag !== "") return { value: tag, latest: true };
  if (event === "pr" && number !== void 0) return { value: number, latest: false, prefix: "pr-" };
  return void 0;
}
__name(refTag, "refTag");

// src/plan/tags/tag-rule.ts
var PRIORITIES = { schedule: 1e3, semver: 900, match: 800, edge: 700, ref: 600, raw: 200, sha: 100 };
var OWN = {
  schedule: ["pattern"],
  semver: ["pattern", "value"],
  match: ["pattern", "group", "value"],
  edge: ["branch"],
  ref: ["event"],
  raw: ["value"],
  sha: ["format"]
};
var COMMON = ["type", "enable", "priority", "prefix", "suffix"];
function parseTagRule(text) {
  const attributes = {};
  for (const field of splitFields(text)) {
    const cut = field.indexOf("=");
    if (cut < 1) throw invalidInput("tags", text, `"${field}" is not attribute=value`);
    attributes[field.slice(0, cut).trim().toLowerCase()] = field.slice(cut + 1).trim();
  }
  const { type = "" } = attributes;
  if (!Object.hasOwn(PRIORITIES, type)) {
    const known = Object.keys(PRIORITIES);
    throw invalidInput(
      "tags",
      text,
      `there is no type ${type}${didYouMean(type, known)}`,
      `Use one of ${known.join(", ")}.`
    );
  }
  const kind = type;
  const allowed = [...COMMON, ...OWN[kind]];
  for (const name of Object.keys(attributes)) {
    if (!allowed.includes(name))
      throw invalidInput("tags", text, `type=${kind} has no ${name}${didYouMean(name, allowed)}`);
  }
  const rule = { type: kind, priority: priorityOf(attributes.priority, kind, text), attributes, text };
  checkNeeds(rule);
  return rule;
}
__name(parseTagRule, "parseTagRule");
function priorityOf(given, type, text) {
  if (given === void 0) return PRIORITIES[type];
  if (!/^\d{1,6}$/.test(given)) throw invalidInput("tags", text, "priority is a whole number");
  return Number(given);
}
__name(priorityOf, "priorityOf");
var VERSION_PARTS = ["raw", "version", "major", "minor", "patch"];
function checkNeeds({ type, attributes, text }) {
  for (const [name, each] of Object.entries(attributes))
    if (type !== "match" || name !== "pattern")
      checkExpressions(each, text, type === "semver" && name === "pattern" ? VERSION_PARTS : []);
  const { pattern, value, event, format } = attributes;
  if ((type === "semver" || type === "match") && !pattern)
    throw invalidInput("tags", text, `type=${type} needs a pattern`);
  if (type === "raw" && value === void 0) throw invalidInput("tags", text, "type=raw needs a value");
  if (type === "ref" && !["branch", "tag", "pr"].includes(event ?? ""))
    throw invalidInput("tags", text, "type=ref needs event=branch, event=tag or event=pr");
  if (type === "sha" && format !== void 0 && format !== "short" && format !== "long")
    throw invalidInput("tags", text, "format is short or long");
}
__name(checkNeeds, "checkNeeds");
function splitFields(line) {
  const fields = [];
  let field = "";
  let quoted = false;
  for (let index = 0; index < line.length; index++) {
    const char = line.charAt(index);
    if (char === '"' && quoted && line.charAt(index + 1) === '"') field += line.charAt(index++);
    else if (char === '"') quoted = !quoted;
    else if (char === "," && !quoted) {
      fields.push(field);
      field = "";
    } else field += char;
  }
  return [...fields, field].filter((each) => each.trim() !== "");
}
__name(splitFields, "splitFields");

// src/plan/tags/flavor.ts
function parseFlavor(lines) {
  let flavor = { latest: "auto", prefix: "", suffix: "", onLatest: false };
  for (const line of lines) {
    for (const field of splitFields(line)) {
      const cut = field.indexOf("=");
      const [name, value] = [field.slice(0, Math.max(cut, 0)).trim().toLowerCase(), field.slice(cut + 1).trim()];
      if (name === "latest" && ["auto", "true", "false"].includes(value))
        flavor = { ...flavor, latest: value === "auto" ? "auto" : value === "true" };
      else if (name === "prefix" || name === "suffix") flavor = { ...flavor, [name]: value };
      else if (name === "onlatest" && (value === "true" || value === "false"))
        flavor = { ...flavor, onLatest: value === "true" };
      else throw invalidInput("flavor", field, "latest=auto|true|false, prefix=TEXT or suffix=TEXT is wanted");
    }
  }
  return flavor;
}
__name(parseFlavor, "parseFlavor");

// src/plan/tags/image-tags.ts
var USUAL = [
  "type=schedule",
  "type=semver,pattern={{version}}",
  "type=semver,pattern={{major}}.{{minor}}",
  "type=semver,pattern={{major}}",
  "type=ref,event=branch",
  "type=ref,event=pr"
];
function imageNames(inputs, values, facts) {
  const filled = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      name === "Name" ? value.toLowerCase() : value.replaceAll("+", "-")
    ])
  );
  const repositories = inputs.repositories.map((text) => parseRepository(fillTemplate(text, filled, "repositories")));
  const { rules, words } = readTags(inputs.tags, repositories.length > 0);
  if (rules.length > 0 && repositories.length === 0)
    throw invalidInput(
      "tags",
      rules[0]?.text ?? "",
      "a rule gives a tag, and there is no repository to go with it",
      "Name one in repositories, for example ghcr.io/acme/app."
    );
  const references = words.map((text) => withTag(parseTag(fillTemplate(text, filled, "tags"))));
  const used = rules.length === 0 && references.length === 0 ? usualRules(facts) : rules;
  const made = applyRules(used, parseFlavor(inputs.flavor), facts);
  const tags = [...references, ...repositories.flatMap((repository) => made.map((tag) => `${repository}:${tag}`))];
  return {
    tags: [...new Set(tags)],
    repositories: [.../* @__PURE__ */ new Set([...repositories, ...references.map(repositoryOf)])]
  };
}
__name(imageNames, "imageNames");
function usualRules({ version, ref }) {
  const tag = version === "" && ref.startsWith("refs/tags/") ? ["type=ref,event=tag"] : [];
  return [...USUAL, ...tag].filter((rule) => rule !== "type=semver,pattern={{major}}" || !/^v?0\./.test(version)).map(parseTagRule);
}
__name(usualRules, "usualRules");
function readTags(lines, bare) {
  const rules = [];
  const words = [];
  for (const line of lines) {
    if (/^"?type=/i.test(line.trim())) {
      rules.push(parseTagRule(line.trim()));
      continue;
    }
    for (const part of line.split(",")) {
      const word = part.trim();
      if (word === "") continue;
      if (bare && /^[\w.-]+$/.test(word)) rules.push(parseTagRule(`type=raw,value=${word}`));
      else words.push(word);
    }
  }
  return { rules, words };
}
__name(readTags, "readTags");
function withTag(reference) {
  return reference === repositoryOf(reference) ? `${reference}:latest` : reference;
}
__name(withTag, "withTag");
function repositoryOf(reference) {
  const colon = reference.indexOf(":", reference.lastIndexOf("/") + 1);
  return colon < 0 ? reference : reference.slice(0, colon);
}
__name(repositoryOf, "repositoryOf");
function parseRepository(text) {
  const reference = parseTag(text.trim());
  if (repositoryOf(reference) === reference) return reference;
  throw invalidInput("repositories", text, "a repository has no tag", "Put the tag into tags.");
}
__name(parseRepository, "parseRepository");

export {
  parseUser,
  parsePorts,
  parseImagePath,
  parseSignal,
  imageNames
};
