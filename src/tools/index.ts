export { acquireTool, plannedVersion, type ToolOptions, toolAtHand } from './acquire.ts';
export type { GoCommand } from './source-build.ts';
