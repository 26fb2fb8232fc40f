/** The rule about texts that say that there is nothing: of rows as they stand, since what a form sends is read so already. */
import { isStamp } from '../../column';
import { columnsOf } from '../../tab';
import type { ColumnKey, Tab } from '../../tabs';
import { saysNothing } from '../../text/reading';
import type { Rule } from '../judge/rule';

/**
 * A dash or a word for nothing is no telephone number. In other columns it is a value that cannot be (cellen.ts). Of a row
 * that nobody is known to have filled in the register itself says so.
 */
export const niets = (tab: Tab): Rule => {
  const texts = columnsOf(tab).flatMap(([key, column]) =>
    column.type.kind === 'text' && !column.type.long && !isStamp(key) ? [[key, column] as const] : [],
  );
  const about: readonly ColumnKey[] = texts.map(([key]) => key);
  return {
    name: 'niets-als-tekst',
    severity: 'waarschuwing',
    about,
    needs: [],
    judge: ({ cells }) => {
      const saysSo = ([key, column]: (typeof texts)[number]): boolean => saysNothing(column, cells[key] ?? null);
      if (!texts.some(saysSo)) return null;
      return texts.filter(saysSo).map(([column]) => ({
        column,
        message: 'Hier staat dat er niets is.',
        mend: 'Maak de cel leeg, of kies Herstel.',
        repair: { kind: 'leeg', newCell: null },
      }));
    },
  };
};
