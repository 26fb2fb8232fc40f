/** Rows gone that no night has copied, through the built bundle: what every save and task remembers tells it. */
import { copyWorkbook, type Workbook } from '@plp/workbench';
import type { Answer, Checked, Saved } from '../../../src/sidebar/contract';
import { roadRegister } from '../accidents/register';
import { copied, freeRow, paste, rowOf, typeIn } from '../../support/edits';
import { aMeting } from '../../support/meting';
import { hostOver } from '../../support/register';
import { sheetNamed, recordsOf, textOf } from '../../support/sheets';
import { morning } from '../daily/support';
import { deleteRows, nightOf } from './support';

const over = (workbook: Workbook, options = {}) =>
  hostOver(workbook, { now: () => morning('2025-09-01', 120), ...options });

const warnings = (workbook: Workbook): string => {
  const answer = over(workbook).run('controleOphalen', {}) as Answer<Checked>;
  return answer.ok ? answer.value.waarschuwingen.join('\n') : answer.error.message;
};

const choose = (workbook: Workbook, choice: 'YES' | 'NO'): unknown =>
  over(workbook, { ui: { alert: () => choice } as never }).run('verdwenenRijen');

const sentence = 'Uit Doelen zijn 3 rijen weg die er eerder stonden. Het gaat om O-0001…O-0003.';

function withoutDoelen(): Workbook {
  const workbook = roadRegister('no copy');
  deleteRows(workbook, 'Doelen', ['O-0001', 'O-0002', 'O-0003']);
  return workbook;
}

test('half a tab gone before the first night is told, also the nights after, until it is right', () => {
  const workbook = withoutDoelen();
  expect(warnings(workbook)).toContain(sentence);
  choose(workbook, 'YES');
  over(workbook).run('herinneringenAanzetten');
  for (const day of ['2025-09-02', '2025-09-03']) {
    nightOf(workbook, day);
    expect(warnings(workbook)).toContain(sentence);
    expect(textOf(workbook, 'Start')).toContain(sentence);
  }
  choose(workbook, 'NO');
  expect(warnings(workbook)).toBe('');
  nightOf(workbook, '2025-09-04');
  expect(textOf(workbook, 'Start')).not.toContain('weg die er eerder');
});

test('a row that was saved and is gone before the night is told; one whose save was undone is not', () => {
  const workbook = roadRegister('a night');
  const save = (verzoek: string): Saved => {
    const schrijf = [{ tab: 'metingen', id: null, basis: null, values: aMeting({ deelnemerId: 'D-0002' }) }];
    const answer = over(workbook).run('opslaan', { verzoek, schrijf }) as Answer<Saved>;
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  };
  const first = save('verzoek-0001').steps[0]!.id;
  const { steps, bewijs } = save('verzoek-0002');
  over(workbook).run('registerControleren');
  over(workbook).run('ongedaanMaken', { verzoek: 'verzoek-0003', stappen: steps, bewijs });
  expect(warnings(workbook)).toBe('');
  deleteRows(workbook, 'Metingen', [first]);
  expect(warnings(workbook)).toContain(`Uit Metingen is 1 rij weg die er eerder stond. Het gaat om ${first}.`);
});

test('rows that several forms saved are told where the whole workbook was put back to before that, its Logboek with it', () => {
  const workbook = roadRegister('a night');
  const before = copyWorkbook(workbook);
  const save = (verzoek: string, tab: string, values: object): unknown =>
    over(workbook).run('opslaan', { verzoek, schrijf: [{ tab, id: null, basis: null, values }] });
  const putBack = (): Workbook => Object.assign(copyWorkbook(before), { properties: workbook.properties });
  expect(save('verzoek-0001', 'metingen', aMeting({ deelnemerId: 'D-0002' }))).toMatchObject({ ok: true });
  // One alone may be a save that Google broke off: her form said so.
  expect(warnings(putBack())).toBe('');
  const contact = { datum: '2025-08-29', organisatie: 'De Club', soortOrganisatie: 'School', soort: 'Gesprek' };
  expect(save('verzoek-0002', 'contacten', contact)).toMatchObject({ ok: true });
  expect(warnings(workbook)).toBe('');
  const told = warnings(putBack());
  for (const tab of ['Metingen', 'Contacten']) expect(told).toContain(`Uit ${tab} is 1 rij weg die er eerder stond.`);
});

test('a row that somebody typed and that is gone before any act saw it is told, until it is right; one that she emptied is not', () => {
  const workbook = roadRegister('a night');
  const typed = { now: () => morning('2025-09-01', 100) };
  const type = (header: string, value: string | null, row = freeRow(workbook, 'Metingen')): number => {
    typeIn(workbook, 'Metingen', row, header, value, typed);
    return row;
  };
  type('Deelnemer-ID', null, type('Deelnemer-ID', 'D-0002'));
  expect(warnings(workbook)).toBe('');
  const row = type('Deelnemer-ID', 'D-0002');
  type('Moment', 'Eind', row);
  const id = String(recordsOf(workbook, 'Metingen').at(-1)!['Meting-ID']);
  deleteRows(workbook, 'Metingen', [id]);
  const gone = `Uit Metingen is 1 rij weg die er eerder stond. Het gaat om ${id}.`;
  expect(warnings(workbook)).toContain(gone);
  type('Deelnemer-ID', 'D-0001');
  expect(warnings(workbook)).toContain(gone);
  choose(workbook, 'NO');
  expect(warnings(workbook)).toBe('');
  nightOf(workbook, '2025-09-02');
  expect(warnings(workbook)).toBe('');
});

test('without the hidden copy Verdwenen rijen says how to get it back, and after Inrichten asks about what no copy told', () => {
  const workbook = roadRegister('a night');
  const schrijf = [{ tab: 'metingen', id: null, basis: null, values: aMeting({ deelnemerId: 'D-0002' }) }];
  const saved = over(workbook).run('opslaan', { verzoek: 'verzoek-0001', schrijf }) as Answer<Saved>;
  const id = saved.ok ? saved.value.steps[0]!.id : '';
  deleteRows(workbook, 'Metingen', [id]);
  workbook.sheets = workbook.sheets.filter(({ name }) => name !== 'PLP-schaduw');
  expect(() => choose(workbook, 'NO')).toThrow(
    /verborgen kopie van de rijen is weg.*Versiegeschiedenis.*PLP-register > Inrichten/,
  );
  over(workbook).run('registerInrichten');
  expect(warnings(workbook)).toContain(`Het gaat om ${id}.`);
  choose(workbook, 'NO');
  expect(warnings(workbook)).toBe('');
});

test('what somebody spoiled tells nothing, and is remembered anew', () => {
  const workbook = roadRegister('no copy');
  workbook.properties.document['plp.rijen'] = '{"O":["O-0001","niets…"],"M":7}';
  expect(warnings(workbook)).toBe('');
  over(workbook).run('registerControleren');
  expect(JSON.parse(workbook.properties.document['plp.rijen']!)).toMatchObject({ O: ['O-0001…O-0006'] });
  expect(recordsOf(workbook, 'Doelen')).toHaveLength(6);
});

test.each([true, false])('a twin that a repair takes away is not told as gone (after a night: %s)', (isCopied) => {
  const workbook = roadRegister('a night');
  const [row] = copied(workbook, 'Metingen', ['M-0003']);
  paste(workbook, 'Metingen', freeRow(workbook, 'Metingen'), 'Meting-ID', [row!], {
    now: () => morning('2025-09-01', 100),
  });
  if (isCopied) nightOf(workbook, '2025-09-02');
  over(workbook).run('registerControleren');
  const checked = over(workbook).run('controleOphalen', {}) as Answer<Checked>;
  const cellen = (checked.ok ? checked.value.bevindingen : []).flatMap(({ tab, rij, id, kolom, herstel }) =>
    herstel?.soort === 'weg' ? [{ tab, rij, id, kolom, was: herstel.was, wordt: herstel.wordt }] : [],
  );
  expect(cellen).toHaveLength(1);
  over(workbook).run('herstellen', { verzoek: 'verzoek-0001', opmaak: false, cellen });
  expect(recordsOf(workbook, 'Metingen')).toHaveLength(12);
  expect(warnings(workbook)).toBe('');
});

test('of a row that was pasted over another the copy is offered to go, never the one that was copied', () => {
  const workbook = roadRegister('no copy');
  const block = copied(workbook, 'Plaatsingen', ['P-0002']);
  paste(workbook, 'Plaatsingen', rowOf(workbook, 'Plaatsingen', 'P-0001'), 'Plaatsing-ID', block);
  const checked = over(workbook).run('controleOphalen', {}) as Answer<Checked>;
  expect(warnings(workbook)).toContain('Het gaat om P-0001.');
  expect((checked.ok ? checked.value.bevindingen : []).filter(({ herstel, id }) => herstel && id === 'P-0002')).toEqual(
    [],
  );
});

test('rows that go along with the hidden copy are told by their numbers, until they are right', () => {
  const workbook = roadRegister('a night');
  workbook.sheets = workbook.sheets.filter(({ name }) => name !== 'PLP-schaduw');
  deleteRows(workbook, 'Fasen', ['F-0002', 'F-0003']);
  const gone = 'Uit Fasen zijn 2 rijen weg die er eerder stonden. Het gaat om F-0002…F-0003.';
  expect(warnings(workbook)).toContain(gone);
  over(workbook).run('registerInrichten');
  expect(warnings(workbook)).toContain(gone);
  nightOf(workbook, '2025-09-02');
  expect(warnings(workbook)).toContain(gone);
  choose(workbook, 'NO');
  expect(warnings(workbook)).toBe('');
});

test('a tab of which the hidden copy lost rows is named, and is no more once there is a new copy', () => {
  const workbook = roadRegister('a night');
  const copy = sheetNamed(workbook, 'PLP-schaduw');
  copy.rows = copy.rows.filter((row) => !['F-0002', 'F-0005'].includes(String(row?.[1]?.value)));
  expect(warnings(workbook)).toContain('In de verborgen kopie ontbreken rijen van Fasen.');
  nightOf(workbook, '2025-09-02');
  expect(warnings(workbook)).toBe('');
});

describe('a workbook that somebody put back to a version of before the last night', () => {
  /** As file history gives it back: all tabs of then, hidden ones too; what the script remembers is of now. */
  function putBack(): Workbook {
    const workbook = roadRegister('a night');
    const { sheets, metadata, namedRanges } = copyWorkbook(workbook);
    typeIn(workbook, 'Metingen', freeRow(workbook, 'Metingen'), 'Deelnemer-ID', 'D-0002');
    nightOf(workbook, '2025-09-02');
    expect(warnings(workbook)).toBe('');
    return Object.assign(workbook, { sheets, metadata, namedRanges });
  }
  const older = 'is van 01-09-2025, en die was er ook van 02-09-2025. Is het hele werkblad teruggezet';
  const gone = 'Uit Metingen is 1 rij weg die er eerder stond. Het gaat om M-0013.';

  test('is told of, on Start and by the night too, with the number of each row that came since, until it is right', () => {
    const workbook = putBack();
    over(workbook).run('uitkomstenBijwerken');
    expect([warnings(workbook), textOf(workbook, 'Uitkomsten')].map((text) => text.includes(older))).toEqual([
      true,
      true,
    ]);
    for (const text of [warnings(workbook), textOf(workbook, 'Start')]) expect(text).toContain(gone);
    nightOf(workbook, '2025-09-03');
    expect(warnings(workbook)).not.toContain(older);
    expect(warnings(workbook)).toContain(gone);
    choose(workbook, 'NO');
    expect(warnings(workbook)).toBe('');
    nightOf(workbook, '2025-09-04');
    expect(warnings(workbook)).toBe('');
  });

  test('is right at once where a projectleider says so, but for what else came since', () => {
    const workbook = putBack();
    choose(workbook, 'NO');
    expect(warnings(workbook)).toContain(older);
    expect(warnings(workbook)).not.toContain('weg die er eerder');
  });
});

test('a hidden copy that was thrown away is told of until the night makes a new one', () => {
  const workbook = roadRegister('a night');
  workbook.sheets = workbook.sheets.filter(({ name }) => name !== 'PLP-schaduw');
  expect(warnings(workbook)).toContain('De verborgen kopie van de rijen is weg.');
  nightOf(workbook, '2025-09-02');
  expect(warnings(workbook)).toBe('');
});

describe('rows that are the same as another after the hidden copy was thrown away and made anew', () => {
  const offeredFor = (workbook: Workbook, id: string): readonly unknown[] => {
    const answer = over(workbook).run('controleOphalen', {}) as Answer<Checked>;
    const found = answer.ok ? answer.value.bevindingen.filter((one) => one.id === id && one.herstel !== null) : [];
    return found.map(({ herstel }) => herstel);
  };

  test.each([
    ['Inrichten', (workbook: Workbook) => over(workbook).run('registerInrichten')],
    ['the night', (workbook: Workbook) => nightOf(workbook, '2025-09-02')],
    ['nobody', () => undefined],
  ])('are not taken away: the other may have been pasted over (made by %s)', (_by, makeAnew) => {
    const workbook = roadRegister('a night');
    workbook.sheets = workbook.sheets.filter(({ name }) => name !== 'PLP-schaduw');
    const whole = copied(workbook, 'Fasen', ['F-0005'])[0]!;
    paste(workbook, 'Fasen', rowOf(workbook, 'Fasen', 'F-0002'), 'Deelnemer-ID', [whole.slice(1)]);
    makeAnew(workbook);
    expect(offeredFor(workbook, 'F-0005')).toEqual([]);
    // One that is pasted after that is a copy, whatever became of the others.
    paste(workbook, 'Fasen', freeRow(workbook, 'Fasen'), 'Fase-ID', copied(workbook, 'Fasen', ['F-0003']));
    expect(offeredFor(workbook, 'F-0007')).toHaveLength(1);
  });
});
