export { t as openStored } from "./open-base-BNKl2Boh.mjs";
