export { t as RegistryStore } from "./registry-store-DaKYk9wH.mjs";
