import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  didYouMean,
  invalidInput
} from "./chunk-66CZNIGI.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/plan/template.ts
function templateValues({ revision, epoch, env }, platform) {
  const seconds = epoch ?? revision.epoch ?? 0;
  const date = new Date(seconds * 1e3).toISOString().replace(".000Z", "Z");
  const commit = revision.commit ?? "none";
  return {
    Version: revision.version.replace(/^v(?=\d)/, ""),
    Tag: revision.version,
    Commit: commit,
    FullCommit: commit,
    ShortCommit: revision.commit === void 0 ? commit : commit.slice(0, 7),
    Date: date,
    CommitDate: date,
    Timestamp: String(seconds),
    CommitTimestamp: String(seconds),
    Os: platform.os,
    Arch: platform.architecture,
    Variant: platform.variant ?? "",
    ...Object.fromEntries(env.map(([name, value]) => [`Env.${name}`, value]))
  };
}
__name(templateValues, "templateValues");
function fillTemplate(text, values, input) {
  const filled = text.split(/(\{\{.*?\}\})/s).map((part) => {
    if (!part.includes("{{")) return part;
    if (!part.startsWith("{{") || !part.endsWith("}}")) throw invalidInput(input, text, "{{ has no }}");
    const name = /^\{\{\s*\.([A-Za-z_][\w.]*)\s*\}\}$/.exec(part)?.[1];
    if (name === void 0) throw invalidInput(input, part, "a template is {{.Name}}", `Use one of ${known(values)}.`);
    const value = Object.hasOwn(values, name) ? values[name] : void 0;
    if (value !== void 0) return value;
    if (name.startsWith("Env."))
      throw invalidInput(input, part, `env does not set ${name.slice(4)}`, `Add ${name.slice(4)}=... to env.`);
    throw invalidInput(
      input,
      part,
      `there is no such name${didYouMean(name, Object.keys(values))}`,
      `Use one of ${known(values)}.`
    );
  });
  return filled.join("");
}
__name(fillTemplate, "fillTemplate");
function known(values) {
  return Object.keys(values).map((name) => `{{.${name}}}`).join(", ");
}
__name(known, "known");

export {
  templateValues,
  fillTemplate
};
