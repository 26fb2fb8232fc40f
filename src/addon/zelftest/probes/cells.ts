/** Probes of what is written in cells: texts, new rows, and a value that a rule refuses. */
import { writeCells } from '../../../workbook/writing/writeCells';
import type { Probe, Room } from '../probe';
import { found, foundWrong } from '../probe';

/** Texts that a sheet may take for something else. */
const texts = ["'s-Hertogenbosch", "''x", "'=1+1", '=1+1', '+31612345678', '-', '@x', '3-2-2025', '0612', 'WAAR'];

/** What Google makes of text in text cells when nothing is done for it: a fact for who builds the register. */
function readPlainly({ block }: Room): string {
  const range = block(2, 1).setNumberFormat('@');
  range.setValues([['=1+1'], ["'x"]]);
  const [formula] = range.getFormulas();
  const apostrophe = range.getValues()[1]![0];
  return `Zonder bescherming: = ${formula![0] === '' ? 'blijft tekst' : 'wordt een formule'}, een apostrof ${apostrophe === "'x" ? 'blijft' : 'verdwijnt'}.`;
}

export const textCells: Probe = {
  naam: 'Teksten',
  run: (room) => {
    const range = writeCells(
      room.block(texts.length, 1),
      texts.map((text) => [text]),
      '@',
    );
    const [values, formulas] = [range.getValues(), range.getFormulas()];
    const wrong = texts.flatMap((text, index) =>
      values[index]![0] === text && formulas[index]![0] === ''
        ? []
        : [`${text} werd ${formulas[index]![0] || String(values[index]![0])}`],
    );
    const { good, gevonden } = foundWrong(wrong, `${texts.length} teksten kwamen terug zoals getypt.`);
    return found(good, `${gevonden} ${readPlainly(room)}`);
  },
};

export const newRows: Probe = {
  naam: 'Nieuwe rijen',
  run: ({ app, scratch, block }) => {
    const range = block(2, 1);
    const row = range.getRow();
    range
      .setNumberFormat('dd-mm-yyyy')
      .setDataValidation(app.newDataValidation().requireDate().setAllowInvalid(false).build());
    scratch.insertRowsAfter(row, 1);
    const fresh = scratch.getRange(row + 1, range.getColumn());
    const [format, rule] = [fresh.getNumberFormat(), fresh.getDataValidation()];
    return foundWrong(
      [...(format === 'dd-mm-yyyy' ? [] : [`opmaak ${format}`]), ...(rule === null ? ['geen keuzelijst'] : [])],
      'Opmaak en keuzelijst gaan mee.',
    );
  },
};

/** Writes what the rule of the cell refuses, and tells where Google said so; null where it did not. */
function refusal({ app, block }: Room): string | null {
  const range = block(1, 1).setDataValidation(
    app.newDataValidation().requireValueInList(['Ja', 'Nee'], true).setAllowInvalid(false).build(),
  );
  app.flush();
  try {
    range.setValue('Misschien');
  } catch {
    return 'bij het schrijven zelf';
  }
  try {
    app.flush();
  } catch {
    return 'bij het versturen';
  }
  return null;
}

export const rule: Probe = {
  naam: 'Weigeren',
  run: (room) => {
    const where = refusal(room);
    return found(where !== null, where === null ? 'Google weigerde niets.' : `Google weigert ${where}.`);
  },
};
