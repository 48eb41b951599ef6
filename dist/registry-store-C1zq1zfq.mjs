export { t as RegistryStore } from "./registry-store-DshPBySj.mjs";
