/** The chain of the Logboek: whatever somebody does to a sealed line is seen, and what the register takes away breaks nothing. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Ketenstand, Regel } from '../../../src/workbook/keten/keten';
import { breukVan, isVerzegeling, leegeKeten, nieuweRegels, verzegel, zonder } from '../../../src/workbook/keten/keten';
import { sha256 } from '../../../src/workbook/keten/sha256';

test('SHA-256 is that of Node, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 150 }), (text) => {
      expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
    }),
    { numRuns: 200 },
  );
});

const regel = fc
  .tuple(fc.integer({ min: 10, max: 28 }), fc.constantFrom('D-0001', 'D-0002', 'S-0003'), fc.string({ maxLength: 5 }))
  .map(([day, id, was]): Regel => [
    `2025-08-${day}T09:00:00`,
    'iemand@example.org',
    'Gewijzigd',
    'Stages',
    id,
    'Einde',
    was,
    'x',
  ]);

/** Lines of some nights, the newest first, with their seals; what is left was written after the last night. */
const logboek = fc
  .tuple(
    fc.array(fc.array(regel, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
    fc.array(regel, { maxLength: 2 }),
  )
  .map(([nights, rest]) => {
    let lines: Regel[] = [];
    let stand: Ketenstand = leegeKeten;
    nights.forEach((night, index) => {
      lines = [...night, ...lines];
      const { regels, vorige } = nieuweRegels(lines, stand);
      const op = `2025-09-0${index + 1}T07:00:00`;
      const zegel = verzegel(
        vorige,
        op,
        regels.map((one) => one.regel),
        `zaad ${index}`,
      );
      lines = [zegel, ...lines];
      stand = { ...stand, hash: zegel[7]!, op };
    });
    return { lines: [...rest, ...lines], stand, rest: rest.length };
  });

test('a chain that nobody touched holds, also where what was remembered is lost', () => {
  fc.assert(
    fc.property(logboek, ({ lines, stand }) => {
      expect([breukVan(lines, stand), breukVan(lines, null)]).toEqual([null, null]);
    }),
    { numRuns: 60 },
  );
});

test('a sealed line that was changed, taken away, put in, or moved to elsewhere is named, as is a seal', () => {
  const cell = fc.integer({ min: 0, max: 7 });
  fc.assert(
    fc.property(
      logboek,
      fc.nat(),
      cell,
      fc.constantFrom('verander', 'weg', 'erbij', 'kop'),
      ({ lines, stand, rest }, pick, at, what) => {
        const sealed = lines.length - rest;
        const place = rest + (pick % sealed);
        const next = lines.map((one) => [...one]);
        if (what === 'verander') next[place]![at] = `${next[place]![at]}~`;
        if (what === 'weg') next.splice(place, 1);
        if (what === 'erbij')
          next.splice(place + 1, 0, [...next[place]!.slice(0, 2), 'Gewijzigd', 'Stages', 'S-9999', 'Einde', '', '']);
        // The newest seals with all of their lines.
        if (what === 'kop')
          next.splice(
            0,
            rest +
              1 +
              lines.slice(rest + 1).findIndex(isVerzegeling) +
              (lines.slice(rest + 1).some(isVerzegeling) ? 0 : lines.length),
          );
        // Who looks is told of a seal that is called something else as of a line.
        expect(breukVan(next, stand)).not.toBeNull();
      },
    ),
    { numRuns: 200 },
  );
});

test('what the register takes away breaks nothing, nothing is left to try what it was, and more than that is told', () => {
  fc.assert(
    fc.property(logboek, fc.constantFrom('D-0001', 'S-0003'), ({ lines, stand }, id) => {
      const left = zonder(lines, stand, (one) => one[4] === id);
      const next = lines.flatMap((one, index) => {
        const what = left.regels.get(index);
        return what === 'weg' ? [] : [what === undefined ? one : one.map((text, place) => (place === 6 ? what : text))];
      });
      expect(next.some((one) => one[4] === id)).toBe(false);
      expect(breukVan(next, left.stand)).toBeNull();
      // Without its salt a mark tells nothing.
      const gone = next
        .filter(isVerzegeling)
        .flatMap((one) => one[6]!.split(' ').filter((merk) => merk.startsWith('-')));
      expect(gone).toHaveLength(left.stand.weg);
      if (gone.length > 0)
        expect(breukVan(next, { ...left.stand, weg: left.stand.weg - 1 })).toMatchObject({ wat: 'weg' });
    }),
    { numRuns: 60 },
  );
});

test('old lines go with their seals, and what is left goes on from there', () => {
  fc.assert(
    fc.property(logboek, fc.integer({ min: 1, max: 4 }), ({ lines, stand }, nights) => {
      const oldest = `2025-09-0${nights}`;
      const isOld = (one: Regel): boolean => (isVerzegeling(one) ? one[0]! < oldest : true);
      const old = new Set(lines.slice(lines.findIndex((one) => isVerzegeling(one) && one[0]! < oldest)));
      const all = lines.some((one) => isVerzegeling(one) && one[0]! < oldest) ? old : new Set<Regel>();
      const left = zonder(lines, stand, (one) => all.has(one), isOld);
      const next = lines.filter((_, index) => left.regels.get(index) !== 'weg');
      expect(next).toEqual(lines.filter((one) => !all.has(one)));
      expect(breukVan(next, left.stand)).toBeNull();
      expect(left.stand.weg).toBe(0);
      if (all.size > 0 && next.some(isVerzegeling))
        expect(breukVan(next, { ...left.stand, anker: 'x' })).toMatchObject({ wat: 'verzegeling' });
    }),
    { numRuns: 60 },
  );
});
