import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  build,
  openSession,
  plan
} from "./chunk-AFHZXUK4.mjs";
import "./chunk-EFC2GQDJ.mjs";
import "./chunk-IBHJIYKU.mjs";
import "./chunk-376UQA6Y.mjs";
import "./chunk-ID5C4S4B.mjs";
import "./chunk-TCXRG24H.mjs";
import "./chunk-DFRZJ6L2.mjs";
import "./chunk-CDQW3QZ6.mjs";
import "./chunk-NNFP3QRY.mjs";
import "./chunk-ACDNVGZN.mjs";
import "./chunk-44DNJ4E7.mjs";
import "./chunk-37RHXAMV.mjs";
import "./chunk-OZCZJ2NR.mjs";
import {
  chooseUnicode
} from "./chunk-AYAXJQIC.mjs";
import "./chunk-6BBWDY35.mjs";
import "./chunk-QK73E67C.mjs";
import "./chunk-P6P5KWSE.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/build-command.ts
import { relative } from "node:path";
async function runBuildCommand(configuration, process, console, signal) {
  const { inputs } = configuration;
  const session = await openSession({ process, configuration, console, signal });
  try {
    if (inputs.dryRun) {
      const { planned, workbench } = await plan(configuration, session);
      const [{ sharedVariables }, { planJson }, { planText }] = await Promise.all([
        import("./chunk-QASJV6HQ.mjs"),
        import("./chunk-QF53MEY2.mjs"),
        import("./chunk-2QLCL7GS.mjs")
      ]);
      console.finish();
      const shared = sharedVariables(workbench.environment, session.runtime.env);
      process.stdout.write(inputs.json ? planJson(planned.plan, shared) : planText(planned.plan, shared));
      return 0;
    }
    const built = await build(configuration, session);
    const { finalTable, resultLine } = await import("./chunk-PNXIJKCG.mjs");
    const { serializeReport } = await import("./chunk-WSTG4R4M.mjs");
    console.finish();
    const style = {
      columns: console.columns(),
      paint: console.paint,
      unicode: chooseUnicode(process.env, process.platform)
    };
    const failed = built.failure !== void 0;
    const shown = relative(process.workingDirectory, built.output) || ".";
    console.print(
      inputs.quiet ? resultLine(built.report, style, failed) : `
${finalTable(built.report, shown.startsWith("..") ? built.output : shown, style, failed)}`
    );
    if (inputs.json) process.stdout.write(serializeReport(built.report));
    if (built.failure === void 0) return 0;
    const { tellFailure } = await import("./chunk-HF3NJAJU.mjs");
    return tellFailure(built.failure, console, { unicode: style.unicode });
  } finally {
    await session.close();
  }
}
__name(runBuildCommand, "runBuildCommand");
export {
  runBuildCommand
};
