export { n as runActionMode } from "./start-Deu0zm4g.mjs";
