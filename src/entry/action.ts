import { runAction } from '../pipeline/modes/action-command.ts';
import { thisProcess } from './this-process.ts';

process.exitCode = await runAction(thisProcess);
