export { n as findAttachedReport } from "./find-report-D9Dqo3pb.mjs";
