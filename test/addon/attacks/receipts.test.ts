/** Forged receipts: taking back an import or a repair that was not done so, not by this person, or long ago changes nothing. */
import * as fc from 'fast-check';
import { copyWorkbook } from '@plp/workbench';
import type { Answer, Done, ImportTerug, Repaired, Step } from '../../../src/sidebar/contract';
import { differences } from '../../support/compare';
import { typeIn } from '../../support/edits';
import { addSource, importAll, staff, takeBack, value, wideSheet } from '../../support/importing';
import { demoNow, demoRegister, hostOver } from '../../support/register';
import { recordsOf } from '../../support/sheets';
import { smallRegister } from '../../support/smallRegister';
import { hour, leader, numRuns, opleider, seed, stranger } from './support';

test('an import that never was, or that somebody else asks for, takes nothing away', () => {
  const workbook = smallRegister(staff());
  const { importId } = importAll(hostOver(workbook), addSource(workbook, 'Studentenlijst', wideSheet));
  const before = copyWorkbook(workbook);
  const around = fc.constantFrom('', ' ', '\n', '\u0000', '-', "'", '%', '*', '..');
  const forged = fc.oneof(
    fc.tuple(around, around).map(([first, last]) => `${first}${importId}${last}`),
    fc.integer({ min: 0, max: importId.length - 1 }).map((at) => importId.slice(0, at)),
    fc.constantFrom('__proto__', 'constructor', 'toString', 'D-0001', 'verzoek-0001', '=A1', 'null', '0'),
    fc.string({ maxLength: 80 }),
    fc.uuid(),
    fc.anything().map((one) => one as string),
  );
  const users = fc.constantFrom(leader, opleider, '', stranger);
  fc.assert(
    fc.property(forged, users, (asked, user) => {
      // The real thing is for who may.
      fc.pre(!(user === leader && asked === importId));
      const answer = hostOver(workbook, { user, effectiveUser: user }).run('importTerugdraaien', {
        importId: asked,
      }) as Answer<ImportTerug>;
      // Who may is told that nothing was taken back: an answer that got lost is asked for again with the same words.
      if (user === leader) expect(answer.ok ? answer.value.records : {}).toEqual({});
      else expect(answer.ok).toBe(false);
    }),
    { numRuns, seed },
  );
  expect(differences(before, workbook)).toEqual([]);
  expect(takeBack(hostOver(workbook), importId).records).toMatchObject({ deelnemers: expect.any(Number) as number });
});

test('a repair is taken back as it was done, by who did it, in time, or not at all', () => {
  const workbook = demoRegister();
  typeIn(workbook, 'Metingen', 2, 'Moment', 'TUSSEN');
  const { bevindingen } = value<{
    bevindingen: readonly {
      tab: string;
      rij: number;
      id: string;
      kolom: string;
      herstel: { was: unknown; wordt: unknown } | null;
    }[];
  }>(hostOver(workbook).run('controleOphalen', {}));
  const cellen = bevindingen.flatMap(({ tab, rij, id, kolom, herstel }) =>
    herstel && tab === 'metingen' ? [{ tab, rij, id, kolom, was: herstel.was, wordt: herstel.wordt }] : [],
  );
  const repaired = value<Repaired>(
    hostOver(workbook).run('herstellen', { verzoek: 'verzoek-0001', opmaak: false, cellen }),
  );
  const { steps, bewijs } = repaired as unknown as { steps: readonly Step[]; bewijs: string };
  expect(steps.length).toBeGreaterThan(0);
  const before = copyWorkbook(workbook);
  const [own] = steps as [Step];
  const cell = fc.oneof(fc.constant(null), fc.string(), fc.integer(), fc.constant('111222333'));
  const forgedSteps = fc.oneof(
    fc.constant(steps),
    cell.map((one) => [{ ...own, before: { ...own.before, moment: one } }]),
    cell.map((one) => [{ ...own, before: { ...own.before, zelfvertrouwen: one } }]),
    cell.map((one) => [{ ...own, after: { ...own.after, moment: one } }]),
    fc.constantFrom('M-0002', 'M-9999', '__proto__').map((id) => [{ ...own, id }]),
    fc.constant([own, own]),
    fc.constant([{ ...own, before: null }]),
    fc.constant([{ ...own, after: {} }]),
  );
  const [at = '', sign = ''] = bewijs.split('.');
  const receipts = fc.oneof(
    fc.constant(bewijs),
    fc.integer({ min: -hour, max: hour }).map((later) => `${Number(at) + later}.${sign}`),
    fc.integer({ min: 0, max: sign.length - 1 }).map((cut) => `${at}.${sign.slice(0, cut)}`),
    fc.constant(`${at}.${sign.toUpperCase()}x`),
    fc.string({ maxLength: 60 }),
  );
  const users = fc.constantFrom(leader, opleider, '', stranger);
  const moments = fc.constantFrom(demoNow + hour, demoNow - hour, demoNow + 13 * hour);
  let number = 0;
  fc.assert(
    fc.property(forgedSteps, receipts, users, moments, (stappen, receipt, user, now) => {
      fc.pre(!(stappen === steps && receipt === bewijs && user === leader && now === demoNow + hour));
      const answer = hostOver(workbook, { user, effectiveUser: user, now: () => now }).run('ongedaanMaken', {
        verzoek: `verzoek-${++number}`.padEnd(12, '0'),
        stappen,
        bewijs: receipt,
      }) as Answer<Done>;
      expect(answer.ok).toBe(false);
    }),
    { numRuns, seed },
  );
  expect(differences(before, workbook)).toEqual([]);
  const undone = hostOver(workbook, { now: () => demoNow + hour }).run('ongedaanMaken', {
    verzoek: 'verzoek-echt-1',
    stappen: steps,
    bewijs,
  }) as Answer<Done>;
  expect(undone.ok).toBe(true);
  expect(recordsOf(workbook, 'Metingen')[0]!['Moment']).toBe('TUSSEN');
});
