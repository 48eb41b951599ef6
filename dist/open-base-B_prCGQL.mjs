export { t as openStored } from "./open-base-BeSdIjt7.mjs";
