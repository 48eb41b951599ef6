import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nameServiceSwitch, temporaryFolder, userFiles } from '../../../src/rootfs/users.ts';

const textOf = (drafts: ReturnType<typeof userFiles>, path: string): string => {
  const content = drafts.find((draft) => draft.path === path)?.content as { bytes: Uint8Array };
  return Buffer.from(content.bytes).toString();
};

describe('the accounts of the image', () => {
  test('are root, the image user with a home of its own, and nobody', () => {
    const drafts = userFiles({ uid: 65532, gid: 65532, name: 'nonroot' });
    expect(textOf(drafts, 'etc/passwd')).toBe(
      'root:x:0:0:root:/root:/sbin/nologin\nnonroot:x:65532:65532:nonroot:/home/nonroot:/sbin/nologin\nnobody:x:65534:65534:nobody:/nonexistent:/sbin/nologin\n',
    );
    expect(textOf(drafts, 'etc/group')).toBe('root:x:0:\nnonroot:x:65532:\nnobody:x:65534:\n');
    expect(drafts).toContainEqual({ path: 'home/nonroot', type: 'directory', mode: 0o700, uid: 65532, gid: 65532 });
  });

  test('have no further one when the image runs as root', () => {
    const drafts = userFiles({ uid: 0, gid: 0, name: 'root' });
    expect(textOf(drafts, 'etc/passwd').split('\n')).toHaveLength(3);
    expect(drafts.some(({ type }) => type === 'directory')).toBe(false);
  });

  test('name a user that was given as a number only', () => {
    expect(textOf(userFiles({ uid: 65532, gid: 65532, name: '65532' }), 'etc/passwd')).toContain(
      'nonroot:x:65532:65532:',
    );
    expect(textOf(userFiles({ uid: 1000, gid: 0, name: '1000' }), 'etc/passwd')).toContain('user1000:x:1000:0:');
  });

  test('are well-formed lines with unique names and numbers, whatever the user is called', () => {
    const user = fc.record({
      uid: fc.nat(70_000),
      gid: fc.nat(70_000),
      name: fc.oneof(fc.string(), fc.constantFrom('root', 'nobody', 'a:b\nc:x:0:0')),
    });
    fc.assert(
      fc.property(user, (value) => {
        const drafts = userFiles(value);
        const accounts = textOf(drafts, 'etc/passwd')
          .trimEnd()
          .split('\n')
          .map((line) => line.split(':'));
        const groups = textOf(drafts, 'etc/group')
          .trimEnd()
          .split('\n')
          .map((line) => line.split(':'));
        expect(accounts.every((fields) => fields.length === 7)).toBe(true);
        for (const column of [0, 2]) {
          expect(new Set(accounts.map((fields) => fields[column])).size).toBe(accounts.length);
          expect(new Set(groups.map((fields) => fields[column])).size).toBe(groups.length);
        }
        expect(accounts.find((fields) => fields[2] === '0')?.[0]).toBe('root');
        expect(accounts.some((fields) => fields[2] === String(value.uid))).toBe(true);
        expect(groups.some((fields) => fields[2] === String(value.uid === 0 ? 0 : value.gid))).toBe(true);
      }),
    );
  });
});

test('everyone may write to /tmp, and hosts are looked up in /etc/hosts first', () => {
  expect(temporaryFolder()).toMatchObject({ path: 'tmp', type: 'directory', mode: 0o1777 });
  const { content } = nameServiceSwitch();
  expect(Buffer.from((content as { bytes: Uint8Array }).bytes).toString()).toContain('hosts: files dns\n');
});
