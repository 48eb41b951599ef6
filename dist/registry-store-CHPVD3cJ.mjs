export { t as RegistryStore } from "./registry-store-TNYxw8GD.mjs";
