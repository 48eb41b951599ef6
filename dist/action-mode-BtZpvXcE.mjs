export { n as runActionMode } from "./start-BucDrgC8.mjs";
