/** Endpoint: what stands already of a register that is being begun. */
import type { IdRow } from '../../register/row';
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import type { Tab } from '../../register/tabs';
import { tabs } from '../../register/tabs';
import { writableTabs } from '../../privacy/rights';
import type { EersteKeer } from '../../sidebar/contract';
import { eersteInstellingen } from '../../sidebar/contract';
import { naamVan } from '../../uitkomsten/indicatoren/indicator';
import { indicatoren } from '../../uitkomsten/indicatoren/tabellen';
import { settingPlaces } from '../../workbook/ownTabs/settingValue';
import { readDaily } from '../../workbook/state/dailyState';
import { idsOf, voorbeeldenFrom } from '../../workbook/state/voorbeelden';
import type { Table } from '../../workbook/tables';
import { readTable } from '../../workbook/tables';
import type { Context } from '../context';
import { viewOf } from '../endpoints/rows';
import { inSession } from '../endpoints/user';
import { settings } from '../instellingen';
import { pageAddress } from '../onderweg/address';

/** Reads three tabs and Instellingen; writes nothing. */
export const openFirst = inSession((context: Context, { user, medewerkers, known }): Outcome<EersteKeer> => {
  const { marks } = context;
  const remembered = marks.known();
  const views = <K extends 'medewerkers' | 'projectjaren' | 'doelen'>(key: K): Outcome<IdRow<K>[]> => {
    const read = known.find(({ tab }) => tab.key === key) as unknown as Table<K> | undefined;
    const table = read ? success(read) : readTable(marks, tabs[key] as unknown as Tab<K>);
    return table.ok ? success(table.value.rows.flatMap((row) => viewOf(user.rol, key, row) ?? [])) : table;
  };
  const [team, years, goals] = [views('medewerkers'), views('projectjaren'), views('doelen')];
  if (!team.ok) return team;
  if (!years.ok) return years;
  if (!goals.ok) return goals;
  const placeOf = settingPlaces(marks);
  const { instellingen: help } = context.columnHelp();
  return success({
    ik: { ...user, schrijft: writableTabs(user.rol) },
    vandaag: context.today,
    medewerkers: team.value,
    projectjaren: years.value,
    doelen: goals.value,
    indicatoren: indicatoren.filter(({ hoofd }) => hoofd).map((one) => ({ code: one.code, naam: naamVan(one) })),
    instellingen: Object.fromEntries(
      eersteInstellingen.map((name) => {
        const { key } = settings[name];
        return [name, { sleutel: key, waarde: placeOf(settings[name])?.text ?? '', uitleg: help[key] }];
      }),
    ) as EersteKeer['instellingen'],
    taken: {
      van: readDaily(context.properties, remembered).owner?.email ?? null,
      ontvangers: medewerkers.filter(({ ontvangtHerinneringen }) => ontvangtHerinneringen === 'Ja').length,
    },
    zelftest: marks.markedSheetOf('zelftest') !== null,
    pagina: pageAddress(context),
    voorbeelden: idsOf(voorbeeldenFrom(remembered)).size,
  });
});
