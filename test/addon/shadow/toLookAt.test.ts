/** Rows of today whose column came back, through the built bundle: named in Controle until somebody says that they are right. */
import type { Workbook } from '@plp/workbench';
import type { Answer, Checked } from '../../../src/sidebar/contract';
import { roadRegister } from '../accidents/register';
import { columnOf, copied, freeRow, paste, typeIn } from '../../support/edits';
import { hostOver } from '../../support/register';
import { sheetNamed } from '../../support/sheets';
import { morning } from '../daily/support';
import { deleteRows } from './support';

const options = { now: () => morning('2025-09-01', 120) };

const over = (workbook: Workbook, more = {}) => hostOver(workbook, { ...options, ...more });

const warnings = (workbook: Workbook): string => {
  const answer = over(workbook).run('controleOphalen', {}) as Answer<Checked>;
  return answer.ok ? answer.value.waarschuwingen.join('\n') : answer.error.message;
};

const choose = (workbook: Workbook, choice: 'YES' | 'NO'): string =>
  String(over(workbook, { ui: { alert: () => choice } as never }).run('verdwenenRijen'));

/** Somebody typed a contact this morning; then the cells below the first one of a column moved up. */
function movedUp(header: string): Workbook {
  const workbook = roadRegister('a night');
  const row = freeRow(workbook, 'Contacten');
  typeIn(workbook, 'Contacten', row, 'Soort', 'Gesprek', options);
  typeIn(workbook, 'Contacten', row, 'Organisatie', 'Nieuwe club', options);
  const sheet = sheetNamed(workbook, 'Contacten');
  const column = columnOf(sheet, header) - 1;
  for (let at = 1; at < row - 1; at++)
    sheet.rows[at]![column] = { ...sheet.rows[at + 1]?.[column], value: sheet.rows[at + 1]?.[column]?.value ?? null };
  sheet.rows[row - 1]![column] = { value: null };
  return workbook;
}

const sentence = 'Na die nacht ingevuld of veranderd: C-0007. Kijk zelf na wat daar in "Organisatie" hoort.';

test('a row of today whose value moved up and away is named once the others have theirs, until it is right', () => {
  const workbook = movedUp('Organisatie');
  expect(choose(workbook, 'YES')).toContain(sentence);
  expect(warnings(workbook)).toContain(`In Contacten is iets teruggezet. ${sentence} Klopt het?`);
  choose(workbook, 'YES');
  expect(warnings(workbook)).toContain(sentence);
  expect(choose(workbook, 'NO')).toBe('De rijen blijven zoals ze zijn.');
  expect(warnings(workbook)).toBe('');
});

test('a row of today of which nothing was left but its number is not taken away: what it held is to be put back', () => {
  const workbook = movedUp('Organisatie');
  const sheet = sheetNamed(workbook, 'Contacten');
  const row = sheet.rows.findIndex((cells) => cells?.[0]?.value === 'C-0007');
  sheet.rows[row] = sheet.rows[row]!.map((cell, place) =>
    place === columnOf(sheet, 'Soort') - 1 ? { value: null } : cell,
  );
  choose(workbook, 'YES');
  const answer = over(workbook).run('controleOphalen', {}) as Answer<Checked>;
  const found = answer.ok ? answer.value.bevindingen.filter(({ id }) => id === 'C-0007') : [];
  expect(found).toContainEqual(expect.objectContaining({ regel: 'alleen-een-nummer', herstel: null }));
});

test('of a row that is gone nothing is to be looked at', () => {
  const workbook = movedUp('Organisatie');
  choose(workbook, 'YES');
  deleteRows(workbook, 'Contacten', ['C-0007']);
  expect(warnings(workbook)).not.toContain(sentence);
});

test('a row of today that a form saved is not named where it is as it was saved', () => {
  const workbook = roadRegister('a night');
  const values = { datum: '2025-09-01', organisatie: 'Nieuwe club', soortOrganisatie: 'Zorg', soort: 'Gesprek' };
  const schrijf = [{ tab: 'contacten', id: null, basis: null, values }];
  expect(over(workbook).run('opslaan', { verzoek: 'verzoek-0001', schrijf })).toMatchObject({ ok: true });
  const sheet = sheetNamed(workbook, 'Contacten');
  const column = columnOf(sheet, 'Organisatie') - 1;
  [sheet.rows[1]![column], sheet.rows[2]![column]] = [sheet.rows[2]![column]!, sheet.rows[1]![column]!];
  expect(choose(workbook, 'YES')).toBe('Contacten: waarden van 2 rijen teruggezet.');
  expect(warnings(workbook)).toBe('');
});

test('a row of today in which a column came under the header of another is named once Inrichten put its own back', () => {
  const workbook = roadRegister('a night');
  const row = freeRow(workbook, 'Projectjaren');
  typeIn(workbook, 'Projectjaren', row, 'Naam', 'Jaar drie', options);
  const sheet = sheetNamed(workbook, 'Projectjaren');
  const [from, to] = ['Oorspronkelijk einde', 'Einde'].map((header) => columnOf(sheet, header) - 1) as [number, number];
  sheet.rows[row - 1]![from] = { value: 46_022 };
  for (const cells of sheet.rows) if (cells?.[from]) cells[to] = { ...cells[from] };
  const named = 'Na die nacht ingevuld of veranderd: J-0003. Kijk zelf na wat daar in "Einde" hoort.';
  expect(over(workbook).run('registerInrichten')).toContain(named);
  expect(warnings(workbook)).toContain(named);
});

/** Where the cell stands that somebody typed in a contact of today. */
function typedToday(): { readonly workbook: Workbook; readonly row: number; readonly change: (value: string) => void } {
  const workbook = roadRegister('a night');
  const row = freeRow(workbook, 'Contacten');
  typeIn(workbook, 'Contacten', row, 'Soort', 'Gesprek', options);
  typeIn(workbook, 'Contacten', row, 'Organisatie', 'Nieuwe club', options);
  const sheet = sheetNamed(workbook, 'Contacten');
  const column = columnOf(sheet, 'Organisatie') - 1;
  return { workbook, row, change: (value) => (sheet.rows[row - 1]![column] = { value }) };
}

const unheard =
  'In Contacten veranderde iets zonder dat het register het merkte: C-0007. Kijk zelf na wat daar in "Organisatie" hoort.';

test('a cell of a row of today that became another is told where nobody heard of it, until it is right', () => {
  const { workbook, row, change } = typedToday();
  expect(warnings(workbook)).toBe('');
  change('Een andere club');
  expect(warnings(workbook)).toContain(unheard);
  // Nor does something else that is typed in the row make it right.
  typeIn(workbook, 'Contacten', row, 'Soort', 'Presentatie', options);
  const values = { datum: '2025-09-01', organisatie: 'Derde club', soortOrganisatie: 'Zorg', soort: 'Gesprek' };
  const schrijf = [{ tab: 'contacten', id: null, basis: null, values }];
  expect(over(workbook).run('opslaan', { verzoek: 'verzoek-0001', schrijf })).toMatchObject({ ok: true });
  expect(warnings(workbook)).toContain(unheard);
  expect(choose(workbook, 'NO')).toBe('De rijen blijven zoals ze zijn.');
  expect(warnings(workbook)).toBe('');
});

test('what somebody types or pastes in a row of today is not told, nor what a form changes', () => {
  const { workbook, row } = typedToday();
  typeIn(workbook, 'Contacten', row, 'Organisatie', 'Een andere club', options);
  paste(workbook, 'Contacten', row, 'Organisatie', [[{ value: 'Vierde club' }, { value: 'Zorg' }]], options);
  expect(warnings(workbook)).toBe('');
  const basis = { datum: null, organisatie: 'Vierde club' };
  const schrijf = [
    { tab: 'contacten', id: 'C-0007', basis, values: { datum: '2025-09-01', organisatie: 'Vijfde club' } },
  ];
  expect(over(workbook).run('opslaan', { verzoek: 'verzoek-0001', schrijf })).toMatchObject({ ok: true });
  expect(warnings(workbook)).toBe('');
});

describe('cells that moved up out of rows of today', () => {
  test.each([true, false])(
    'are told in the row that the copy has as well, also where Google tells of it (%p)',
    (isHeard) => {
      const { workbook, row } = typedToday();
      const sheet = sheetNamed(workbook, 'Contacten');
      const column = columnOf(sheet, 'Organisatie');
      sheet.rows[row - 2]![column - 1] = { ...sheet.rows[row - 1]![column - 1]! };
      sheet.rows[row - 1]![column - 1] = { value: null };
      // Who deletes cells is told of as who fills them in.
      if (isHeard) over(workbook).fireEdit({ sheetId: sheet.id, rect: { row: row - 1, column, rows: 2, columns: 1 } });
      expect(warnings(workbook)).toContain('In Contacten is "Organisatie" bij 1 rij ongemerkt veranderd');
      expect(warnings(workbook)).toContain('Het gaat om C-0006.');
      expect(warnings(workbook)).toContain(unheard);
    },
  );

  test('are right where a block that somebody pasted has one of the values a row higher', () => {
    const { workbook, row } = typedToday();
    const sheet = sheetNamed(workbook, 'Contacten');
    const stood = sheet.rows[row - 1]![columnOf(sheet, 'Organisatie') - 1]!.value;
    paste(workbook, 'Contacten', row - 1, 'Organisatie', [[stood], ['Zesde club']], options);
    expect(warnings(workbook)).toBe('');
  });

  test('are right where somebody pasted over them', () => {
    const { workbook, row } = typedToday();
    paste(
      workbook,
      'Contacten',
      row - 1,
      'Organisatie',
      [[{ value: 'Vijfde club' }], [{ value: 'Zesde club' }]],
      options,
    );
    expect(warnings(workbook)).toBe('');
  });
});

test('who types on in a row of today filled in what was empty in it before that, though Google lost word of it', () => {
  const { workbook, row } = typedToday();
  const sheet = sheetNamed(workbook, 'Contacten');
  const put = (header: string, value: string): void => {
    sheet.rows[row - 1]![columnOf(sheet, header) - 1] = { value };
  };
  put('Soort organisatie', 'Zorg');
  expect(warnings(workbook)).toContain('"Soort organisatie"');
  typeIn(workbook, 'Contacten', row, 'Uitkomst', 'Bellen in mei', options);
  expect(warnings(workbook)).toBe('');
  put('Soort organisatie', 'School');
  typeIn(workbook, 'Contacten', row, 'Uitkomst', 'Bellen in juni', options);
  expect(warnings(workbook)).toContain('"Soort organisatie"');
});

test('what two people type at once in rows of today of one tab is not told', () => {
  const { workbook, row } = typedToday();
  const other = freeRow(workbook, 'Contacten');
  typeIn(workbook, 'Contacten', other, 'Soort', 'Media', options);
  let isFirst = true;
  typeIn(workbook, 'Contacten', row, 'Organisatie', 'Een andere club', {
    ...options,
    beforeCall: ({ method }: { method: string }): undefined => {
      if (!isFirst || method !== 'getNotes') return undefined;
      isFirst = false;
      typeIn(workbook, 'Contacten', other, 'Organisatie', 'Vierde club', options);
      return undefined;
    },
  });
  expect(isFirst).toBe(false);
  expect(warnings(workbook)).toBe('');
});

test('a row that was copied from one of which values went astray is named once that has its own back', () => {
  const workbook = roadRegister('a night');
  const sheet = sheetNamed(workbook, 'Fasen');
  const column = columnOf(sheet, 'Datum') - 1;
  for (const cells of sheet.rows.slice(1, 7))
    cells![column] = { ...cells![column], value: Number(cells![column]!.value) + 365 };
  paste(
    workbook,
    'Fasen',
    freeRow(workbook, 'Fasen'),
    'Fase-ID',
    copied(workbook, 'Fasen', ['F-0006', 'F-0002']),
    options,
  );
  // A record of its own is as it was saved.
  const values = { deelnemerId: 'D-0003', datum: '2025-03-01', fase: 'Nazorg' };
  const schrijf = [{ tab: 'fasen', id: null, basis: null, values }];
  expect(over(workbook).run('opslaan', { verzoek: 'verzoek-0001', schrijf })).toMatchObject({ ok: true });
  expect(choose(workbook, 'YES')).toContain('Na die nacht ingevuld of veranderd: F-0007…F-0008. Kijk zelf na');
  expect(warnings(workbook)).toContain('In Fasen is iets teruggezet.');
});
