import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  codeSpan
} from "./chunk-PENSBBB2.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/report/pushed.ts
function pushedReferences(report) {
  return (report.run.push ?? []).flatMap(
    ({ repository, digest, tags }) => tags.length === 0 ? [`${repository}@${digest}`] : tags.map(({ tag }) => `${repository}:${tag}`)
  );
}
__name(pushedReferences, "pushedReferences");
function pinnedReferences(report) {
  return (report.run.push ?? []).flatMap(
    ({ repository, digest, tags }) => tags.length === 0 ? [`${repository}@${digest}`] : tags.map(({ tag }) => `${repository}:${tag}@${digest}`)
  );
}
__name(pinnedReferences, "pinnedReferences");
function hasChanged(report) {
  return (report.run.push ?? []).some(({ changed }) => changed);
}
__name(hasChanged, "hasChanged");
function pushWord({ changed, tags }) {
  if (!changed) return "as before";
  return tags.some(({ previous }) => previous !== void 0) ? "changed" : "new";
}
__name(pushWord, "pushWord");
function pullCommand(report) {
  const [first] = pushedReferences(report);
  return first === void 0 ? void 0 : `docker pull ${first}`;
}
__name(pullCommand, "pullCommand");
function pushedBlock(report) {
  const pushes = report.run.push ?? [];
  const command = pullCommand(report);
  if (command === void 0) return [];
  const lines = pushes.map((push) => {
    const { repository, tags, digest } = push;
    const names = tags.length === 0 ? `@${digest}` : tags.map(({ tag }) => `:${tag}`).join(" ");
    return `- ${codeSpan(`${repository}${names}`)}, ${pushWord(push)}`;
  });
  return [`**Pushed**

${lines.join("\n")}`, `\`\`\`sh
${command}
\`\`\``];
}
__name(pushedBlock, "pushedBlock");

export {
  pushedReferences,
  pinnedReferences,
  hasChanged,
  pushWord,
  pullCommand,
  pushedBlock
};
