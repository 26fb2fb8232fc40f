/** What another does meanwhile: by hand in the sheet, or by letting the register do something as well. */
import type { Cell, Sheet, Workbook } from '@plp/workbench';
import { copyCell, createSheet, deleteLines, insertLines, moveLines, sortRows, takeId } from '@plp/workbench';
import { hostOver } from '../../support/register';
import { columnOf, freeRow, paste, typeIn } from '../../support/edits';
import { addSource, asked, preview, wideHeaders, wideRow } from '../../support/importing';
import { headersOf, sheetNamed } from '../../support/sheets';
import { aMeting } from '../../support/meting';
import type { Answer, Checked, Saved, Write } from '../../../src/sidebar/contract';
import { now, ready } from './making';

const otherSheet = [wideHeaders, ...[71, 72, 73].map((index) => wideRow(index))];

/** What her form shows of a meting in the workbook as it begins. */
const shown = (deelnemerId: string) => ({
  deelnemerId,
  datum: '2025-02-10',
  kansOpWerk: 5,
  communicatie: 3,
  samenwerking: 3,
});

/** What people call a tab after its renaming. */
export const renamed = (tab: string): string => `${tab} van ons`;

/** The tab, under whichever of its names. */
const sheetIn = (workbook: Workbook, tab: string): Sheet =>
  sheetNamed(workbook, workbook.sheets.some(({ name }) => name === tab) ? tab : renamed(tab));

const copiedBefore = new Map<string, Cell[][]>();

/** Three cells of the second record, as she copied them before all this: what the register does meanwhile changes no clipboard. */
function clipboard(tab: string): Cell[][] {
  const known = copiedBefore.get(tab);
  if (known) return structuredClone(known);
  const { rows } = sheetNamed(ready(), tab);
  const cells = (rows[2] ?? rows[1] ?? []).slice(3, 6).map((cell) => structuredClone(cell ?? { value: null }));
  copiedBefore.set(tab, [cells]);
  return clipboard(tab);
}

/** What somebody does by hand in a tab, or lets the register do; null where that cannot be. */
export const secondActs: Readonly<Record<string, (workbook: Workbook, tab: string) => unknown>> = {
  sorts: (workbook, tab) => {
    const sheet = sheetIn(workbook, tab);
    const rect = { row: 2, column: 1, rows: sheet.maxRows - 1, columns: sheet.maxColumns };
    sortRows(sheet, rect, [{ column: 1, ascending: false }], workbook.locale);
  },
  'sorts back': (workbook, tab) => {
    const sheet = sheetIn(workbook, tab);
    const rect = { row: 2, column: 1, rows: sheet.maxRows - 1, columns: sheet.maxColumns };
    sortRows(sheet, rect, [{ column: 1, ascending: true }], workbook.locale);
  },
  'inserts a row on top': (workbook, tab) => insertLines(workbook, sheetIn(workbook, tab), 'rows', 2, 1, 2),
  'inserts a row halfway': (workbook, tab) => insertLines(workbook, sheetIn(workbook, tab), 'rows', 4, 2, 4),
  'deletes the first row': (workbook, tab) => deleteLines(workbook, sheetIn(workbook, tab), 'rows', 2, 1),
  'deletes a row halfway': (workbook, tab) => deleteLines(workbook, sheetIn(workbook, tab), 'rows', 4, 1),
  'moves a row up': (workbook, tab) => moveLines(workbook, sheetIn(workbook, tab), 'rows', 5, 1, 2),
  'moves a column': (workbook, tab) => moveLines(workbook, sheetIn(workbook, tab), 'columns', 2, 1, 6),
  'moves a column to the end': (workbook, tab) => {
    const sheet = sheetIn(workbook, tab);
    moveLines(workbook, sheet, 'columns', columnOf(sheet, deletable[tab]!), 1, sheet.maxColumns + 1);
  },
  'moves the numbers': (workbook, tab) => moveLines(workbook, sheetIn(workbook, tab), 'columns', 1, 1, 4),
  'inserts a column in front': (workbook, tab) => insertLines(workbook, sheetIn(workbook, tab), 'columns', 1, 1, 1),
  'inserts a column': (workbook, tab) => insertLines(workbook, sheetIn(workbook, tab), 'columns', 4, 1, 3),
  'deletes a column': (workbook, tab) => {
    const sheet = sheetIn(workbook, tab);
    deleteLines(workbook, sheet, 'columns', columnOf(sheet, deletable[tab]!), 1);
  },
  'renames a column': (workbook, tab) => {
    const sheet = sheetIn(workbook, tab);
    sheet.rows[0]![columnOf(sheet, deletable[tab]!) - 1]!.value = 'Zo noemen wij het';
  },
  'renames the tab': (workbook, tab) => {
    sheetIn(workbook, tab).name = renamed(tab);
  },
  'pastes over another row': (workbook, tab) =>
    void paste(workbook, tab, 2, headersOf(sheetIn(workbook, tab))[3]!, clipboard(tab), { now }),
  'puts a filter on': (workbook, tab) => {
    const sheet = sheetIn(workbook, tab);
    sheet.filter = { row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns };
    for (const row of [2, 3, 5]) sheet.hiddenRows.add(row - 1);
  },
  'hides the first column and freezes two': (workbook, tab) => {
    const sheet = sheetIn(workbook, tab);
    sheet.hiddenColumns.add(0);
    sheet.frozenColumns = 2;
  },
  'hides columns amid ours': (workbook, tab) => {
    for (const column of [1, 3, 4]) sheetIn(workbook, tab).hiddenColumns.add(column);
  },
  'moves the tab to the front and hides it': (workbook, tab) => {
    const sheet = sheetIn(workbook, tab);
    workbook.sheets = [sheet, ...workbook.sheets.filter((one) => one !== sheet)];
    sheet.hidden = true;
  },
  'protects columns against all others': (workbook, tab) => {
    const sheet = sheetIn(workbook, tab);
    const rect = { row: 2, column: 4, rows: sheet.maxRows - 1, columns: 2 };
    const of = { description: 'Afblijven', warningOnly: false, editors: ['iemand@example.org'] };
    sheet.protections.push({ id: takeId(workbook), rect, ...of });
  },
  'deletes the tab': (workbook, tab) => {
    workbook.sheets = workbook.sheets.filter(({ name }) => name !== tab);
  },
  'copies the tab': (workbook, tab) => {
    const sheet = sheetIn(workbook, tab);
    const copy = createSheet(takeId(workbook), `Kopie van ${tab}`);
    copy.maxColumns = sheet.maxColumns;
    copy.rows = sheet.rows.map((row) => (row ?? []).map((cell) => cell && copyCell(cell)));
    workbook.sheets.push(copy);
  },
  'cuts a row and pastes it below the last': (workbook, tab) => {
    const { rows } = sheetIn(workbook, tab);
    rows[freeRow(workbook, tab)] = rows[2]!;
    rows[2] = [];
  },
  'saves another record': (workbook) =>
    void hostOver(workbook, { now }).run('opslaan', {
      verzoek: 'verzoek-0900',
      schrijf: [{ tab: 'metingen', id: 'M-0001', basis: shown('D-0001'), values: { communicatie: 2 } }],
    }),
  'types in another row': (workbook, tab) => {
    const { rows } = sheetIn(workbook, tab);
    // The fifth column as it was before anybody moved it.
    const [usual, headers] = [headersOf(sheetNamed(ready(), tab))[4]!, headersOf(sheetIn(workbook, tab))];
    const at = Math.max(headers.indexOf(usual), 0) || 4;
    typeIn(workbook, tab, 2, headers[at]!, rows[2]?.[at]?.value ?? null, { now });
  },
};

/** What two others do, one after the other: the second a call later than the first. */
export const pairsOfActs: Readonly<Record<string, readonly [string, string]>> = Object.fromEntries(
  (
    [
      ['sorts', 'inserts a row on top'],
      ['deletes a row halfway', 'sorts'],
      ['sorts', 'moves a row up'],
      ['sorts', 'sorts back'],
      ['inserts a row on top', 'sorts'],
      ['inserts a row on top', 'deletes a row halfway'],
      ['moves a row up', 'cuts a row and pastes it below the last'],
      ['deletes the first row', 'inserts a row halfway'],
      ['deletes the first row', 'inserts a column in front'],
      ['moves a column', 'sorts'],
      ['moves a column', 'inserts a column in front'],
      ['moves the numbers', 'moves a row up'],
      ['moves the numbers', 'inserts a column in front'],
      ['inserts a column', 'deletes a column'],
      ['deletes a column', 'sorts'],
      ['renames the tab', 'sorts'],
      ['moves a column to the end', 'renames a column'],
      ['puts a filter on', 'sorts'],
      ['pastes over another row', 'sorts'],
      ['types in another row', 'deletes the first row'],
      ['saves another record', 'sorts'],
      ['saves another record', 'inserts a column in front'],
      ['moves the tab to the front and hides it', 'inserts a row on top'],
    ] as const
  ).map(([one, other]) => [`${one}, then another ${other}`, [one, other]]),
);

/** What moves rows or columns, whatever was moved before. */
const moving = [
  'sorts',
  'inserts a row on top',
  'deletes a row halfway',
  'moves a column',
  'sorts back',
  'inserts a column in front',
  'moves a row up',
  'deletes the first row',
  'inserts a column',
  'moves the numbers',
  'inserts a row halfway',
  'cuts a row and pastes it below the last',
];

/** What three others do, each a call later than the one before: so many of all, far apart. */
export const triplesOfActs: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Array.from({ length: 60 }, (_, index) => {
    const at = index * 37;
    const [one, other, third] = [at, at / 12, at / 144].map((place) => moving[Math.floor(place) % moving.length]!);
    return [`${one}, then another ${other}, then a third ${third}`, [one!, other!, third!]];
  }),
);

const save = (workbook: Workbook, ...schrijf: readonly Write[]): unknown =>
  hostOver(workbook, { now, user: 'praktijkopleider@example.org' }).run('opslaan', {
    verzoek: 'verzoek-0901',
    schrijf,
  });

/** What she saves and takes back at once, as who sees that she was in the wrong row. */
function savesAndUndoes(workbook: Workbook): unknown {
  const host = hostOver(workbook, { now, user: 'praktijkopleider@example.org' });
  const saved = host.run('opslaan', {
    verzoek: 'verzoek-0903',
    schrijf: [{ tab: 'metingen', id: 'M-0001', basis: shown('D-0001'), values: { samenwerking: 5 } }],
  }) as Answer<Saved>;
  if (!saved.ok) return saved;
  const { steps: stappen, bewijs } = saved.value;
  return host.run('ongedaanMaken', { verzoek: 'verzoek-0904', stappen, bewijs });
}

/** Lets Controle look, and does what it offers. */
function repairs(workbook: Workbook): unknown {
  const host = hostOver(workbook, { now, user: 'projectleider@example.org' });
  const checked = host.run('controleOphalen', {}) as Answer<Checked>;
  if (!checked.ok) return checked;
  const cellen = checked.value.bevindingen.flatMap(({ tab, rij, id, kolom, herstel }) =>
    herstel ? [{ tab, rij, id, kolom, was: herstel.was, wordt: herstel.wordt }] : [],
  );
  return host.run('herstellen', { verzoek: 'verzoek-0905', opmaak: false, cellen });
}

/** What another lets the register do; while somebody else's act is under way it may be refused, or wait for its turn. */
export const secondTasks: Readonly<Record<string, (workbook: Workbook) => unknown>> = {
  'saves the same record': (workbook) =>
    save(workbook, {
      tab: 'metingen',
      id: 'M-0003',
      basis: shown('D-0003'),
      values: { samenwerking: 4, kansOpWerk: 2 },
    }),
  'saves a new record': (workbook) =>
    save(workbook, {
      tab: 'metingen',
      id: null,
      basis: null,
      values: aMeting({ deelnemerId: 'D-0004', datum: '2025-08-21' }),
    }),
  'saves and takes it back': savesAndUndoes,
  'repairs what Controle offers': repairs,
  'saves what another tab refers to': (workbook) =>
    save(workbook, { tab: 'deelnemers', id: 'D-0003', basis: null, values: { woonplaats: 'Haarlem' } }),
  'does the daily tasks': (workbook) =>
    hostOver(workbook, { now, drawChart: () => Buffer.from('plaatje') }).run('dagelijkseTaken'),
  'sets up': (workbook) => hostOver(workbook, { now }).run('registerInrichten'),
  'lets Controle look': (workbook) => hostOver(workbook, { now }).run('registerControleren'),
  'imports a list': (workbook) => {
    const sheet = workbook.sheets.find(({ name }) => name === 'Andere lijst');
    const blad = sheet?.id ?? addSource(workbook, 'Andere lijst', otherSheet);
    const host = hostOver(workbook, { now });
    try {
      const request = asked(host, blad);
      return host.run('importUitvoeren', {
        verzoek: 'verzoek-0902',
        ...request,
        kenmerk: preview(host, request).kenmerk,
      });
    } catch (error) {
      return `Fout: ${(error as Error).message}`;
    }
  },
  'erases somebody': (workbook) => {
    const answers = ['D-0005', 'D-0005'];
    return hostOver(workbook, {
      now,
      ui: { prompt: () => ({ button: 'OK', text: answers.shift() ?? '' }), dialog: () => undefined },
    }).run('deelnemerWissen');
  },
};

const deletable: Readonly<Record<string, string>> = {
  Metingen: 'Samenwerking',
  Stages: 'Sector',
  Deelnemers: 'Woonplaats',
  Fasen: 'Reden',
  Intakes: 'Leerstijl',
};
