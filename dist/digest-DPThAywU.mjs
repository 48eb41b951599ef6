export { $ as digestOf } from "./start-B5DA5UHY.mjs";
