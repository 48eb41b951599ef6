export { t as openStored } from "./open-base-B_gaxOwg.mjs";
