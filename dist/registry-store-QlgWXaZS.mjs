export { t as RegistryStore } from "./registry-store-dUOKgqOC.mjs";
