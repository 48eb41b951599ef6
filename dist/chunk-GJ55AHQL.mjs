import { createRequire as createRequireOfModule } from 'node:module';
const require = createRequireOfModule(import.meta.url);
import {
  build,
  plan
} from "./chunk-ME4SFUIS.mjs";
import {
  openSession
} from "./chunk-PIX6USHO.mjs";
import "./chunk-23CTAEMO.mjs";
import "./chunk-5PRN4FLH.mjs";
import "./chunk-2XEG75ON.mjs";
import "./chunk-77EBUBVH.mjs";
import "./chunk-OQYU6CJ5.mjs";
import "./chunk-ERPFNP3Y.mjs";
import "./chunk-YFSRHQRP.mjs";
import "./chunk-7DFC5Y6Z.mjs";
import "./chunk-DFRZJ6L2.mjs";
import "./chunk-BKCV5CUF.mjs";
import "./chunk-5SRSONDN.mjs";
import "./chunk-HOLRWOQ2.mjs";
import "./chunk-44DNJ4E7.mjs";
import "./chunk-IO2AYPQQ.mjs";
import "./chunk-IKFKL4G7.mjs";
import {
  chooseUnicode
} from "./chunk-AYAXJQIC.mjs";
import "./chunk-2EFRVBOM.mjs";
import "./chunk-7FMS36R3.mjs";
import "./chunk-6BOTCV4T.mjs";
import "./chunk-CDQW3QZ6.mjs";
import "./chunk-IBHJIYKU.mjs";
import {
  __name
} from "./chunk-E35EZZSK.mjs";

// src/pipeline/build-command.ts
import { relative } from "node:path";
async function runBuildCommand({ configuration, process, console, signal }) {
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
    const { finalTable, resultLine } = await import("./chunk-IPJTZWQV.mjs");
    const { serializeReport } = await import("./chunk-FDZIERNO.mjs");
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
    const { tellFailure } = await import("./chunk-R56KXV5W.mjs");
    return tellFailure(built.failure, console, { unicode: style.unicode });
  } finally {
    await session.close();
  }
}
__name(runBuildCommand, "runBuildCommand");
export {
  runBuildCommand
};
