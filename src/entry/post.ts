import { runPost } from '../pipeline/modes/post-command.ts';
import { thisProcess } from './this-process.ts';

process.exitCode = await runPost(thisProcess);
