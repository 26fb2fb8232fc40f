/** Text as typed, through the built bundle: each writer of texts, in each of the four ways in which Google may read them. */
import type { Answer, Checked, Repaired, Saved, Write } from '../../src/sidebar/contract';
import { copyWorkbook, textCellKinds, type StoredValue, type TextCells, type Workbook } from '@plp/workbench';
import { RegisterMaker } from '../support/builders';
import { columnOf } from '../support/edits';
import { addSource, importAll } from '../support/importing';
import { hostOver } from '../support/register';
import { recordsOf, sheetNamed, textOf } from '../support/sheets';
import { setCell, setSetting, smallRegister } from '../support/smallRegister';
import { formulasIn, oddTexts } from '../support/textCells';
import { ledgerOf, morning, runOn } from './daily/support';

/** As Organisatie may hold them: it must be filled, and signs alone say nothing. */
const oddNames: readonly string[] = oddTexts.map((text) => (/[\p{L}\p{N}]/u.test(text) ? text : `${text}x`));

const oddAddress = "'t.hart@example.org";
const otherAddress = '=opleider@example.org';

function register(): Workbook {
  const maker = new RegisterMaker();
  maker.medewerker({ naam: 'Leider', email: 'projectleider@example.org', rol: 'Projectleider' });
  maker.medewerker({ naam: "Anna 't Hart", email: oddAddress });
  maker.medewerker({ naam: '=Otto', email: otherAddress });
  const deelnemer = maker.gestart('2025-01-06', { voornaam: "'t", achternaam: '=Hart', praktijkopleider: oddAddress });
  maker.meting(deelnemer, '2025-01-07', { moment: 'Start' });
  const verklaring = maker.verklaring(deelnemer, null);
  maker.toets(deelnemer, verklaring, '2025-09-02', { beoordelaar: oddAddress });
  maker.toets(deelnemer, verklaring, '2025-09-02', { beoordelaar: otherAddress });
  maker.projectjaar('2025-01-01', '2025-12-31');
  const stamps = { ingevoerdOp: '2025-01-01T10:00:00', ingevoerdDoor: 'onbekend' };
  oddTexts.forEach((text, index) =>
    maker.contact('2025-03-03', { organisatie: oddNames[index]!, uitkomst: text, ...stamps }),
  );
  return smallRegister(maker);
}

const start = register();

const column = (workbook: Workbook, tab: string, header: string): StoredValue[] =>
  recordsOf(workbook, tab).map((record) => record[header] ?? null);

const value = <T>(answer: unknown): T => {
  const given = answer as Answer<T>;
  if (!given.ok) throw new Error(given.error.message);
  return given.value;
};

describe.each(textCellKinds)('where %s', (_name, textCells: TextCells) => {
  const over = (workbook: Workbook, options = {}) => hostOver(workbook, { textCells, ...options });
  const save = (workbook: Workbook, schrijf: readonly Write[], verzoek = 'verzoek-0001'): Saved =>
    value(over(workbook).run('opslaan', { verzoek, schrijf }));
  const idAt = (index: number): string => `C-${String(index + 1).padStart(4, '0')}`;

  test('new records keep every text', () => {
    const workbook = copyWorkbook(start);
    const schrijf = oddTexts.map((text, index): Write => ({
      tab: 'contacten',
      id: null,
      basis: null,
      values: {
        datum: '2025-08-30',
        organisatie: oddNames[index]!,
        soortOrganisatie: 'Anders',
        soort: 'Gesprek',
        uitkomst: text,
      },
    }));
    save(workbook, schrijf);
    expect(column(workbook, 'Contacten', 'Organisatie')).toEqual([...oddNames, ...oddNames]);
    expect(column(workbook, 'Contacten', 'Uitkomst')).toEqual([...oddTexts, ...oddTexts]);
    expect(formulasIn(workbook)).toEqual([]);
  });

  test('a change and its undo keep every text, and so does the logbook', () => {
    const workbook = copyWorkbook(start);
    const turned = [...oddNames.slice(1), oddNames[0]!];
    const saved = save(
      workbook,
      turned.map((organisatie, index) => ({ tab: 'contacten', id: idAt(index), basis: null, values: { organisatie } })),
    );
    expect(column(workbook, 'Contacten', 'Organisatie')).toEqual(turned);
    expect(recordsOf(workbook, 'Logboek').map((line) => [line['Was'], line['Werd']])).toEqual(
      turned.map((text, index) => [oddNames[index], text]),
    );
    value(over(workbook).run('ongedaanMaken', { verzoek: 'verzoek-0002', stappen: saved.steps, bewijs: saved.bewijs }));
    expect(column(workbook, 'Contacten', 'Organisatie')).toEqual(oddNames);
    expect(formulasIn(workbook)).toEqual([]);
  });

  test('repair makes of a formula the text that was typed', () => {
    const workbook = copyWorkbook(start);
    const sheet = sheetNamed(workbook, 'Contacten');
    const place = columnOf(sheet, 'Uitkomst') - 1;
    ['=1+1', "='t Hart", '=-1'].forEach((formula, index) => {
      sheet.rows[index + 1]![place] = { value: 2, formula, style: { numberFormat: '@' } };
    });
    const { bevindingen } = value<Checked>(over(workbook).run('controleOphalen', {}));
    const cellen = bevindingen.flatMap(({ tab, rij, id, kolom, herstel }) =>
      herstel?.soort === 'tekst' ? [{ tab, rij, id, kolom, was: herstel.was, wordt: herstel.wordt }] : [],
    );
    expect(cellen).toHaveLength(3);
    value<Repaired>(over(workbook).run('herstellen', { verzoek: 'verzoek-0001', opmaak: true, cellen }));
    expect(column(workbook, 'Contacten', 'Uitkomst').slice(0, 3)).toEqual(['=1+1', "='t Hart", '=-1']);
    expect(formulasIn(workbook)).toEqual([]);
  });

  test('what comes back from the copy is what was typed: a column, a whole tab, the headers', () => {
    const workbook = copyWorkbook(start);
    const contacts = sheetNamed(workbook, 'Contacten');
    contacts.rows[0]![columnOf(contacts, 'Uitkomst') - 1]!.value = "'t Resultaat";
    over(workbook, { now: () => morning('2025-09-01', -60) }).run('herinneringenAanzetten');
    runOn(workbook, '2025-09-01', { textCells });
    workbook.sheets = workbook.sheets.filter((sheet) => sheet !== contacts);
    over(workbook).run('registerInrichten');
    expect(column(workbook, 'Contacten', 'Organisatie')).toEqual(oddNames);
    expect(column(workbook, 'Contacten', "'t Resultaat")).toEqual(oddTexts);
    expect(formulasIn(workbook)).toEqual([]);
  });

  test('an import keeps every text, also in the tab to mend', () => {
    const maker = new RegisterMaker();
    maker.medewerker({ naam: 'Leider', email: 'projectleider@example.org', rol: 'Projectleider' });
    maker.medewerker({ naam: 'Opleider', email: 'praktijkopleider@example.org' });
    const workbook = smallRegister(maker);
    const names = oddTexts.filter((text) => /\p{L}/u.test(text) && !/^[\d@W]/.test(text));
    const blad = addSource(workbook, 'Lijst', [
      ['Voornaam', 'Achternaam', 'Aangemeld op', 'Woonplaats'],
      ...names.map((text, index) => [`${text}`, `${text}${index}`, '2024-01-10', text]),
      ...names.map((text, index) => [`${text}`, `${text}${index}`, 'onleesbaar', text]),
    ]);
    importAll(over(workbook), blad);
    expect(column(workbook, 'Deelnemers', 'Woonplaats')).toEqual(names);
    expect(column(workbook, 'Import: nog te herstellen', 'Woonplaats')).toEqual(names);
    expect(formulasIn(workbook)).toEqual([]);
  });

  test('the mail ledger knows its recipients again, and mails them once', () => {
    const workbook = copyWorkbook(start);
    const mailed = runOn(workbook, '2025-09-02', { textCells }).host.mails;
    const recipients = ledgerOf(workbook).map(({ recipient }) => recipient);
    expect([...new Set(recipients)]).toEqual(expect.arrayContaining([oddAddress, otherAddress]));
    expect(mailed.filter(({ subject }) => subject.startsWith('Herinneringen')).map(({ to }) => to)).toEqual(
      expect.arrayContaining([oddAddress, otherAddress]),
    );
    const again = runOn(workbook, '2025-09-02', { textCells }, 90).host.mails;
    expect(again.filter(({ subject }) => subject.startsWith('Herinneringen'))).toEqual([]);
    expect(formulasIn(workbook)).toEqual([]);
  });

  test('pages show every text', () => {
    const workbook = copyWorkbook(start);
    setSetting(workbook, 'Organisatie', "='t Hart & +co");
    setCell(workbook, 'Contacten', 'C-0001', 'Organisatie', "'t Hart 111222333");
    over(workbook).run('uitkomstenBijwerken');
    over(workbook).run('registerControleren');
    expect(textOf(workbook, 'Uitkomsten')).toContain("='t Hart & +co");
    expect(formulasIn(workbook)).toEqual([]);
  });
});
