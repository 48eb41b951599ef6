import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  once
} from "./chunk-7DFC5Y6Z.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/buildx/lease.ts
var noBuilder = {
  builder: /* @__PURE__ */ __name(() => Promise.reject(new Error("the embedded engine has no builder")), "builder"),
  opened: /* @__PURE__ */ __name(() => void 0, "opened"),
  release: /* @__PURE__ */ __name(async () => void 0, "release")
};
function prepareBuilder(inputs, runtime, keepForPost) {
  let made;
  let kept = Promise.resolve(false);
  let opened;
  let opening;
  const open = /* @__PURE__ */ __name(async (tools, stage) => {
    const [{ builderRequest }, { openBuilder }, { LOWEST, LOWEST_CALL, pluginPlaces }] = await Promise.all([
      import("./chunk-3XJ7W5FD.mjs"),
      import("./chunk-XTU6ZBCR.mjs"),
      import("./chunk-KYTTFGKI.mjs")
    ]);
    const request = await builderRequest(inputs, runtime);
    const lowest = inputs.file === "" && inputs.call === "" ? LOWEST : LOWEST_CALL;
    const { command, version } = await tools.buildx({ lowest, places: pluginPlaces(runtime.env, runtime.host) });
    opened = await openBuilder(request, { command, version }, stage, {
      onMaking: /* @__PURE__ */ __name((builder) => {
        made = builder;
        kept = keepForPost(builder);
      }, "onMaking")
    });
    return opened;
  }, "open");
  return {
    builder: /* @__PURE__ */ __name((tools, stage) => {
      opening ??= once(() => open(tools, stage));
      return opening();
    }, "builder"),
    opened: /* @__PURE__ */ __name(() => opened, "opened"),
    async release() {
      if (made === void 0 || await kept) return;
      const { removeBuilder } = await import("./chunk-P634VH7P.mjs");
      const left = await removeBuilder(made, { ...runtime, signal: new AbortController().signal });
      if (left === void 0) return;
      const message = `The builder ${made.name} could not be removed: ${left.split("\n").at(-1)}`;
      runtime.log.notice({ level: "warning", code: "builder-left", message });
    }
  };
}
__name(prepareBuilder, "prepareBuilder");
export {
  noBuilder,
  prepareBuilder
};
