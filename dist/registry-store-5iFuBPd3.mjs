export { t as RegistryStore } from "./registry-store-B8wUwsXT.mjs";
