export { n as runActionMode } from "./start-DrN-TNC8.mjs";
