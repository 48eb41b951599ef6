export { t as runBuildCommand } from "./start-BD3W1UTM.mjs";
