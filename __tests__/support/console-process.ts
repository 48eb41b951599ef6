import { setTimeout as wait } from 'node:timers/promises';
import { chooseColor, chooseMode, chooseUnicode } from '../../src/terminal/choice.ts';
import { createConsole } from '../../src/terminal/console.ts';

/**
 * A process that shows a build on standard error as an entry does. The argument says how it ends: `done`, `handled`
 * (waits for SIGINT and ends as an entry would), `unhandled` (waits for it and listens to nothing), `exit`, `throw`.
 */
const [ending = 'done'] = process.argv.slice(2);
const { env, stderr } = process;
const console = createConsole({
  mode: chooseMode(env, stderr),
  stream: stderr,
  title: 'go-slim-image build  github.com/acme/app',
  unicode: chooseUnicode(env, process.platform),
  color: chooseColor(env, stderr),
  verbose: false,
  quiet: false,
  now: () => performance.now(),
});
const interruption = new AbortController();
if (ending === 'handled') process.once('SIGINT', () => interruption.abort());

console.progress.start('plan').done('2 platforms');
const compile = console.progress.start('compile', 'linux/amd64');
console.log.notice({ level: 'warning', code: 'x', message: '\u001b[31mred\u001b[0m' });
await wait(400);
switch (ending) {
  case 'handled':
    await wait(30_000, undefined, { signal: interruption.signal }).catch(() => {});
    compile.fail('interrupted');
    console.finish();
    console.print('interrupted');
    process.exitCode = 130;
    break;
  case 'unhandled':
    await wait(30_000);
    break;
  case 'exit':
    process.exit(1);
    break;
  case 'throw':
    throw new Error('a bug');
  default:
    compile.done('14.2 MB');
    console.finish();
    console.print('the table');
}
