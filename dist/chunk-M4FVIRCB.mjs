import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/report/steps-of.ts
function stepTitle({ step, platform }) {
  return platform === void 0 ? step : `${step} ${platform}`;
}
__name(stepTitle, "stepTitle");
function longestStep(steps) {
  if (steps.length < 2) return void 0;
  const longest = steps.reduce((a, b) => b.endMs - b.startMs > a.endMs - a.startMs ? b : a);
  return { name: stepTitle(longest), ms: longest.endMs - longest.startMs };
}
__name(longestStep, "longestStep");
function stepsSpan(steps) {
  return Math.max(1, ...steps.map(({ endMs }) => endMs));
}
__name(stepsSpan, "stepsSpan");

export {
  stepTitle,
  longestStep,
  stepsSpan
};
