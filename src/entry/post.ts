import { runPost } from '../pipeline/post-command.ts';
import { thisProcess } from './this-process.ts';

process.exitCode = await runPost(thisProcess);
