/** What happens to a register, each with what the model says of it. */
import fc from 'fast-check';
import type { Answer, Checked, Repaired, Saved, Write } from '../../../src/sidebar/contract';
import type { ColumnKey, TabKey } from '../../../src/register/tabs';
import { allTabs, tabs } from '../../../src/register/tabs';
import { copyCell, deleteLines, insertLines, moveLines, sortRows, type Cell, type StoredValue } from '@plp/workbench';
import { serialOf } from '../../support/smallRegister';
import { bursts } from './bursts';
import type { Block } from './edits';
import { EditCommand } from './edits';
import type { Fields } from './look';
import { isEmpty, recordsAt, rowsAt } from './look';
import type { Model, Real } from './world';
import { checkMails, compareFigures, checked, compareRecords, markedCells } from './world';
import { aMeting } from '../../support/meting';

type Commands = fc.Arbitrary<fc.Command<Model, Real>>;

/** A command that is tried whatever the state; afterwards every record is looked at. */
class Step implements fc.Command<Model, Real> {
  constructor(
    private readonly name: string,
    private readonly work: (model: Model, real: Real) => void,
  ) {}

  check = (): boolean => true;

  run(model: Model, real: Real): void {
    this.work(model, real);
    compareRecords(model, real);
  }

  toString = (): string => this.name;
}

/** The record with these cells set; empty ones are not there. */
const withCells = (fields: Fields, cells: Readonly<Record<string, unknown>>): Fields =>
  Object.fromEntries(
    Object.entries({ ...fields, ...cells }).filter(
      ([key, value]) => value !== null && value !== '' && !key.startsWith('ingevoerd'),
    ),
  ) as Fields;

/** The record with this number among those of a tab; null in an empty tab. */
const pick = (model: Model, tab: TabKey, index: number): string | null => {
  const ids = [...model.records.get(tab)!.keys()].sort();
  return ids.length === 0 ? null : ids[index % ids.length]!;
};

const edited: readonly TabKey[] = ['metingen', 'contacten'];
const moved: readonly TabKey[] = ['metingen', 'contacten', 'deelnemers', 'fasen', 'toetsen'];
const anEditedTab = fc.constantFrom(...edited);
const aMovedTab = fc.constantFrom(...moved);
const aDate = fc.integer({ min: 1, max: 28 }).map((day) => `2025-06-${String(day).padStart(2, '0')}`);

// Saves.

const newMeting = (datum: string, deelnemerId: string): Write => ({
  tab: 'metingen',
  id: null,
  basis: null,
  values: aMeting({ deelnemerId, datum }),
});
const newContact = (datum: string): Write => ({
  tab: 'contacten',
  id: null,
  basis: null,
  values: { datum, organisatie: '=Buurthuis', soortOrganisatie: 'Anders', soort: 'Gesprek' },
});
const newDeelnemer = (datum: string): Write[] => [
  {
    tab: 'deelnemers',
    id: null,
    basis: null,
    values: {
      voornaam: 'Noor',
      achternaam: 'Proef',
      doelgroep: 'Langdurig zonder werk en onderwijs',
      aanmelddatum: datum,
      praktijkopleider: 'praktijkopleider@example.org',
    },
  },
  { tab: 'fasen', id: null, basis: null, values: { deelnemerId: '@0', datum, fase: 'Aangemeld' } },
];

/** All or nothing: what was saved stands in the model, what was refused changes nothing. */
function storeInModel(model: Model, writes: readonly Write[], { steps }: Saved): void {
  const ids = steps.map(({ id }) => id);
  writes.forEach(({ tab, id, values }) => {
    if (id !== null) {
      const records = model.records.get(tab)!;
      records.set(id, withCells(records.get(id)!, values));
      return;
    }
    const given = ids.find((one) => one.startsWith(`${tabs[tab].prefix}-`) && !model.records.get(tab)!.has(one))!;
    expect(model.given.has(given)).toBe(false);
    const resolved = Object.fromEntries(
      Object.entries(values).map(([key, value]) => [key, value === '@0' ? ids[0]! : value]),
    );
    model.records.get(tab)!.set(given, withCells({ id: given }, resolved));
    model.given.add(given);
  });
}

function save(model: Model, real: Real, writes: readonly Write[], mustWork: boolean): void {
  const request = { verzoek: real.request(), schrijf: writes };
  const answer = real.host().run('opslaan', request) as Answer<Saved>;
  if (answer.ok) storeInModel(model, writes, answer.value);
  else
    expect({ writes, mustWork, error: answer.error }).toMatchObject({
      mustWork: false,
      error: { message: expect.stringMatching(/\w/) },
    });
  if (answer.ok) model.lastSave = answer.value;
  model.count(answer.ok ? 'saved' : 'refused');
  compareRecords(model, real);
  // The answer got lost and the button is pressed once more.
  if (answer.ok) expect(real.host().run('opslaan', request)).toMatchObject({ ok: true });
}

const saves: Commands = fc.oneof(
  aDate.map(
    (datum) => new Step(`save a contact of ${datum}`, (model, real) => save(model, real, [newContact(datum)], true)),
  ),
  aDate.map(
    (datum) =>
      new Step(`save a new deelnemer of ${datum}`, (model, real) => save(model, real, newDeelnemer(datum), true)),
  ),
  fc.tuple(aDate, fc.nat(9)).map(
    ([datum, index]) =>
      new Step(`save a meting and a contact of ${datum} (${index})`, (model, real) => {
        const deelnemer = pick(model, 'deelnemers', index);
        save(model, real, [newMeting(datum, deelnemer ?? 'D-0001'), newContact(datum)], false);
      }),
  ),
  fc.constant(
    new Step('save what is wrong', (model, real) => {
      save(model, real, [newContact('2025-06-01'), newMeting('2025-02-30', 'D-0001')], false);
    }),
  ),
  fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 60 })).map(
    ([index, count]) =>
      new Step(`save ${count} aanwezigen at contact ${index}`, (model, real) => {
        const id = pick(model, 'contacten', index);
        if (id)
          save(
            model,
            real,
            [
              {
                tab: 'contacten',
                id,
                basis: null,
                values: { aantalAanwezigen: count, uitkomst: `Er waren er ${count}` },
              },
            ],
            false,
          );
      }),
  ),
  fc.tuple(fc.nat(9), fc.constantFrom('Gepland', 'Vervallen')).map(
    ([index, status]) =>
      new Step(`save toets ${index} as ${status}`, (model, real) => {
        const id = pick(model, 'toetsen', index);
        if (id) save(model, real, [{ tab: 'toetsen', id, basis: null, values: { status } }], false);
      }),
  ),
);

/** Undo gives back what was, or says why not and changes nothing. */
const undo = new Step('undo the last save', (model, real) => {
  if (!model.lastSave) return;
  const { steps, bewijs } = model.lastSave;
  const answer = real.host().run('ongedaanMaken', { verzoek: real.request(), stappen: steps, bewijs }) as Answer<Saved>;
  model.count(answer.ok ? 'undone' : 'not undone');
  for (const { tab, id, before } of answer.ok ? [...steps].reverse() : []) {
    const records = model.records.get(tab)!;
    if (before === null) records.delete(id);
    else records.set(id, withCells(records.get(id) ?? { id }, before));
  }
});

// Edits.

const date = (text: string): Cell => ({ value: serialOf(text), style: { numberFormat: 'dd-mm-yyyy' } });

const aContent: fc.Arbitrary<StoredValue | Cell> = fc.oneof(
  fc.constantFrom<(StoredValue | Cell)[]>(
    null,
    'Eind',
    'eind',
    ' Tussen',
    'Ooit',
    'D-0001',
    'D-0099',
    '3-9-2024',
    '7',
    'Gesprek',
  ),
  fc.integer({ min: 0, max: 12 }),
  aDate.map(date),
);

/** A place among the rows of the tab, or in the first free ones. */
const rowIn = (model: Model, real: Real, tab: TabKey, index: number): number => {
  const rows = rowsAt(real.workbook, model.places.get(tab)!);
  const last = rows.reduce((end, fields, at) => (isEmpty(fields) ? end : at + 2), 1);
  return 2 + (index % (last + 1));
};

const typeOne = fc.tuple(anEditedTab, fc.nat(20), fc.nat(20), aContent).map(
  ([tab, at, across, content]) =>
    new EditCommand(`type ${JSON.stringify(content)} in ${tab} ${at}/${across}`, (model, real): Block => {
      const { order } = model.places.get(tab)!;
      const columns = order.flatMap((key, index) =>
        key === 'id' || /^(ingevoerd|naast:)/.test(key) ? [] : [index + 1],
      );
      return { tab, row: rowIn(model, real, tab, at), column: columns[across % columns.length]!, cells: [[content]] };
    }),
);

const anOldId = fc.constantFrom<StoredValue[]>(null, 'M-0001', 'M-0002', 'C-0001', 'C-0002', 'M-0500', 'D-0001');

const typeOverId = fc.tuple(anEditedTab, fc.nat(20), fc.oneof(anOldId, fc.constant('weg'))).map(
  ([tab, at, typed]) =>
    new EditCommand(`type ${typed} over the ID in ${tab} ${at}`, (model, real): Block | null => {
      const place = model.places.get(tab)!;
      const row = rowIn(model, real, tab, at);
      if (isEmpty(rowsAt(real.workbook, place)[row - 2] ?? {})) return null;
      return { tab, row, column: place.order.indexOf('id') + 1, cells: [[typed]] };
    }),
);

const pasteBlock = fc
  .tuple(
    anEditedTab,
    fc.nat(20),
    fc.nat(6),
    fc
      .integer({ min: 1, max: 3 })
      .chain((width) =>
        fc.array(fc.array(aContent, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 4 }),
      ),
  )
  .map(
    ([tab, at, across, cells]) =>
      new EditCommand(
        `paste ${JSON.stringify(cells.map((line) => line.length))} in ${tab} ${at}/${across}`,
        (model, real): Block => {
          const { order } = model.places.get(tab)!;
          const column = 1 + (across % (order.length - cells[0]!.length));
          // Text where IDs stand is a case of its own: it stays, and the row has no ID until somebody mends it.
          const at0 = order.indexOf('id') + 1 - column;
          const fit = cells.map((line) =>
            line.map((content, index) =>
              index === at0 && typeof content !== 'string' ? null : index === at0 ? 'D-0001' : content,
            ),
          );
          return { tab, row: rowIn(model, real, tab, at), column, cells: fit };
        },
      ),
  );

const copyRow = fc.tuple(aMovedTab, fc.nat(20), fc.nat(20)).map(
  ([tab, from, to]) =>
    new EditCommand(`copy row ${from} of ${tab} to ${to}`, (model, real): Block | null => {
      const source = rowIn(model, real, tab, from);
      const target = rowIn(model, real, tab, to);
      const cells = model.sheet(real, tab).rows[source - 1] ?? [];
      if (source === target || isEmpty(rowsAt(real.workbook, model.places.get(tab)!)[source - 2] ?? {})) return null;
      const width = model.places.get(tab)!.order.length;
      return {
        tab,
        row: target,
        column: 1,
        cells: [Array.from({ length: width }, (_, index) => copyCell(cells[index]) ?? null)],
      };
    }),
);

const emptyCells = fc.tuple(anEditedTab, fc.nat(20), fc.integer({ min: 1, max: 2 }), fc.boolean(), fc.nat(8)).map(
  ([tab, at, height, whole, across]) =>
    new EditCommand(
      `empty ${height} rows of ${tab} at ${at}${whole ? '' : ` from column ${across}`}`,
      (model, real): Block => {
        const { order } = model.places.get(tab)!;
        const column = whole ? 1 : 1 + (across % (order.length - 1));
        const width = whole ? order.length : 2;
        return {
          tab,
          row: rowIn(model, real, tab, at),
          column,
          cells: Array.from({ length: height }, () => Array.from({ length: width }, () => null)),
        };
      },
    ),
);

// Rows, columns and tabs.

const sortTab = fc.tuple(aMovedTab, fc.nat(20), fc.boolean()).map(
  ([tab, across, ascending]) =>
    new Step(`sort ${tab} by column ${across}`, (model, real) => {
      const { order } = model.places.get(tab)!;
      const sheet = model.sheet(real, tab);
      sortRows(
        sheet,
        { row: 2, column: 1, rows: sheet.maxRows - 1, columns: order.length },
        [{ column: 1 + (across % order.length), ascending }],
        real.workbook.locale,
      );
    }),
);

const insertRow = fc.tuple(aMovedTab, fc.nat(20)).map(
  ([tab, at]) =>
    new Step(`insert a row in ${tab} at ${at}`, (model, real) => {
      const row = rowIn(model, real, tab, at);
      insertLines(real.workbook, model.sheet(real, tab), 'rows', row, 1, row);
    }),
);

const deleteRow = fc.tuple(anEditedTab, fc.nat(20)).map(
  ([tab, at]) =>
    new Step(`delete row ${at} of ${tab}`, (model, real) => {
      const row = rowIn(model, real, tab, at);
      const { id } = rowsAt(real.workbook, model.places.get(tab)!)[row - 2] ?? {};
      deleteLines(real.workbook, model.sheet(real, tab), 'rows', row, 1);
      if (id !== undefined) model.records.get(tab)!.delete(String(id));
    }),
);

const moveColumn = fc.tuple(aMovedTab, fc.nat(20), fc.nat(20)).map(
  ([tab, from, to]) =>
    new Step(`move column ${from} of ${tab} to ${to}`, (model, real) => {
      const place = model.places.get(tab)!;
      const [at, before] = [from % place.order.length, to % place.order.length];
      moveLines(real.workbook, model.sheet(real, tab), 'columns', at + 1, 1, before + 1);
      const key = place.order[at]!;
      const rest = place.order.filter((one) => one !== key);
      const index = before > at ? before - 1 : before;
      place.order = [...rest.slice(0, index), key, ...rest.slice(index)];
    }),
);

const rename = fc.tuple(aMovedTab, fc.nat(20)).map(
  ([tab, across]) =>
    new Step(`rename ${tab} and its column ${across}`, (model, real) => {
      const sheet = model.sheet(real, tab);
      sheet.rows[0]![across % model.places.get(tab)!.order.length]!.value = `Eigen kop ${across}`;
      if (across % 3 === 0) sheet.name = `Ons tabblad ${tab}`;
    }),
);

// Controle, nights.

/** All cells that Controle tells of: a row that is gone at each cell that refers to it. */
function toldCells(model: Model, real: Real, { bevindingen }: Checked): string[] {
  return [
    ...new Set(
      bevindingen.flatMap(({ regel, bericht, tab, rij, kolom }) => {
        if (regel !== 'verwijderde-rij') return [`${tab} ${rij} ${kolom}`];
        const gone = bericht.split(' ')[0]!;
        return allTabs.flatMap(({ key, columns }) =>
          rowsAt(real.workbook, model.places.get(key)!).flatMap((fields, index) =>
            Object.entries(fields).flatMap(([column, value]) =>
              value === gone && columns[column as ColumnKey]?.type.kind === 'reference'
                ? [`${key} ${index + 2} ${column}`]
                : [],
            ),
          ),
        );
      }),
    ),
  ].sort();
}

const controle = new Step('Controle', (model, real) => {
  real.host().run('registerControleren');
  const shown = checked(real);
  const told = toldCells(model, real, shown);
  const isAll = shown.bevindingen.length === shown.aantallen.fout + shown.aantallen.waarschuwing;
  expect(markedCells(model, real)).toEqual(isAll ? told : expect.arrayContaining(told));
  model.count('controle');
});

/** A row in which nothing stands but a number may go, at night or by Herstel (register/identity/leegGemaakt.ts). */
function forgetNumbersAlone(model: Model, { workbook }: Real): void {
  for (const [tab, records] of model.records) {
    const there = recordsAt(workbook, tab, model.places.get(tab)!);
    for (const [id, fields] of records) if (Object.keys(fields).join() === 'id' && !there.has(id)) records.delete(id);
  }
}

/** All that a machine can mend is mended: as the preview said, and nothing else. A copied row goes, where it has a number of its own. */
const herstel = new Step('mend all', (model, real) => {
  const offered = checked(real).bevindingen.flatMap(({ tab, rij, id, kolom, herstel: mend }) =>
    mend && mend.soort !== 'terug'
      ? [{ goes: mend.soort === 'weg', cel: { tab, rij, id, kolom, was: mend.was, wordt: mend.wordt } }]
      : [],
  );
  const cellen = offered.map(({ cel }) => cel);
  const answer = real.host().run('herstellen', { verzoek: real.request(), opmaak: true, cellen }) as Answer<Repaired>;
  if (!answer.ok) throw new Error(answer.error.message);
  expect(answer.value.overgeslagen).toBe(0);
  for (const { goes, cel } of offered) {
    const { tab, id, kolom, wordt } = cel;
    if (id === null || goes || kolom.startsWith('ingevoerd')) continue;
    const records = model.records.get(tab)!;
    records.set(id, withCells(records.get(id)!, { [kolom]: wordt }));
    model.count('mended');
  }
  for (const { goes, cel } of offered) if (goes && cel.kolom !== 'id') model.records.get(cel.tab)!.delete(cel.id!);
  forgetNumbersAlone(model, real);
});

const night = fc.boolean().map(
  (isNextDay) =>
    new Step(isNextDay ? 'the next morning' : 'the morning job again', (model, real) => {
      if (isNextDay) real.nextDay();
      const host = real.host();
      const before = real.mails.length;
      host.run('dagelijkseTaken');
      forgetNumbersAlone(model, real);
      checkMails(real);
      compareFigures(model, real);
      if (real.mails.length > before) model.count('mailed');
      model.count('night');
    }),
);

const inrichten = new Step('Inrichten', (model, real) => {
  real.host().run('registerInrichten');
  model.count('inrichten');
});

/** Any sequence of them; what people do most comes most. */
export const anySequence = fc.commands(
  [
    saves,
    saves,
    fc.constant(undo),
    typeOne,
    typeOne,
    typeOverId,
    pasteBlock,
    copyRow,
    emptyCells,
    bursts(aContent),
    bursts(aContent),
    sortTab,
    insertRow,
    deleteRow,
    moveColumn,
    rename,
    fc.constant(controle),
    fc.constant(herstel),
    night,
    fc.constant(inrichten),
  ],
  { maxCommands: 24, size: '+1' },
);
