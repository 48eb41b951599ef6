export { $ as digestOf } from "./start-DrN-TNC8.mjs";
