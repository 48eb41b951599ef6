export { t as runBuildCommand } from "./start-Xfg0J2l3.mjs";
