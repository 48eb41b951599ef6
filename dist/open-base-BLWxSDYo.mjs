export { t as openStored } from "./open-base-CC2g0cbT.mjs";
