import type { Functions } from '../functions/functions.ts';
import type { CodePlace } from '../functions/read-code.ts';
import { CLAIM_KINDS, type Claims } from '../owners/claims.ts';
import { lastAtMost } from '../owners/last-at-most.ts';
import { joinOwners, type Owner, rowOwner, UNKNOWN } from '../owners/owners.ts';
import type { ModuleData } from '../program/module-data.ts';
import type { Program } from '../program/program.ts';

/** Two numbers of four bytes: state, and how many functions follow (runtime/proc.go, initTask). */
const TASK_HEAD = 8;
const MOST_FUNCTIONS = 1 << 16;

/**
 * Claims the lists of functions that initialise packages (since Go 1.21; the runtime's record leads to them): each is the
 * package's whose functions are in it. The list of those lists is the runtime's.
 */
export function claimInitTasks(
  program: Program,
  functions: Functions,
  place: CodePlace,
  { initTasks }: ModuleData,
  claims: Claims,
): void {
  const { wordBytes: word } = program;
  const first = initTasks === undefined || initTasks.count === 0 ? -1 : program.offsetOf(initTasks.address);
  if (first < 0 || initTasks === undefined) return;
  const end = first + initTasks.count * word;
  if (end > program.bytes.length) return;
  for (let at = first; at < end; at += word) {
    const task = program.offsetOf(program.word(at));
    if (task < 0 || task + TASK_HEAD > program.bytes.length) return;
    const count = program.u32(task + 4);
    const taskEnd = task + TASK_HEAD + count * word;
    if (count > MOST_FUNCTIONS || taskEnd > program.bytes.length) return;
    let owner: Owner = UNKNOWN;
    for (let item = task + TASK_HEAD; item < taskEnd; item += word) {
      const offset = program.word(item) - place.address;
      const index = lastAtMost(functions.entries, offset);
      // Nothing but a list of functions is one: with another word the record is not what it is taken for.
      if (index < 0 || functions.entries[index] !== offset) return;
      owner = joinOwners(owner, functions.owners[index] as Owner);
    }
    if (owner >= 0) claims.add(task, taskEnd, owner, CLAIM_KINDS.data);
  }
  claims.add(first, end, rowOwner('runtime'), CLAIM_KINDS.runtime);
}
