export { t as openStored } from "./open-base-BlLfoa7t.mjs";
