export { n as runActionMode } from "./start-CZBvx8OX.mjs";
