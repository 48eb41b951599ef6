export { t as parseExports, n as splitOutputs } from "./export-list-Bn0HaK81.mjs";
