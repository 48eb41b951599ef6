import { t as require_tar_stream } from "./tar-stream-D0W_-n-y.mjs";
var extract = require_tar_stream().extract;
export { extract };
