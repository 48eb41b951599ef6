export { n as runActionMode } from "./start-DSyBGnGs.mjs";
