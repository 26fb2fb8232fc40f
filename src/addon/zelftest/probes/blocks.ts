/** Probes of what reads and writes in few calls lean on: a tab by its name, blocks apart, rules made alike, marks that stay. */
import { cellsNamed, columnsUpTo } from '../../../workbook/marks/place';
import { writeBlocks } from '../../../workbook/writing/writeBlocks';
import type { Probe } from '../probe';
import { found, foundWrong } from '../probe';
import { scratchName } from '../scratch';

export const byName: Probe = {
  naam: 'Lezen bij naam',
  run: ({ spreadsheet, scratch, block }) => {
    const row = block(1, 1).setNumberFormat('@').setValue('proef').getRow();
    const all = cellsNamed(spreadsheet, scratchName, columnsUpTo(2));
    if (all?.getGridId() !== scratch.getSheetId()) return found(false, 'Google vindt het tabblad niet bij zijn naam.');
    const read: unknown[] = [all.getValues()[row - 1]?.[0], all.offset(row - 1, 0, 1, 1).getValues()[0]![0]];
    return foundWrong(
      read.filter((value) => value !== 'proef').map((value) => `gelezen: ${String(value)}`),
      'Het tabblad is gelezen bij zijn naam.',
    );
  },
};

/** Rows of blocks apart, not in their order. */
const apart = [6, 2, 8, 0, 4];

export const blocksApart: Probe = {
  naam: 'Blokken apart',
  run: ({ scratch, block }) => {
    const all = block(9, 1).setNumberFormat('@');
    const blocks = apart.map((at) => ({
      row: all.getRow() + at,
      column: 1,
      values: [[`=${at}`]],
      formats: [['@']],
      refused: false,
    }));
    writeBlocks({ sheet: scratch, cells: (...at) => scratch.getRange(...at) }, blocks, null);
    const now = all.getValues();
    return foundWrong(
      apart.flatMap((at) => (now[at]![0] === `=${at}` ? [] : [`=${at} werd ${String(now[at]![0])}`])),
      `${apart.length} blokken staan op hun plaats.`,
    );
  },
};

export const rulesAlike: Probe = {
  naam: 'Regels overnemen',
  run: ({ app, block }) => {
    const list = app.newDataValidation().setAllowInvalid(false).requireValueInList(['Ja', 'Nee'], true);
    const first = list.setHelpText('een').build();
    const second = first.copy().requireNumberBetween(1, 5).setHelpText('twee').build();
    const range = block(1, 2).setDataValidations([[first, second]]);
    const told = range
      .getDataValidations()[0]!
      .map((rule) =>
        rule ? `${rule.getHelpText()} ${rule.getCriteriaValues()[0]} ${rule.getAllowInvalid()}` : 'geen regel',
      );
    return foundWrong(
      told.join('; ') === 'een Ja,Nee false; twee 1 false' ? [] : told,
      'Een regel is van een andere gemaakt.',
    );
  },
};

const key = 'plp-proef-rij';

export const rowAbove: Probe = {
  naam: 'Rij boven de kop',
  run: ({ app, scratch }) => {
    scratch.getRange('E:E').addDeveloperMetadata(key, 'kolom');
    scratch.insertRowBefore(1);
    app.flush();
    const [mark] = scratch.createDeveloperMetadataFinder().withKey(key).find();
    const place = mark?.getLocation().getColumn()?.getColumn() ?? 0;
    scratch.deleteRow(1);
    return found(place === 5, `Het merk van de kolom staat op plaats ${place} (moet 5 zijn).`);
  },
};
