/** A deleted row to which others refer, through the built bundle: found as one, named, put back with its own ID, undone. */
import type { GatedCall, Workbook } from '@plp/workbench';
import type { Answer, Checked, FindingView, Repaired } from '../../../src/sidebar/contract';
import { hostOver } from '../../support/register';
import { recordsOf, sheetNamed, textOf } from '../../support/sheets';
import { morning } from '../daily/support';
import { afterANight, deleteRows } from './support';

const over = (workbook: Workbook, options = {}) =>
  hostOver(workbook, { now: () => morning('2025-09-01', 120), ...options });

function deletions(workbook: Workbook, user?: string): FindingView[] {
  const answer = over(workbook, user ? { user } : {}).run('controleOphalen', {}) as Answer<Checked>;
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.bevindingen.filter(
    ({ regel }) => regel === 'verwijderde-rij' || regel === 'verwijzing-bestaat-niet',
  );
}

const cells = (findings: readonly FindingView[]) =>
  findings.flatMap(({ tab, rij, id, kolom, herstel }) =>
    herstel ? [{ tab, rij, id, kolom, was: herstel.was, wordt: herstel.wordt }] : [],
  );

const repair = (workbook: Workbook, cellen: unknown, options = {}, verzoek = 'verzoek-0001') =>
  over(workbook, options).run('herstellen', { verzoek, opmaak: false, cellen }) as Answer<Repaired>;

/** Noor, to whom a fase, an intake, a meting and a stage refer; and the werkgever of all five stages. */
function withoutNoor(): Workbook {
  const workbook = afterANight();
  deleteRows(workbook, 'Deelnemers', ['D-0001']);
  deleteRows(workbook, 'Werkgevers', ['W-0001']);
  return workbook;
}

test('each deleted row is one finding, with when it was last there and who refers to it, and no name', () => {
  const found = deletions(withoutNoor());
  expect(found.map(({ bericht }) => bericht)).toEqual([
    expect.stringMatching(
      /^D-0001 is weg uit Deelnemers \(laatst gezien op 1 september 2025\)\. 4 rijen verwijzen ernaar: I-0001, F-0001, S-0001, M-0001\.$/,
    ),
    expect.stringMatching(/^W-0001 is weg uit Werkgevers .*5 rijen verwijzen ernaar: S-0001/),
  ]);
  expect(found.map(({ ernst, herstel }) => [ernst, herstel])).toEqual([
    ['fout', { soort: 'terug', was: 'D-0001', wordt: 'D-0001' }],
    ['fout', { soort: 'terug', was: 'W-0001', wordt: 'W-0001' }],
  ]);
  expect(JSON.stringify(found)).not.toMatch(/Noor|Geheimnaam/);
});

test('one that stands there without its number gets that back, and does not come back beside it', () => {
  const workbook = afterANight();
  sheetNamed(workbook, 'Deelnemers').rows[1]![0]!.value = null;
  const { bevindingen } = (over(workbook).run('controleOphalen', {}) as { readonly value: Checked }).value;
  const offered = cells(bevindingen).filter(({ wordt }) => wordt === 'D-0001');
  expect(offered.map(({ kolom }) => kolom).sort()).toEqual(['deelnemerId', 'id']);
  expect(repair(workbook, offered)).toMatchObject({ ok: true, value: { overgeslagen: 1 } });
  const again = repair(workbook, offered);
  expect(again).toMatchObject({ ok: true, value: { overgeslagen: 1 } });
  expect(recordsOf(workbook, 'Deelnemers').filter((row) => row['Deelnemer-ID'] === 'D-0001')).toHaveLength(1);
});

test('the same where the row alone is asked back; undone, it is without its number again', () => {
  const workbook = afterANight();
  sheetNamed(workbook, 'Deelnemers').rows[1]![0]!.value = null;
  const count = (): number => recordsOf(workbook, 'Deelnemers').length;
  const before = count();
  const done = repair(workbook, cells(deletions(workbook)));
  expect(done).toMatchObject({
    ok: true,
    value: { overgeslagen: 0, steps: [{ before: { id: null }, after: { id: 'D-0001' } }] },
  });
  const [row] = recordsOf(workbook, 'Deelnemers');
  expect([row!['Deelnemer-ID'], count()]).toEqual(['D-0001', before]);
  over(workbook).run('ongedaanMaken', {
    verzoek: 'verzoek-0002',
    stappen: done.ok ? done.value.steps : [],
    bewijs: done.ok ? done.value.bewijs : '',
  });
  expect(count()).toBe(before);
});

test('it comes back with its own ID and all that it held; logged, and it can be undone', () => {
  const workbook = withoutNoor();
  const before = recordsOf(afterANight(), 'Deelnemers').find((row) => row['Deelnemer-ID'] === 'D-0001');
  const done = repair(workbook, cells(deletions(workbook)));
  expect(done).toMatchObject({ ok: true, value: { overgeslagen: 0 } });
  expect(recordsOf(workbook, 'Deelnemers').find((row) => row['Deelnemer-ID'] === 'D-0001')).toEqual(before);
  expect(deletions(workbook)).toEqual([]);
  expect(
    recordsOf(workbook, 'Logboek').map((line) => [line['Wat'], line['Record-ID'], line['Was'], line['Werd']]),
  ).toEqual([
    ['Hersteld', 'D-0001', null, null],
    ['Hersteld', 'W-0001', null, null],
  ]);
  over(workbook).run('ongedaanMaken', {
    verzoek: 'verzoek-0002',
    stappen: done.ok ? done.value.steps : [],
    bewijs: done.ok ? done.value.bewijs : '',
  });
  expect(deletions(workbook)).toEqual(deletions(withoutNoor()));
});

test('who may not write that tab is offered nothing, and refused', () => {
  const workbook = withoutNoor();
  deleteRows(workbook, 'Medewerkers', ['A-0002']);
  expect(deletions(workbook, 'jobcoach1@example.org').map(({ herstel }) => herstel)).toEqual([null, null]);
  expect(repair(workbook, cells(deletions(workbook)), { user: 'jobcoach1@example.org' })).toMatchObject({
    ok: false,
    error: { code: 'geen-recht' },
  });
});

test('a row that somebody put back meanwhile is passed over', () => {
  const workbook = withoutNoor();
  const asked = cells(deletions(workbook));
  repair(workbook, asked);
  expect(repair(workbook, asked, {}, 'verzoek-0009')).toMatchObject({
    ok: true,
    value: { steps: [], overgeslagen: 2 },
  });
  expect(recordsOf(workbook, 'Deelnemers')).toHaveLength(5);
});

test('without a night in between nothing is known of it: still one finding, without Herstel', () => {
  const workbook = afterANight();
  for (const row of workbook.sheets.find(({ name }) => name === 'PLP-schaduw')!.rows.slice(1))
    for (const cell of row ?? []) if (cell) cell.value = null;
  deleteRows(workbook, 'Werkgevers', ['W-0001']);
  expect(deletions(workbook)).toMatchObject([
    { bericht: expect.stringMatching(/^W-0001 is weg uit Werkgevers\. 5 rijen/), herstel: null },
  ]);
});

test.each(['before', 'after'] as const)(
  'whichever call fails %s it worked: Opnieuw ends as one clean repair',
  (when) => {
    const start = withoutNoor();
    const asked = cells(deletions(start));
    const clean = withoutNoor();
    let calls = 0;
    let first = 0;
    repair(clean, asked, {
      beforeCall: ({ method, index }: GatedCall) => {
        calls += 1;
        if (method === 'setProperties') first = index;
      },
    });
    expect(calls).toBeGreaterThan(first + 1);
    // All before the first write is reading: there nothing can be half done.
    for (let k = first; k < calls; k++) {
      const workbook = withoutNoor();
      try {
        repair(workbook, asked, {
          beforeCall: ({ index }: GatedCall) => {
            if (index !== k) return undefined;
            if (when === 'after') return 'after';
            throw new Error('Service error: Spreadsheets');
          },
        });
      } catch {
        // The form offers Opnieuw.
      }
      const again = repair(workbook, asked);
      expect({ k, again }).toMatchObject({
        k,
        again: {
          ok: true,
          value: {
            overgeslagen: 0,
            steps: [
              { id: 'D-0001', before: null },
              { id: 'W-0001', before: null },
            ],
          },
        },
      });
      expect({ k, people: textOf(workbook, 'Deelnemers'), companies: textOf(workbook, 'Werkgevers') }).toEqual({
        k,
        people: textOf(clean, 'Deelnemers'),
        companies: textOf(clean, 'Werkgevers'),
      });
    }
  },
);
