export { t as openStored } from "./open-base-DORURb8R.mjs";
