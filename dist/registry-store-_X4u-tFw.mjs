export { t as RegistryStore } from "./registry-store-BtuO3QiI.mjs";
