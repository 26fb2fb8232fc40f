/** Where the register itself keeps something of a row beside its tab: each with how much there is, and what takes it away. */
import { recordOfKey } from '../../herinneringen/journaal';
import { madeTabs } from '../../register/made/madeTabs';
import { readLogbook } from '../../workbook/ownTabs/logbook';
import { linesWith } from '../../workbook/ownTabs/mailLedger';
import { withoutRecords } from '../../workbook/shadow/follow';
import { findShadow, writeShadow } from '../../workbook/shadow/shadowSheet';
import { dailyWithout } from '../../workbook/state/dailyState';
import { memoryWithout } from '../../workbook/state/memory';
import { remember } from '../../workbook/state/properties';
import { recentWithout } from '../../workbook/state/recent';
import { forgetRows } from '../../workbook/state/rowsSeen';
import type { Context } from '../context';
import { logboekPart } from '../logboek/part';
import { mailedWithout } from '../mail/mailed';
import { journalSheet, readJournal, writeJournal } from '../importeren/importJournal';
import type { Wie } from './wie';

/** A place with what is to go there. */
export interface Elders {
  /** As people know it. */
  readonly wat: string;
  /** How many lines or cells. */
  readonly aantal: number;
  /** Takes them away. Writes; the caller holds both locks. */
  readonly wis: () => void;
}

function inLogboek(context: Context, { ids }: Wie, door: string): Elders[] {
  const { marks, properties } = context;
  const sheet = marks.sheetOf('logboek');
  if (!sheet) return [];
  const aantal = readLogbook(sheet).filter(({ recordId }) => ids.has(recordId)).length;
  return [
    { wat: madeTabs.logboek, aantal, wis: () => remember(properties, ...logboekPart.takeOut(context, ids, door)) },
  ];
}

function inMailjournaal({ marks, properties }: Context, { ids }: Wie): Elders[] {
  const sheet = marks.sheetOf('mailjournaal');
  if (!sheet) return [];
  const { keys, wis } = linesWith(sheet, (key) => ids.has(recordOfKey(key)));
  const forget = (): void => {
    if (keys.length > 0) remember(properties, mailedWithout(marks.knownNow(), keys));
  };
  return [{ wat: madeTabs.mailjournaal, aantal: keys.length, wis: () => (wis(), forget()) }];
}

function inKopie({ marks }: Context, { ids }: Wie): Elders[] {
  const copy = findShadow(marks);
  if (!copy) return [];
  const aantal = [...copy.shadow.values()].reduce(
    (sum, { records }) => sum + [...ids].filter((id) => records.has(id)).length,
    0,
  );
  return [
    {
      wat: 'De kopie van vannacht',
      aantal,
      // Also of who is not in it: that her numbers were given is kept there. What comes before may have written it anew.
      wis: () => {
        const now = findShadow(marks);
        if (now) writeShadow(now, withoutRecords(now.shadow, ids));
      },
    },
  ];
}

function inImportjournaal(context: Context, { ids }: Wie): Elders[] {
  const journal = readJournal(context.marks);
  const isHers = ({ records, gevuld }: (typeof journal.lines)[number]): boolean =>
    [...records, ...gevuld].some(([id]) => ids.has(id));
  const aantal = journal.lines.filter(isHers).length;
  const wis = (): void => {
    if (aantal === 0) return;
    const left = journal.lines.filter((line) => !isHers(line));
    writeJournal(journalSheet(context, context.marks), journal.usedRows, left, journal.matchings, journal.lopend);
  };
  return [{ wat: madeTabs.importjournaal, aantal, wis }];
}

/** What the workbook remembers: it is read when it is taken away, since what comes before writes there too. */
const inGeheugen = ({ properties, marks }: Context, { ids }: Wie): Elders => ({
  wat: 'Wat het werkboek onthoudt',
  aantal: 0,
  wis: () => {
    forgetRows(properties, marks.knownNow(), ids);
    const known = marks.knownNow();
    remember(properties, dailyWithout(known, ids), ...memoryWithout(known, ids), ...recentWithout(known, ids));
  },
});

/** All of these: a question to Google or two each. */
export const bijHetRegister = (context: Context, wie: Wie, door: string): Elders[] => [
  ...inLogboek(context, wie, door),
  ...inMailjournaal(context, wie),
  ...inKopie(context, wie),
  ...inImportjournaal(context, wie),
  inGeheugen(context, wie),
];
