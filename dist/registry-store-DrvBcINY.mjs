export { t as RegistryStore } from "./registry-store-zLIB64so.mjs";
