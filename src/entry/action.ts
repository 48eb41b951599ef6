import { runAction } from '../pipeline/action-command.ts';
import { thisProcess } from './this-process.ts';

process.exitCode = await runAction(thisProcess);
