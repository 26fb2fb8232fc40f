/** Endpoint: the records behind a figure, for those who may see whom it is about. */
import type { DateString } from '../../register/dates';
import { dutchDate } from '../../register/dates';
import type { Outcome } from '../../register/outcome';
import { failure, success } from '../../register/outcome';
import type { Register } from '../../register/register';
import type { Projectjaar } from '../../register/tabs/projectjaren';
import { bronnenVan } from '../../uitkomsten/cijfers/bronnen';
import type { Figure, HerleideFiguur } from '../../uitkomsten/cijfers/figure';
import { herleideFiguren } from '../../uitkomsten/cijfers/figures';
import { doelText, formatFigure } from '../../uitkomsten/cijfers/format';
import { begunProjectjaren, figureOf, geenProjectjaar } from '../../uitkomsten/cijfers/overzicht';
import { tabellen } from '../../uitkomsten/indicatoren/tabellen';
import { writableTabs } from '../../privacy/rights';
import type { FigureChoice, RequestOf, Traced, TracedFigure } from '../../sidebar/contract';
import { readKept } from '../../workbook/page/kept';
import type { PointedCell } from '../../paginas/uitkomsten/pointed';
import { figureOfCell, pointedCell } from '../../paginas/uitkomsten/pointed';
import { leesCijfers } from '../../paginas/weergave/cijfers';
import type { Context } from '../context';
import { loadRegister } from '../load';
import { figuresRefused } from '../shadow/emptied';
import { asManyAsFit, mostSigns } from '../endpoints/rows';
import { inSession, knowing } from '../endpoints/user';

/** Reads the made tab around the selected cell; null where no figure stands. */
function selectedCell({ spreadsheet, marks }: Context): PointedCell | null {
  const range = spreadsheet.getActiveRange();
  if (!range) return null;
  const sheet = range.getSheet();
  const mark = marks.tabOf(sheet) ?? '';
  if (mark !== 'uitkomsten' && !mark.startsWith('maand:')) return null;
  const cells = sheet.getDataRange().getValues();
  return pointedCell(cells, leesCijfers(readKept(marks, sheet)), range.getRow(), range.getColumn());
}

function choiceOf(figure: Figure): FigureChoice {
  const tabel = tabellen.find(({ rijen }) => rijen.some(({ code }) => code === figure.code));
  return {
    code: figure.code,
    onderdeel: figure.onderdeel,
    tabel: tabel?.titel ?? '',
    label: figure.beschrijving.label,
    waarde: formatFigure(figure),
  };
}

function tracedOf(register: Register, figure: HerleideFiguur, cell: PointedCell | null): TracedFigure {
  const records = bronnenVan(register, figure);
  const [count, rest] = [records.filter(({ telt }) => telt), records.filter(({ telt }) => !telt)];
  const sent = new Set([...asManyAsFit(count, mostSigns * 0.4), ...asManyAsFit(rest, mostSigns * 0.4)]);
  const choice = choiceOf(figure);
  return {
    ...choice,
    telt: figure.beschrijving.telt,
    groep: figure.beschrijving.groep ?? null,
    doel: doelText(figure),
    oordeel: figure.oordeel,
    aantallen: { telt: count.length, teltNiet: rest.length },
    records: records.filter((record) => sent.has(record)),
    inTabblad: cell !== null && cell.shown !== null && cell.shown !== choice.waarde ? cell.shown : null,
  };
}

/** The projectjaar that is asked for, else the one that began last. */
function chosenYear(
  register: Register,
  begun: readonly Projectjaar[],
  wanted: string | null,
  peildatum: DateString,
): Outcome<Projectjaar> {
  const year = wanted === null ? begun[begun.length - 1] : begun.find(({ id }) => id === wanted);
  return year
    ? success(year)
    : failure(
        'geen-projectjaar',
        wanted === null
          ? geenProjectjaar(register, 'of kies een latere peildatum')
          : `Het projectjaar ${wanted} is er niet, of was op ${dutchDate(peildatum)} nog niet begonnen. Kies een ander projectjaar of een latere peildatum.`,
      );
}

/** Reads the whole register, as making the figures does, and the tab of the selected cell. */
export const traceFigure = knowing(
  inSession((context, { user, known }, { keuze }: RequestOf<'herkomstOphalen'>): Outcome<Traced> => {
    const loaded = loadRegister(context, known);
    if (!loaded.ok) return loaded;
    const refused = figuresRefused(loaded.value);
    if (refused) return refused;
    const { register, settings } = loaded.value;
    const cell = keuze === null ? selectedCell(context) : null;
    const peildatum = keuze?.peildatum ?? cell?.moment.peildatum ?? settings.peildatum ?? context.today;
    const begun = begunProjectjaren(register, peildatum);
    const wanted = keuze?.projectjaar ?? (cell ? cell.moment.projectjaar : settings.projectjaar);
    const year = chosenYear(register, begun, wanted, peildatum);
    if (!year.ok) return year;
    const figures = herleideFiguren(register, year.value.id, peildatum);
    const asked = keuze?.cijfer ?? null;
    const figure = asked ? figureOf(figures, asked.code, asked.onderdeel) : cell && figureOfCell(figures, cell);
    if (asked && !figure)
      return failure(
        'bestaat-niet',
        'Dit cijfer is er niet in dit projectjaar op deze peildatum. Kies een ander cijfer.',
      );
    return success({
      ik: { ...user, schrijft: writableTabs(user.rol) },
      projectjaren: begun.map(({ id, naam }) => ({ id, naam })),
      projectjaar: year.value.id,
      peildatum,
      figuren: figures.map(choiceOf),
      figuur: figure ? tracedOf(register, figure, cell) : null,
    });
  }),
);
