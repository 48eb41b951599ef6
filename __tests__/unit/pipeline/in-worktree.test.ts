import { describe, expect, test } from '@jest/globals';
import type { Inputs } from '../../../src/config/inputs.ts';
import { inWorktree } from '../../../src/pipeline/compare/in-worktree.ts';

const PLACES = { here: '/home/me/repo/app', there: '/scratch/tree/app', root: '/scratch/tree' };
const NOTHING = { file: '', context: '', bakeFile: [], buildContexts: [], secretFiles: [] };
const moved = (inputs: Partial<Inputs>, workingDirectory = '/home/me') =>
  inWorktree({ ...NOTHING, ...inputs } as unknown as Inputs, PLACES, { workingDirectory });

describe('inputs of a build in a worktree', () => {
  test('name the Dockerfile, context and bake files of that commit, wherever the run was started', () => {
    expect(moved({ file: 'repo/app/Dockerfile', context: 'repo', bakeFile: ['repo/bake.hcl'] })).toMatchObject({
      file: '/scratch/tree/app/Dockerfile',
      context: '/scratch/tree',
      bakeFile: ['/scratch/tree/bake.hcl'],
    });
    expect(moved({ file: 'Dockerfile' }, PLACES.here).file).toBe('/scratch/tree/app/Dockerfile');
  });

  test('leave what is in no commit, and addresses', () => {
    const inputs = {
      file: 'other/Dockerfile',
      buildContexts: ['base=docker-image://alpine', 'layout=oci-layout://go:1', 'shared=repo/shared'],
      secretFiles: ['npmrc=repo/.npmrc'],
    };
    expect(moved(inputs)).toMatchObject({
      file: '/home/me/other/Dockerfile',
      buildContexts: ['base=docker-image://alpine', 'layout=oci-layout:///home/me/go:1', 'shared=/scratch/tree/shared'],
      secretFiles: ['npmrc=/home/me/repo/.npmrc'],
    });
    const address = { context: 'https://example.com/repo.git#main', file: 'docker/Dockerfile' };
    expect(moved(address)).toMatchObject(address);
    expect(moved({})).toMatchObject(NOTHING);
  });
});
