export { n as runActionMode } from "./start-DIqUzH76.mjs";
