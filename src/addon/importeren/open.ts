/** Endpoints: the tabs to import from, and what one of them holds. Only who may import sees them: they hold names. */
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import type { Bron } from '../../importeren/bron';
import { koprijVan, maakBron } from '../../importeren/bron';
import { staatNaastNummer } from '../../register/made/naast';
import { synoniemen } from '../../importeren/koppeling/synoniemen';
import { doelVan } from '../../importeren/koppeling/doelen';
import { past } from '../../importeren/koppeling/passen';
import type { Kolomprofiel } from '../../importeren/koppeling/profiel';
import { profielen } from '../../importeren/koppeling/profiel';
import {
  beginKoppeling,
  betekenissen,
  isBekendeKop,
  kennisVan,
  kolomVoorstellen,
} from '../../importeren/koppeling/voorstel';
import { once } from '../../register/once';
import type { ImportBegin, ImportBron, RequestOf } from '../../sidebar/contract';
import type { ReadSource } from '../../workbook/importSource';
import { readSource, sourceTab, sourceTabs } from '../../workbook/importSource';
import { readJournal } from './importJournal';
import { restColumns } from './restTab';
import { loadSettings } from '../instellingen';
import type { Context } from '../context';
import type { Session } from '../gate';
import { withSession } from '../endpoints/user';
import { checkZone, tellLocale } from '../load';
import { lastImport } from './journal';

/** Who imports. */
function importSession(context: Context): Outcome<Session> {
  const zone = checkZone(context);
  if (!zone.ok) return zone;
  tellLocale(context);
  return withSession(context, success);
}

/** One question for each tab of the team's own, and a few more. */
export function openImport(context: Context, _request: RequestOf<'importOpenen'>): Outcome<ImportBegin> {
  const marks = context.marks;
  marks.known();
  const session = importSession(context);
  if (!session.ok) return session;
  const all = sourceTabs(context.spreadsheet, marks).map(({ sheet, sheetId, name, rest }) => ({
    blad: sheetId,
    naam: name,
    rijen: sheet.getLastRow(),
    rest,
  }));
  return success({
    tabbladen: all.filter(({ rijen }) => rijen > 1),
    laatste: lastImport(readJournal(marks)),
  });
}

/** What teams call things. */
const kennis = once(() => kennisVan(synoniemen));

/** The source as rows; the headers of a tab to mend always stand in row 1. */
export function bronOf({ rest, cells }: ReadSource, koprij: number | null): Bron {
  return maakBron(
    cells,
    rest ? 1 : (koprij ?? koprijVan(cells, isBekendeKop(kennis()))),
    rest ? restColumns : new Set(),
    isBekendeKop(kennis()),
    staatNaastNummer,
  );
}

/** Reads a source for matching. Writes nothing. */
export function readImport(context: Context, { blad, koprij }: RequestOf<'importLezen'>): Outcome<ImportBron> {
  const marks = context.marks;
  const session = importSession(context);
  if (!session.ok) return session;
  const source = readSource(sourceTab(context.spreadsheet, marks, blad));
  if (!source.ok) return source;
  const bron = bronOf(source.value, koprij);
  const kolommen = profielen(bron);
  const remembered = readJournal(marks).matchings.get(source.value.key) ?? null;
  const found = kolomVoorstellen(kolommen, kennis());
  const lijsten = {
    testen: loadSettings(marks).settings.testen,
    medewerkers: session.value.medewerkers.map(({ email, naam, rol }) => ({ email, naam, rol })),
  };
  const koppeling = beginKoppeling(kolommen, remembered, kennis());
  const fits = (profiel: Kolomprofiel): boolean => {
    const doel = doelVan(koppeling.kolommen[profiel.kop] ?? '');
    return !doel || past(profiel, doel) === null;
  };
  return success({
    naam: source.value.name,
    rest: source.value.rest,
    koprij: bron.koprij,
    rijen: bron.rijen.length,
    kolommen,
    koppeling,
    onthouden: remembered !== null,
    twijfel: kolommen.flatMap((profiel) => {
      const { kop } = profiel;
      return fits(profiel) && (remembered?.kolommen[kop] !== undefined || found.get(kop)?.zeker) ? [] : [kop];
    }),
    lijsten,
    betekenissen: betekenissen(kolommen, lijsten, kennis()),
  });
}
