export { t as RegistryStore } from "./registry-store-BhIDxWHu.mjs";
