import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  build,
  finalTable,
  openSession,
  plan,
  planText,
  resultLine,
  serializeReport,
  sharedVariables,
  withoutCredentials
} from "./chunk-W4BPFRDQ.mjs";
import "./chunk-DFRZJ6L2.mjs";
import "./chunk-AMIADK4M.mjs";
import "./chunk-XW6CTPSS.mjs";
import "./chunk-JIPLO7L7.mjs";
import "./chunk-DQHKNV7X.mjs";
import "./chunk-KESV6KOO.mjs";
import "./chunk-F7MUPOUI.mjs";
import "./chunk-MTCSO5MN.mjs";
import {
  chooseUnicode
} from "./chunk-AYAXJQIC.mjs";
import "./chunk-PGXNQ4LJ.mjs";
import {
  tellFailure
} from "./chunk-H2JWXYX5.mjs";
import "./chunk-2R25IXXH.mjs";
import "./chunk-6BBWDY35.mjs";
import "./chunk-4PH2I2U7.mjs";
import "./chunk-QK73E67C.mjs";
import "./chunk-P6P5KWSE.mjs";
import "./chunk-JSDHIWSI.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/build-command.ts
import { relative } from "node:path";

// src/plan/plan-json.ts
function planJson(plan2, shared = []) {
  const shown = /* @__PURE__ */ __name((entry) => ({
    ...entry,
    value: withoutCredentials(entry.name, entry.value)
  }), "shown");
  const binaries = plan2.binaries.map((binary) => ({ ...binary, environment: binary.environment.map(shown) }));
  return `${JSON.stringify({ ...plan2, binaries, environment: shared.map(shown) }, null, 2)}
`;
}
__name(planJson, "planJson");

// src/pipeline/build-command.ts
async function runBuildCommand(configuration, process, console, signal) {
  const { inputs } = configuration;
  const session = await openSession({ process, configuration, console, signal });
  try {
    if (inputs.dryRun) {
      const { planned, workbench } = await plan(configuration, session);
      console.finish();
      const shared = sharedVariables(workbench.environment, session.runtime.env);
      process.stdout.write(inputs.json ? planJson(planned.plan, shared) : planText(planned.plan, shared));
      return 0;
    }
    const built = await build(configuration, session);
    console.finish();
    const style = {
      columns: console.columns(),
      paint: console.paint,
      unicode: chooseUnicode(process.env, process.platform)
    };
    const shown = relative(process.workingDirectory, built.output) || ".";
    console.print(
      inputs.quiet ? resultLine(built.report, style) : `
${finalTable(built.report, shown.startsWith("..") ? built.output : shown, style)}`
    );
    if (inputs.json) process.stdout.write(serializeReport(built.report));
    if (built.failure === void 0) return 0;
    return tellFailure(built.failure, console, { unicode: style.unicode });
  } finally {
    await session.close();
  }
}
__name(runBuildCommand, "runBuildCommand");
export {
  runBuildCommand
};
