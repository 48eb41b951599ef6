export { jr as LARGEST_REPORT, Mr as parseReport, Nr as readOrigin, Pr as serializeReport } from "./body-BkbcoDZC.mjs";
