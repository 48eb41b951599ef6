export { t as openStored } from "./open-base-DlkLXJke.mjs";
