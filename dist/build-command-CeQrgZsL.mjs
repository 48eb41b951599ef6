export { t as runBuildCommand } from "./start-DrN-TNC8.mjs";
