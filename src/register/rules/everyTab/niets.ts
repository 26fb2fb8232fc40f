/** The rule about texts that say that there is nothing: of rows as they stand, since what a form sends is read so already. */
import type { Cell } from '../../cell';
import type { Column } from '../../column';
import { isStamp } from '../../column';
import { isAllowed } from '../../schema';
import { columnsOf } from '../../tab';
import type { ColumnKey, Tab } from '../../tabs';
import { saysNothing } from '../../text/reading';
import type { Remark, RemarkAt, Rule } from '../judge/rule';

const message = 'Hier staat dat er niets is.';
const inOptional: Remark = {
  message,
  mend: 'Maak de cel leeg, of kies Herstel.',
  repair: { kind: 'leeg', newCell: null },
};
const inRequired: Remark = { message, mend: 'Dit moet ingevuld zijn. Klopt het zo? Dan hoef je niets te doen.' };

/** A column of short texts; `asOptional` also where it must be filled. */
interface ShortText {
  readonly key: ColumnKey;
  readonly column: Column;
  readonly asOptional: Column;
}

const saysSo = ({ column, asOptional }: ShortText, cell: Cell): boolean =>
  cell !== null && saysNothing(asOptional, cell) && isAllowed(column, cell);

const remarkAt = ({ key, column: { required } }: ShortText): RemarkAt => ({
  ...(required ? inRequired : inOptional),
  column: key,
});

/**
 * A dash or a word for nothing is no telephone number. In other columns it is a value that cannot be (cellen.ts), and so is a
 * dash where something must be filled in. Of a row that nobody is known to have filled in the register itself says so.
 */
export const niets = (tab: Tab): Rule => {
  const texts = columnsOf(tab).flatMap(([key, column]): ShortText[] =>
    column.type.kind === 'text' && !column.type.long && !isStamp(key)
      ? [{ key, column, asOptional: { ...column, required: false } }]
      : [],
  );
  const about: readonly ColumnKey[] = texts.map(({ key }) => key);
  return {
    name: 'niets-als-tekst',
    severity: 'waarschuwing',
    about,
    needs: [],
    judge: ({ cells }) => {
      for (const one of texts) {
        if (saysSo(one, cells[one.key] ?? null))
          return texts.filter((text) => saysSo(text, cells[text.key] ?? null)).map(remarkAt);
      }
      return null;
    },
  };
};
