export { Yt as verdictOf } from "./body-n3DjXoEE.mjs";
