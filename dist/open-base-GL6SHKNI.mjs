export { t as openStored } from "./open-base-CBKSeeCP.mjs";
