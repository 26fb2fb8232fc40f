/** Computes the figures: for the tab Uitkomsten and Indicatorhistorie, and as data for who asks. */
import type { DateString } from '../../register/dates';
import { dutchDate } from '../../register/dates';
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import type { Figure } from '../../uitkomsten/cijfers/figure';
import { allFigures, voorHistorie } from '../../uitkomsten/cijfers/figures';
import { leftOutSummary } from '../../uitkomsten/cijfers/leftOutSummary';
import type { LeftOutLine } from '../../uitkomsten/cijfers/leftOutSummary';
import { begunProjectjaren, geenProjectjaar, maakOverzicht } from '../../uitkomsten/cijfers/overzicht';
import { readHistory, recordHistory } from '../../workbook/ownTabs/history';
import { withDocumentLock } from '../../workbook/lock';
import type { DailyState } from '../../workbook/state/dailyState';
import { readDaily } from '../../workbook/state/dailyState';
import { standingSheet } from '../../workbook/ownTabs/madeTab';
import { keep, keptWith } from '../../workbook/page/kept';
import { sizeOf, writePage } from '../../workbook/page/page';
import { cijfersAlsTekst } from '../../paginas/weergave/cijfers';
import { uitkomstenPage } from '../../paginas/uitkomsten/uitkomstenPage';
import type { Context } from '../context';
import type { Loaded } from '../load';
import { loadRegister } from '../load';
import { figuresRefused } from '../shadow/emptied';
import { withLosses } from '../shadow/losses';
import { vanishedAdvice } from '../shadow/vanishedWords';
import { startPlace, writeStart } from './startTask';

/** Replaces the tabs Uitkomsten and Start, and records every figure of the peildatum. The caller holds the document lock. */
export function writeOutcomes(context: Context, loaded: Loaded, daily: DailyState): Outcome<string> {
  const refused = figuresRefused(loaded);
  if (refused) return refused;
  const { register, settings, marks } = loaded;
  const warnings = [...daily.verdwenen.map(vanishedAdvice), ...loaded.warnings];
  const peildatum = settings.peildatum ?? context.today;
  const overzicht = maakOverzicht(register, peildatum, settings.projectjaar);
  if (!overzicht.ok) return overzicht;
  const outcomes = standingSheet(context, marks, 'uitkomsten');
  const historySheet = standingSheet(context, marks, 'indicatorhistorie');
  // All questions first: then the writes go to Google in one go.
  const start = startPlace(context, loaded);
  const [size, kept] = [sizeOf(outcomes), keptWith(marks, outcomes)];
  const history = readHistory(historySheet);
  const { page, cijfers } = uitkomstenPage(overzicht.value, settings.organisatie, warnings, context.now);
  writePage(outcomes, page, size);
  keep(outcomes, kept, cijfersAlsTekst(cijfers));
  recordHistory(history, voorHistorie(allFigures(register, peildatum)), peildatum, context.now);
  writeStart(context, loaded, overzicht.value, daily, start);
  return success(`Uitkomsten zijn bijgewerkt. Peildatum: ${dutchDate(peildatum)}.`);
}

/** Menu: as of now, under the lock. */
export const updateOutcomes = (context: Context): Outcome<string> =>
  withDocumentLock(context, () => {
    const loaded = loadRegister(context, [], 'whole');
    if (!loaded.ok) return loaded;
    const { properties, marks } = context;
    const beside = withLosses(loaded.value);
    const daily = { ...readDaily(properties, marks.known()), verdwenen: beside.verdwenen };
    return writeOutcomes(context, beside.loaded, daily);
  });

/** The figures as data. */
export interface FiguresAnswer {
  readonly peildatum: DateString;
  readonly projectjaren: readonly { readonly id: string; readonly naam: string }[];
  readonly figures: readonly Figure[];
  readonly weggelaten: readonly LeftOutLine[];
  readonly waarschuwingen: readonly string[];
}

/** Reads and computes; writes nothing. */
export function askFigures(context: Context, peildatum: DateString): Outcome<FiguresAnswer> {
  const loaded = loadRegister(context, [], 'whole');
  if (!loaded.ok) return loaded;
  const refused = figuresRefused(loaded.value);
  if (refused) return refused;
  const { register } = loaded.value;
  const beside = withLosses(loaded.value);
  const warnings = [...beside.verdwenen.map(vanishedAdvice), ...beside.loaded.warnings];
  const begun = begunProjectjaren(register, peildatum);
  return success({
    peildatum,
    projectjaren: begun.map(({ id, naam }) => ({ id, naam })),
    figures: allFigures(register, peildatum),
    weggelaten: leftOutSummary(register.leftOut),
    waarschuwingen: begun.length > 0 ? warnings : [...warnings, geenProjectjaar(register)],
  });
}
