export { $ as digestOf } from "./start-DZBXXxT0.mjs";
