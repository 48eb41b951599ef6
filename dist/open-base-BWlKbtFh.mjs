export { t as openStored } from "./open-base-SKFZ6TTw.mjs";
