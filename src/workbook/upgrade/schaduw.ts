/** To version 2: the workbook keeps a hidden copy of its rows. */
import { success } from '../../register/outcome';
import { standingSheet } from '../ownTabs/madeTab';
import { follow } from '../shadow/follow';
import { hideShadow, readShadow, seenTabs, writeShadow } from '../shadow/shadowSheet';
import { readAll } from '../tables';
import type { UpgradeStep } from './step';

export const schaduwStep: UpgradeStep = {
  to: 2,
  title: 'Het register bewaart voortaan elke nacht een kopie van alle rijen, in een verborgen tabblad.',
  plan: (book, now) => {
    const marks = book.marks;
    const read = readAll(marks);
    // Where a column is missing there is nothing to copy yet: Inrichten puts it back, and the daily job copies.
    const seen = read.ok ? seenTabs(read.value.tables.values()) : [];
    return success(() => {
      const sheet = standingSheet(book, marks, 'schaduw');
      const known = readShadow(sheet);
      hideShadow(sheet);
      writeShadow(known, follow(known.shadow, seen, now));
    });
  },
};
