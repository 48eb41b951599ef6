export { t as keepForPost } from "./post-state-Bpxc7GbM.mjs";
