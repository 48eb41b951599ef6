export { n as removeBuilder } from "./remove-DjKfslEG.mjs";
