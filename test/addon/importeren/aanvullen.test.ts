/** Through the built bundle: what is asked above the preview, what it fills in, and taking that back. */
import type { Koppeling } from '../../../src/sidebar/contract';
import { addSource, asked, preview, run, staff, takeBack, value } from '../../support/importing';
import { hostOver } from '../../support/register';
import { recordsOf, sheetNamed } from '../../support/sheets';
import { smallRegister } from '../../support/smallRegister';

const header = ['Naam', 'Geboortejaar', 'Woonplaats', 'Telefoon', 'Aanmelddatum'];
const vul = { 'aanvullen:Deelnemers, Telefoon': 'vul' };

function opened(cells: Parameters<typeof addSource>[2], over: Partial<Koppeling> = {}) {
  const maker = staff();
  maker.deelnemer({ voornaam: 'Anna', achternaam: 'Vos', geboortejaar: 1999, telefoon: null, woonplaats: null });
  const workbook = smallRegister(maker);
  const blad = addSource(workbook, 'Lijst', cells);
  return { workbook, request: asked(hostOver(workbook), blad, over) };
}

const people = (workbook: Parameters<typeof recordsOf>[0]) =>
  recordsOf(workbook, 'Deelnemers').map((one) => [one['Voornaam'], one['Telefoon'], one['Woonplaats']]);

test('a telephone number that the register lacks is offered, comes in once it is asked for, and goes when it is taken back', () => {
  const { workbook, request } = opened([header, ['Anna Vos', 1999, 'Haarlem', '06-12345678', '2024-01-10']]);
  const shown = preview(hostOver(workbook), request);
  expect(shown.rijen).toMatchObject({ nieuw: 0, bestaat: 1 });
  expect(shown.vragen).toMatchObject([
    { sleutel: 'aanvullen:Deelnemers, Telefoon', soort: 'aanvullen', aantal: 1, keus: 'laat' },
    { sleutel: 'aanvullen:Deelnemers, Woonplaats', soort: 'aanvullen', aantal: 1, keus: 'laat' },
  ]);
  const before = people(workbook);
  const filled = { ...request, koppeling: { ...request.koppeling, antwoorden: vul } };
  const { kenmerk, rijen } = preview(hostOver(workbook), filled);
  expect(rijen).toMatchObject({ nieuw: 1, bestaat: 0 });
  const done = value<{ importId: string; rijen: number }>(run(hostOver(workbook), filled, kenmerk));
  expect(done).toMatchObject({ rijen: 1, records: {} });
  expect(people(workbook)).toEqual([['Anna', '06-12345678', null]]);
  // What a telephone number is stays out of the Logboek; that it was filled in does not.
  const log = recordsOf(workbook, 'Logboek');
  expect(log[0]).toMatchObject({ Wat: 'Gewijzigd', 'Record-ID': 'D-0001', Kolom: 'Telefoon' });
  expect(JSON.stringify(log)).not.toContain('12345678');
  // The same request again, its answer lost, does nothing twice.
  expect(value(run(hostOver(workbook), filled, kenmerk))).toMatchObject({ rijen: 1 });
  expect(preview(hostOver(workbook), filled).rijen).toMatchObject({ eerder: 1 });
  takeBack(hostOver(workbook), done.importId);
  expect(people(workbook)).toEqual(before);
});

test('what somebody changed since it was filled in stays when the import is taken back', () => {
  const { workbook, request } = opened([header, ['Anna Vos', 1999, null, '06-12345678', '2024-01-10']], {
    antwoorden: vul,
  });
  const done = value<{ importId: string }>(
    run(hostOver(workbook), request, preview(hostOver(workbook), request).kenmerk),
  );
  const sheet = sheetNamed(workbook, 'Deelnemers');
  const place = sheet.rows[0]!.findIndex((cell) => cell?.value === 'Telefoon');
  sheet.rows[1]![place] = { ...sheet.rows[1]![place]!, value: '06-87654321' };
  takeBack(hostOver(workbook), done.importId);
  expect(people(workbook)).toEqual([['Anna', '06-87654321', null]]);
});

test('an import in pieces that fills in goes on where it was', () => {
  const rows = Array.from({ length: 260 }, (_, index) => [
    `Voor${index} Achter${index}`,
    1990,
    null,
    null,
    '2024-01-10',
  ]);
  const { workbook, request } = opened([header, ['Anna Vos', 1999, null, '06-12345678', '2024-01-10'], ...rows], {
    antwoorden: vul,
  });
  const { kenmerk } = preview(hostOver(workbook), request);
  let late = 0;
  const slow = hostOver(workbook, {
    now: () => Date.UTC(2025, 8, 6, 8) + late,
    afterCall: ({ method }) => {
      if (method === 'write') late += 120_000;
    },
  });
  expect(value(run(slow, request, kenmerk))).toMatchObject({ rijen: 250, nog: 11 });
  expect(value(run(hostOver(workbook), request, kenmerk))).toMatchObject({ rijen: 261, nog: 0 });
  expect(people(workbook)[0]).toEqual(['Anna', '06-12345678', null]);
});

test('rows prepared ahead, a stray space far below and a total make a tab neither too big nor fuller of people', () => {
  const prepared = Array.from({ length: 5600 }, (_, index) => [null, null, null, null, null, index + 2, false]);
  const { workbook, request } = opened([
    [...header, 'Nr', 'Gezien'],
    ['Bo Bos', 2000, 'Haarlem', '-', '2024-01-10', 1, true],
    ...prepared,
    ['Totaal', 1, null, null, null, null, null],
    ...Array.from({ length: 400 }, () => []),
    [' '],
  ]);
  const shown = preview(hostOver(workbook), request);
  expect(shown.rijen).toMatchObject({ nieuw: 1, fout: 0, geen: 5601 });
  expect(shown.vragen).toMatchObject([{ sleutel: 'niets:Telefoon', aantal: 1, keus: 'leeg' }]);
});
