export { $ as digestOf } from "./start-BucDrgC8.mjs";
