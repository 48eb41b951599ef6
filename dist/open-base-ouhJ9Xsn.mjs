export { t as openStored } from "./open-base-B3sGt6kR.mjs";
