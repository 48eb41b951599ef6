export { Ot as assembledPushable, kt as describedIn, At as reportedPushable } from "./body-BsBc9rd-.mjs";
