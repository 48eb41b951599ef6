import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { requireZone, zonePaths } from '../../../src/rootfs/zone-check.ts';
import { nearestZones } from '../../../src/rootfs/zone-names.ts';
import { chooseZones } from '../../../src/rootfs/zones.ts';

const KNOWN = [
  'America/Argentina/Buenos_Aires',
  'America/New_York',
  'Asia/Kolkata',
  'Etc/UTC',
  'Europe/Berlin',
  'Europe/Dublin',
  'Europe/Vienna',
  'UTC',
];
const archive = { names: KNOWN, release: '2026a' };

describe('the nearest zones', () => {
  test.each([
    ['europe/berlin', ['Europe/Berlin']],
    ['Berlin', ['Europe/Berlin']],
    ['America/New York', ['America/New_York']],
    ['new-york', ['America/New_York']],
    ['Europe/Viena', ['Europe/Vienna']],
    ['Europe/Belin', ['Europe/Berlin', 'Europe/Dublin']],
    ['Moon/Tranquility_Base', []],
  ])('of %s', (wanted, near) => {
    expect(nearestZones(wanted, KNOWN)).toEqual(near);
  });

  test('begin with the zone itself when one letter of it is wrong', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KNOWN.filter((name) => name.length > 7)), fc.nat(), (name, at) => {
        const position = at % name.length;
        const wrong = `${name.slice(0, position)}#${name.slice(position + 1)}`;
        expect(nearestZones(wrong, KNOWN)).toContain(name);
      }),
    );
  });
});

describe('the chosen zones', () => {
  test('are all, or the listed ones once each and sorted, with the zone of TZ', () => {
    expect(chooseZones({ timezones: 'all' }, archive)).toEqual(KNOWN);
    expect(
      chooseZones(
        { timezones: ['Europe/Vienna', 'Asia/Kolkata', 'Europe/Vienna'], timezone: 'Europe/Berlin' },
        archive,
      ),
    ).toEqual(['Asia/Kolkata', 'Europe/Berlin', 'Europe/Vienna']);
    expect(chooseZones({ timezones: 'none', timezone: 'UTC' }, archive)).toEqual(['UTC']);
  });

  test('are refused with the nearest names, and with the input that named them', () => {
    expect(() => chooseZones({ timezones: ['Europe/Belin'] }, archive)).toThrow(
      expect.objectContaining({
        code: 'unknown-timezone',
        message: 'Input timezones: there is no time zone "Europe/Belin" in tzdata 2026a of the Go toolchain.',
        fix: 'Did you mean Europe/Berlin or Europe/Dublin?',
      }),
    );
    expect(() => chooseZones({ timezones: 'all', timezone: 'CET-1CEST' }, archive)).toThrow(
      expect.objectContaining({ message: expect.stringContaining('Input timezone:') }),
    );
  });
});

describe('a TZ', () => {
  const entries = [
    { path: 'usr/share/zoneinfo/Europe/Berlin', type: 'file' as const },
    { path: 'srv/zone', type: 'symlink' as const },
  ];

  test.each([
    undefined,
    '',
    ':',
    'UTC',
    'Europe/Berlin',
    ':Europe/Berlin',
    '/srv/zone',
    '/usr/share/zoneinfo/Europe/Berlin',
  ])('%s is found', async (tz) => {
    await expect(requireZone(tz, { entries, embedded: false })).resolves.toBeUndefined();
  });

  test.each(['Europe/Vienna', 'CET-1CEST', 'europe/berlin', '/usr/share/zoneinfo', '/etc/localtime'])(
    '%s is refused',
    async (tz) => {
      const attempt = requireZone(tz, { entries, embedded: false });
      await expect(attempt).rejects.toMatchObject({
        code: 'timezone-missing',
        message: expect.stringContaining(`TZ is "${tz}"`),
      });
    },
  );

  test('may come from the binary itself or from the base', async () => {
    await expect(requireZone('Europe/Vienna', { entries, embedded: true })).resolves.toBeUndefined();
    await expect(requireZone('/srv/other', { entries, embedded: true })).rejects.toMatchObject({
      code: 'timezone-missing',
    });
    const asked: string[] = [];
    const baseHas = async (path: string): Promise<boolean> => asked.push(path) === 2;
    await expect(requireZone('Asia/Kolkata', { entries, embedded: false, baseHas })).resolves.toBeUndefined();
    expect(asked).toEqual(zonePaths('Asia/Kolkata')?.slice(0, 2));
  });
});
