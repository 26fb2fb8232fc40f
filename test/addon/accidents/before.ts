/** What the register itself did last, right before an accident: nothing of it was looked at since. */
import type { Workbook } from '@plp/workbench';
import type { IdRow } from '../../../src/register/row';
import { isOfRegister } from '../../../src/register/column';
import type { ColumnKey, TabKey } from '../../../src/register/tabs';
import { allTabs } from '../../../src/register/tabs';
import type { Answer, Checked, ImportGedaan, RowsByTab, Saved } from '../../../src/sidebar/contract';
import { copied, freeRow, paste, typeIn } from '../../support/edits';
import {
  addSource,
  asked,
  importAll,
  preview,
  run as runImport,
  takeBack,
  value,
  wideRow,
  wideHeaders,
} from '../../support/importing';
import { hostOver } from '../../support/register';
import { headersOf, sheetNamed } from '../../support/sheets';
import { morning, runOn } from '../daily/support';
import { deleteRows } from '../shadow/support';

const over = (workbook: Workbook, options = {}) =>
  hostOver(workbook, { now: () => morning('2025-09-01', 110), ...options });

let requests = 0;

/** Asks for something to be saved; null where the rules have something against it. */
function saved(workbook: Workbook, schrijf: readonly object[]): Saved | null {
  const verzoek = `verzoek-${String((requests += 1)).padStart(5, '0')}`;
  const answer = over(workbook).run('opslaan', { verzoek, schrijf }) as Answer<Saved>;
  return answer.ok ? answer.value : null;
}

const cellsIn = (workbook: Workbook, tab: TabKey): readonly IdRow[] =>
  value<RowsByTab>(over(workbook).run('rijenOphalen', { deelnemerId: null, tabs: [tab] }))[tab] as readonly IdRow[];

const ownCells = ({ cells }: IdRow): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(cells).filter(([key, cell]) => key !== 'id' && !isOfRegister(key as ColumnKey) && cell !== null),
  );

/** What makes a copied record another one, where the rules ask for that. */
const others: { readonly [K in TabKey]?: (n: number) => object } = {
  deelnemers: (n) => ({ voornaam: `Nieuw${n}`, geboortejaar: 1970 + n }),
  werkgevers: (n) => ({ naam: `Nieuwe zaak ${n}` }),
  contacten: (n) => ({ organisatie: `Nieuwe club ${n}` }),
  stages: () => ({ einde: '2025-06-30', redenEinde: 'Afgerond' }),
  metingen: (n) => ({ moment: 'Tussen', datum: `2025-05-1${n}` }),
  stagelog: (n) => ({ datum: `2025-04-1${n}` }),
  nazorg: (n) => ({ datum: `2025-08-1${n}` }),
  toelichtingen: (n) => ({ peildatum: `2025-0${n}-28` }),
  projectjaren: (n) => ({
    naam: `Jaar ${n}`,
    start: `203${n}-01-01`,
    oorspronkelijkEinde: `203${n}-12-31`,
    einde: `203${n}-12-31`,
  }),
  doelen: (n) => ({ indicator: `1.${n + 1}` }),
  medewerkers: (n) => ({ naam: `Collega ${n}`, email: `nieuw${n}@example.org` }),
};

/** New records, like those that are there. */
function saveNew(workbook: Workbook, tab: TabKey, count: number): Saved {
  const schrijf = cellsIn(workbook, tab).flatMap((row, index) =>
    index < count ? [{ tab, id: null, basis: null, values: { ...ownCells(row), ...others[tab]?.(index + 1) } }] : [],
  );
  const done = saved(workbook, schrijf);
  if (!done) throw new Error(`Nothing new in ${tab}`);
  return done;
}

/** Some records each get what another has in this column. */
function saveChanges(workbook: Workbook, tab: TabKey, key: string, values: readonly unknown[]): Saved {
  const rows = cellsIn(workbook, tab).slice(0, values.length);
  const done = saved(
    workbook,
    rows.map(({ id }, index) => ({
      tab,
      id,
      basis: { [key]: (rows[index]!.cells as Record<string, unknown>)[key] ?? null },
      values: { [key]: values[index] },
    })),
  );
  if (!done) throw new Error(`No change in ${tab}`);
  return done;
}

function undo(workbook: Workbook, { steps, bewijs }: Saved): void {
  value(over(workbook).run('ongedaanMaken', { verzoek: 'verzoek-terug', stappen: steps, bewijs }));
}

const list = (count: number) => [wideHeaders, ...Array.from({ length: count }, (_, index) => wideRow(index))];

/** A list that fills in what the register lacks of people who are there. */
function fillIn(workbook: Workbook): string {
  const people = cellsIn(workbook, 'deelnemers');
  const rows = people.map(({ cells }, index) => {
    const { voornaam, achternaam, geboortejaar, aanmelddatum } = cells as Record<string, string | number>;
    return [`${voornaam} ${achternaam}`, geboortejaar!, `06-1234567${index}`, aanmelddatum!];
  });
  const blad = addSource(workbook, 'Telefoons', [['Naam', 'Geboortejaar', 'Telefoon', 'Aanmelddatum'], ...rows]);
  const request = asked(over(workbook), blad, { antwoorden: { 'aanvullen:Deelnemers, Telefoon': 'vul' } });
  const { importId } = value<ImportGedaan>(
    runImport(over(workbook), request, preview(over(workbook), request).kenmerk),
  );
  return importId;
}

function repairAll(workbook: Workbook): void {
  const { bevindingen } = value<Checked>(over(workbook).run('controleOphalen', {}));
  const cellen = bevindingen.flatMap(({ tab, rij, id, kolom, herstel }) =>
    herstel ? [{ tab, rij, id, kolom, was: herstel.was, wordt: herstel.wordt }] : [],
  );
  value(over(workbook).run('herstellen', { verzoek: 'verzoek-herstel', opmaak: false, cellen }));
}

const options = { now: () => morning('2025-09-01', 110) };

/** The acts, each with the tabs in which it wrote. */
export type First = readonly [act: (workbook: Workbook) => unknown, tabs: readonly TabKey[]];

const savesOfNew = allTabs.map(({ key, name }): [string, First] => [
  `a new record was saved in ${name}`,
  [(workbook) => saveNew(workbook, key, 1), [key]],
]);

/** As one that is there, with some cells of its own where the rules ask for that. */
function typeNew(workbook: Workbook, tab: string): void {
  const [like] = recordRows(workbook, tab);
  const row = freeRow(workbook, tab);
  headersOf(sheetNamed(workbook, tab))
    .slice(1, 4)
    .forEach((header, index) => typeIn(workbook, tab, row, header, like?.[index + 1]?.value ?? null, options));
}

const recordRows = (workbook: Workbook, tab: string) =>
  sheetNamed(workbook, tab)
    .rows.slice(1)
    .filter((cells) => cells?.[0]?.value);

const newRowsTyped = allTabs.map(({ key, name }): [string, First] => [
  `a new row was typed in ${name}`,
  [(workbook) => typeNew(workbook, name), [key]],
]);

/** By name. */
export const firstActs: Readonly<Record<string, First>> = {
  ...Object.fromEntries([...savesOfNew, ...newRowsTyped]),
  'three records were saved at once': [(workbook) => saveNew(workbook, 'metingen', 3), ['metingen']],
  'a column that was empty was filled in by saves': [
    (workbook) =>
      saveChanges(workbook, 'deelnemers', 'woonplaats', [
        'Haarlem',
        'Zandvoort',
        'Bloemendaal',
        'Heemstede',
        'Velsen',
        'Beverwijk',
      ]),
    ['deelnemers'],
  ],
  'a change was taken back': [
    (workbook) => undo(workbook, saveChanges(workbook, 'metingen', 'zelfvertrouwen', [3, 1, 2, 9, 8])),
    ['metingen'],
  ],
  'a new record was taken back': [(workbook) => undo(workbook, saveNew(workbook, 'contacten', 2)), ['contacten']],
  'a list was imported': [
    (workbook) => importAll(over(workbook), addSource(workbook, 'Lijst', list(8))),
    ['deelnemers', 'werkgevers', 'fasen', 'stages'],
  ],
  'an import filled in what was lacking': [fillIn, ['deelnemers']],
  'an import was taken back': [
    (workbook) => {
      importAll(over(workbook), addSource(workbook, 'Lijst', list(8)));
      takeBack(over(workbook), 'verzoek-import-1');
    },
    ['deelnemers', 'werkgevers', 'fasen', 'stages'],
  ],
  'an import that filled in was taken back': [(workbook) => takeBack(over(workbook), fillIn(workbook)), ['deelnemers']],
  'cells were repaired': [
    (workbook) => {
      for (const row of [2, 4, 5]) typeIn(workbook, 'Metingen', row, 'Moment', 'TUSSEN', options);
      repairAll(workbook);
    },
    ['metingen'],
  ],
  'a twin was taken away by a repair': [
    (workbook) => {
      paste(
        workbook,
        'Metingen',
        freeRow(workbook, 'Metingen'),
        'Meting-ID',
        copied(workbook, 'Metingen', ['M-0003']),
        options,
      );
      repairAll(workbook);
    },
    ['metingen'],
  ],
  'rows were put back': [
    (workbook) => {
      deleteRows(workbook, 'Contacten', ['C-0001', 'C-0002', 'C-0003']);
      over(workbook, { ui: { alert: () => 'YES' } as never }).run('verdwenenRijen');
    },
    ['contacten'],
  ],
  'a cell was typed in': [(workbook) => typeIn(workbook, 'Metingen', 3, 'Communicatie', 5, options), ['metingen']],
  'rows were pasted': [
    (workbook) => {
      const block = copied(workbook, 'Contacten', ['C-0001', 'C-0002', 'C-0003']).map((cells, index) =>
        cells.map((cell, column) =>
          column === 0 ? { value: null } : column === 2 ? { ...cell, value: `Geplakt ${index}` } : cell,
        ),
      );
      paste(
        workbook,
        'Contacten',
        freeRow(workbook, 'Contacten'),
        headersOf(sheetNamed(workbook, 'Contacten'))[0]!,
        block,
        options,
      );
    },
    ['contacten'],
  ],
  'the night went by': [
    (workbook) => {
      over(workbook).run('herinneringenAanzetten');
      runOn(workbook, '2025-09-01', {}, 100);
    },
    ['metingen', 'contacten'],
  ],
  Inrichten: [(workbook) => over(workbook).run('registerInrichten'), ['metingen', 'contacten']],
};
