export { F as defaultOutputDirectory } from "./start-CZBvx8OX.mjs";
