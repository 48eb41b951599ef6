import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { reportArtifactName } from '../../../src/model/artifact-name.ts';
import { isCommentKey } from '../../../src/model/comment-marker.ts';
import { commentKey } from '../../../src/pipeline/publish/comment-key.ts';

describe('the key of a job', () => {
  test.each([
    ['', [], 'default'],
    ['web-2', ['api'], 'web-2'],
    ['', ['api'], 'api'],
    ['', ['api', 'web'], 'api.web'],
    ['', ['a b', 'c--d'], 'a_b.c-d'],
  ])('of comment-key %j and images %j is %s', (given, image, key) => {
    expect(commentKey({ commentKey: given, image })).toBe(key);
  });

  test.each(['a b', 'a-->', 'ä', 'x'.repeat(65)])('%j is refused', (given) => {
    expect(() => commentKey({ commentKey: given, image: [] })).toThrow(/comment-key/);
  });

  test('made of images is always one', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (image) => {
        expect(isCommentKey(commentKey({ commentKey: '', image }))).toBe(true);
      }),
    );
  });

  test('names the artifact, too', () => {
    expect(reportArtifactName('report', 'default')).toBe('report');
    expect(reportArtifactName('report', 'web')).toBe('report-web');
  });
});
