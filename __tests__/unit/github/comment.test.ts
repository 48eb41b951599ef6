import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type CommentDraft,
  type CommentWish,
  decide,
  ownComments,
  type PostedComment,
} from '../../../src/github/comment/decide.ts';
import { type PullRequestComments, writeComment } from '../../../src/github/comment/write.ts';
import { commentMarker, isCommentKey, readCommentMarker } from '../../../src/model/comment-marker.ts';

const ME = 'github-actions[bot]';
const HEAD = 'b'.repeat(40);
const OLD = 'a'.repeat(40);

function draft(run: number, head = HEAD, changed = true): CommentDraft {
  const marker = { key: 'app', head, run, attempt: 1 };
  return { marker, body: () => `size of run ${run}\n${commentMarker(marker)}`, changed };
}

const posted = (id: number, author: string, body: string): PostedComment => ({ id, author, body });

describe('the marker', () => {
  test('is read back from the last line, in whatever line ends an editor leaves', () => {
    const marker = { key: 'app.v2', head: HEAD, run: 17, attempt: 2 };
    const text = commentMarker(marker);
    for (const body of [`x\n${text}`, `x\r\n${text}\r\n`, `${text}  \n\n`])
      expect(readCommentMarker(body)).toEqual(marker);
    expect(readCommentMarker(`${text}\nquoted above`)).toBeUndefined();
    expect(readCommentMarker(`> ${text}`)).toBeUndefined();
    expect(readCommentMarker('<!-- go-slim-image v1 key=app -->')?.key).toBe('app');
  });

  test.each(['', 'a b', 'a-->', 'a--b', 'x'.repeat(65), 'ä'])('%j is no key', (key) =>
    expect(isCommentKey(key)).toBe(false),
  );

  test('any text can be looked at', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => readCommentMarker(text) === undefined));
  });
});

describe('which comments are ours', () => {
  test('by author, key and last line; one with a copied marker is not', () => {
    const body = draft(1).body();
    const others = [
      posted(1, 'mallory', body),
      posted(2, ME, `${body}\nmore`),
      posted(3, ME, body.replace('key=app', 'key=web')),
    ];
    expect(ownComments([...others, posted(4, ME, body)], ME, 'app').map(({ id }) => id)).toEqual([4]);
  });
});

describe('what happens', () => {
  const own = (run: number, head = HEAD) => ownComments([posted(9, ME, draft(run, head).body())], ME, 'app');
  const none = own(0).slice(1);
  test.each<[string, CommentDraft, ReturnType<typeof own>, string | undefined, CommentWish, object]>([
    ['first', draft(2), none, HEAD, 'changed', { do: 'create', body: draft(2).body() }],
    ['nothing changed, none stands', draft(2, HEAD, false), none, HEAD, 'changed', { do: 'nothing', why: 'unwanted' }],
    ['nothing changed, always', draft(2, HEAD, false), none, HEAD, 'always', { do: 'create', body: draft(2).body() }],
    [
      'nothing changed, one stands',
      draft(2, HEAD, false),
      own(1),
      HEAD,
      'changed',
      { do: 'update', id: 9, body: draft(2).body() },
    ],
    ['never', draft(2), own(1), HEAD, 'never', { do: 'nothing', why: 'unwanted' }],
    ['next commit', draft(2), own(1, OLD), HEAD, 'changed', { do: 'update', id: 9, body: draft(2).body() }],
    ['older head, newer comment', draft(3, OLD), own(2), HEAD, 'changed', { do: 'nothing', why: 'outdated', id: 9 }],
    ['older head, none stands', draft(1, OLD), none, HEAD, 'changed', { do: 'nothing', why: 'outdated' }],
    ['same head, later run stands', draft(2), own(3), HEAD, 'changed', { do: 'nothing', why: 'newer', id: 9 }],
    [
      'head unknown, later run stands',
      draft(2, OLD),
      own(3),
      undefined,
      'changed',
      { do: 'nothing', why: 'newer', id: 9 },
    ],
    ['the same text', draft(2), own(2), HEAD, 'changed', { do: 'nothing', why: 'unchanged', id: 9 }],
  ])('%s', (_, given, stands, head, wish, expected) => expect(decide(given, stands, head, wish)).toEqual(expected));
});
/** A server's comments. Every call lets others go first, in the order that the schedule gives. */
function conversation(start: readonly PostedComment[], scheduler: fc.Scheduler) {
  const all = [...start];
  const begun = new Set<Promise<void>>();
  let next = 100;
  const turn = <T>(work: () => T): Promise<T> => scheduler.schedule(Promise.resolve()).then(work);
  const at = (id: number): number => all.findIndex((comment) => comment.id === id);

  /** From a run's look on, a write of it may be on its way; `settle` outlasts those of others. */
  async function tell(draft: CommentDraft): Promise<void> {
    let ended = (): void => undefined;
    const comments: PullRequestComments = {
      author: () => turn(() => ME),
      head: () => turn(() => HEAD),
      list: () => {
        ended();
        const look = new Promise<void>((resolve) => {
          ended = resolve;
        });
        begun.add(look);
        void look.then(() => begun.delete(look));
        return turn(() => [...all]);
      },
      create: (body) => turn(() => all.push(posted(++next, ME, body))).finally(() => ended()),
      update: (id, body) =>
        turn(() => {
          if (at(id) >= 0) all[at(id)] = posted(id, ME, body);
        }).finally(() => ended()),
      remove: (id) => turn(() => at(id) >= 0 && all.splice(at(id), 1)),
      outlast: async () => false,
      settle: async () => void (await Promise.all(begun)),
    };
    await writeComment(draft, 'changed', comments).finally(() => ended());
  }

  return { all, tell: (drafts: readonly CommentDraft[]) => scheduler.waitFor(Promise.all(drafts.map(tell))) };
}

describe('runs at once', () => {
  const foreign = [posted(1, 'mallory', draft(9).body()), posted(2, ME, 'a talk')];

  test('end with one comment, of the present head and the latest run, whatever the order of their calls', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.boolean(), async (scheduler, stands) => {
        const start = stands ? [...foreign, posted(3, ME, draft(1, OLD).body())] : foreign;
        const { all, tell } = conversation(start, scheduler);
        await tell([draft(2, OLD), draft(4), draft(5)]);
        expect(all.slice(0, 2)).toEqual(foreign);
        expect(ownComments(all, ME, 'app').map(({ body }) => body)).toEqual([draft(5).body()]);
      }),
    );
  });

  test('jobs of one run with the same key get a comment each, and find it again', async () => {
    const leg = (name: string, run: number, head: string): CommentDraft => {
      const marker = { key: 'app', head, run, attempt: 1, leg: name.repeat(8) };
      return { marker, changed: true, body: () => `size of ${name} in ${run}\n${commentMarker(marker)}` };
    };
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.boolean(), async (scheduler, changed) => {
        const before = ['a', 'b'].map((name, index) => posted(3 + index, ME, leg(name, 6, OLD).body()));
        const { all, tell } = conversation([...foreign, ...before], scheduler);
        // The commit may also have changed what the jobs build, and so what they are told apart by.
        const drafts = (changed ? ['c', 'd'] : ['a', 'b']).map((name) => leg(name, 7, HEAD));
        await tell(drafts);
        const bodies = ownComments(all, ME, 'app').map(({ body }) => body);
        expect(bodies.sort()).toEqual(drafts.map((each) => each.body()));
      }),
    );
  });
});

test('after a limit it is decided anew: meanwhile the run of a newer commit may have written', async () => {
  const newer = draft(6);
  const all = [posted(9, ME, draft(1, 'c'.repeat(40)).body())];
  let head = OLD;
  const asked: string[] = [];
  const comments: PullRequestComments = {
    author: async () => ME,
    head: async () => head,
    list: async () => [...all],
    create: async () => asked.push('create'),
    update: async (id) => {
      asked.push(`update ${id}`);
      throw new Error('slow down');
    },
    remove: async (id) => asked.push(`remove ${id}`),
    outlast: async () => {
      head = HEAD;
      all[0] = posted(9, ME, newer.body());
      return true;
    },
    settle: async () => undefined,
  };
  expect(await writeComment(draft(5, OLD), 'changed', comments)).toEqual({ done: 'nothing', why: 'outdated', id: 9 });
  expect(asked).toEqual(['update 9']);
});
