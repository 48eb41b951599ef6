export { t as RegistryStore } from "./registry-store-DtY6MAd8.mjs";
