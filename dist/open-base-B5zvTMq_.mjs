export { t as openStored } from "./open-base-YwVHLwMW.mjs";
