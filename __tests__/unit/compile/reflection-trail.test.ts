import { describe, expect, test } from '@jest/globals';
import { withLinkFlag } from '../../../src/compile/link-flags.ts';
import { ReflectionTrail } from '../../../src/compile/reflection-trail.ts';

function trailOf(...lines: string[]): readonly string[] | undefined {
  const trail = new ReflectionTrail();
  for (const line of lines) trail.read(line);
  return trail.found();
}

describe('the trail to who calls methods by reflection', () => {
  test('names the way into each package, types and tables left out', () => {
    expect(
      trailOf(
        '# example.com/app',
        '_ -> main.main',
        'main.main -> example.com/app/web.Serve',
        'example.com/app/web.Serve -> example.com/app/web.render',
        'example.com/app/web.render -> text/template.(*Template).Execute',
        'text/template.(*Template).Execute -> type:*text/template.state <UsedInIface>',
        'type:*text/template.state <UsedInIface> -> text/template.(*state).evalField <ReflectMethod>',
        'main.main -> example.com/other.Later <ReflectMethod>',
      ),
    ).toEqual([
      'main.main',
      'example.com/app/web.Serve',
      'text/template.(*Template).Execute',
      'text/template.(*state).evalField',
    ]);
  });

  test('a mark on reflect’s own functions is in every program', () => {
    expect(trailOf('_ -> main.main', 'main.main -> reflect.Value.Method <ReflectMethod>')).toBeUndefined();
  });

  test('a circle ends', () => {
    expect(trailOf('a.b -> a.c', 'a.c -> a.b', 'a.b -> a.d <ReflectMethod>')).toEqual(['a.c', 'a.d']);
  });
});

test('a linker flag is added beside those that there are', () => {
  expect(withLinkFlag(['build', '-ldflags=-s -w', '.'], '-dumpdep')).toEqual(['build', '-ldflags=-s -w -dumpdep', '.']);
  expect(withLinkFlag(['build', '.'], '-dumpdep')).toEqual(['build', '-ldflags=-dumpdep', '.']);
});
