/** Asks which report is meant; the likely one is there for whoever types nothing. */
import type { LeftOut } from '../../register/register';
import { geenProjectjaar } from '../../uitkomsten/cijfers/overzicht';
import type { DateString } from '../../register/dates';
import { dutchDate } from '../../register/dates';
import type { Outcome } from '../../register/outcome';
import { failure, success } from '../../register/outcome';
import { judgeRow } from '../../register/record';
import type { Projectjaar } from '../../register/tabs/projectjaren';
import { projectjaren } from '../../register/tabs/projectjaren';
import type { RapportVraag } from '../../paginas/rapport/rapport';
import { kwartaalInWoorden, leesKwartaal, vorigKwartaal } from '../../paginas/rapport/kwartaal';
import { readTable } from '../../workbook/tables';
import type { Context } from '../context';
import { ask } from '../window/ask';

/** Which quarter: the last one that is wholly over, unless another is typed. */
export function askQuarter(context: Context): Outcome<RapportVraag | null> {
  const last = vorigKwartaal(context.today);
  const typed = ask(
    context,
    'Kwartaalrapportage',
    `Van welk kwartaal? Typ het jaar en het kwartaal, zoals ${last}. Laat je het leeg, dan is het ${last}: het ${kwartaalInWoorden(last)}.`,
  );
  if (typed === null) return success(null);
  const kwartaal = typed === '' ? last : leesKwartaal(typed);
  return kwartaal === null
    ? failure(
        'ongeldig',
        `Dit is geen kwartaal. Kies opnieuw Kwartaalrapportage en typ het jaar en het kwartaal, zoals ${last}.`,
      )
    : success({ soort: 'kwartaal', kwartaal });
}

/** The projectjaren that began, the oldest first; at least one. */
function begun(context: Context): Outcome<readonly Projectjaar[]> {
  const table = readTable(context.marks, projectjaren);
  if (!table.ok) return table;
  const leftOut: LeftOut[] = [];
  const years = table.value.rows.flatMap((row) => {
    const judged = judgeRow(projectjaren, row);
    if (judged.ok) return [judged.record as unknown as Projectjaar];
    leftOut.push({ tab: 'projectjaren', row: row.row, id: null, ...judged.problems[0]! });
    return [];
  });
  const found = years.filter(({ start }) => start <= context.today).sort((a, b) => (a.start < b.start ? -1 : 1));
  return found.length > 0 ? success(found) : failure('geen-projectjaar', geenProjectjaar({ leftOut }));
}

/** The projectjaar that was typed: its ID, its number or its name. */
const typedYear = (years: readonly Projectjaar[], typed: string): Projectjaar | undefined => {
  const plain = typed.toLowerCase();
  return (
    years.find(({ id, naam }) => id.toLowerCase() === plain || naam.toLowerCase() === plain) ??
    years.find(({ id }) => /^\d+$/.test(plain) && Number(id.slice(id.indexOf('-') + 1)) === Number(plain))
  );
};

const period = ({ start, einde }: { readonly start: DateString; readonly einde: DateString }): string =>
  `${dutchDate(start)} tot en met ${dutchDate(einde)}`;

/** Which projectjaar: the one that began last, unless another is typed. */
export function askProjectjaar(context: Context): Outcome<RapportVraag | null> {
  const found = begun(context);
  if (!found.ok) return found;
  const years = found.value;
  const last = years[years.length - 1]!;
  const list = years.map((year) => `${year.id}: ${year.naam} (${period(year)})`).join('\n');
  const typed = ask(
    context,
    'Eindrapportage projectjaar',
    `Van welk projectjaar? Typ het nummer. Laat je het leeg, dan is het ${last.id}.\n\n${list}`,
  );
  if (typed === null) return success(null);
  const year = typed === '' ? last : typedYear(years, typed);
  return year
    ? success({ soort: 'eind', projectjaarId: year.id })
    : failure(
        'ongeldig',
        `Dit projectjaar is er niet. Kies opnieuw Eindrapportage projectjaar en typ een van: ${years.map(({ id }) => id).join(', ')}.`,
      );
}
