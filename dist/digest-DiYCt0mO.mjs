export { $ as digestOf } from "./start-BD3W1UTM.mjs";
