/** Probes of how fast Google is and whether it keeps marks: 200 marks, a column that moves, 50 writes with a question. */
import { columnLetter } from '../../../workbook/marks/metadata';
import type { Probe, Room } from '../probe';
import { found } from '../probe';

const marks = 200;
const key = 'plp-proef';
const movedKey = 'plp-proef-kolom';

/** So long a form would take too long. */
const patienceMs = 30_000;

const timed = ({ clock }: Room, work: () => void): number => {
  const start = clock();
  work();
  return clock() - start;
};

export const markReading: Probe = {
  naam: 'Merken',
  run: (room) => {
    const { app, spreadsheet, scratch } = room;
    const put = timed(room, () => {
      for (let index = 0; index < marks; index++) scratch.addDeveloperMetadata(key, String(index));
      scratch.getRange(`${columnLetter(3)}:${columnLetter(3)}`).addDeveloperMetadata(movedKey, 'kolom');
      scratch.insertColumnBefore(1);
      app.flush();
    });
    let all: GoogleAppsScript.Spreadsheet.DeveloperMetadata[] = [];
    const read = timed(room, () => {
      all = spreadsheet.createDeveloperMetadataFinder().find();
      all.forEach((mark) => mark.getKey());
    });
    const ours = all.filter((mark) => mark.getKey() === key).length;
    const column =
      all
        .find((mark) => mark.getKey() === movedKey)
        ?.getLocation()
        .getColumn()
        ?.getColumn() ?? 0;
    return found(
      ours === marks && column === 4 && put + read <= patienceMs,
      `${ours} van ${marks} merken gevonden; zetten ${put} ms, lezen ${read} ms; de kolom staat op plaats ${column} (moet 4 zijn).`,
    );
  },
};

const writes = 50;

export const asking: Probe = {
  naam: 'Schrijven en vragen',
  run: (room) => {
    const range = room.block(1, 1);
    const ms = timed(room, () => {
      for (let index = 0; index < writes; index++) {
        range.setValue(index);
        room.scratch.getMaxRows();
      }
      room.app.flush();
    });
    const last: unknown = range.getValues()[0]![0];
    return found(
      last === writes - 1 && ms <= patienceMs,
      `${writes} keer: ${ms} ms; het laatste getal is ${String(last)}.`,
    );
  },
};
