export { $ as digestOf } from "./start-DIqUzH76.mjs";
