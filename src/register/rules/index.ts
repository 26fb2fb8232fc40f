/** All rules of the register (register.md, "Bad input"): a file a tab, one for what holds between tabs, one judge. */
import { zonderGewist } from '../identity/gewist';
import { once } from '../once';
import type { Change } from '../row';
import type { Tab, TabKey } from '../tabs';
import { allTabs, tabs } from '../tabs';
import { alleenNummer } from './everyTab/alleenNummer';
import { cellRuleNames } from './everyTab/cellen';
import { contactenRules } from './contacten';
import { deelnemersRules } from './deelnemers';
import { doelenRules } from './doelen';
import { fasenRules } from './fasen';
import { formule } from './everyTab/formules';
import { intakesRules } from './intakes';
import { judgeChanges } from './judge/judge';
import { medewerkersRules } from './medewerkers';
import { metingenRules } from './metingen';
import { nazorgRules } from './nazorg';
import { naamElders } from './everyTab/naamElders';
import { niets } from './everyTab/niets';
import { nummerRules } from './everyTab/nummers';
import { plaatsingenRules } from './plaatsingen';
import { projectjarenRules } from './projectjaren';
import type { Finding, Rule, RuleBook, TabRules } from './judge/rule';
import { judgeStanding } from './judge/standing';
import { stagelogRules } from './stagelog';
import { stagesRules } from './stages';
import { toelichtingenRules } from './toelichtingen';
import { toetsenRules } from './toetsen';
import { verklaringenRules } from './verklaringen';
import { tweeKeer } from './everyTab/tweeKeer';
import { goneFrom, verwijderdRules } from './everyTab/verwijderd';
import { offeringToGo } from './judge/tweeling';
import { sheetRules } from './everyTab/vorm';
import type { Around, ReadRows, View } from './judge/view';
import { textDatesIn } from '../text/dateOrder';
import { lookAt } from './judge/view';
import { werkgeversRules } from './werkgevers';

/** The rules that forms judge by as well. */
const formRules: { readonly [K in TabKey]: TabRules<K> } = {
  deelnemers: deelnemersRules,
  intakes: intakesRules,
  fasen: fasenRules,
  werkgevers: werkgeversRules,
  stages: stagesRules,
  stagelog: stagelogRules,
  verklaringen: verklaringenRules,
  toetsen: toetsenRules,
  metingen: metingenRules,
  plaatsingen: plaatsingenRules,
  nazorg: nazorgRules,
  contacten: contactenRules,
  projectjaren: projectjarenRules,
  doelen: doelenRules,
  toelichtingen: toelichtingenRules,
  medewerkers: medewerkersRules,
};

/** The rules of every tab, with the one that takes all rows of it to tell. */
const ownRules = Object.fromEntries(
  (Object.values(formRules) as unknown as TabRules[]).map(({ tab, rules }) => [
    tab.key,
    { tab, rules: [...rules, ...tweeKeer(tab)] },
  ]),
) as unknown as typeof formRules;

/** The rules about rows of a tab. */
export const rulesOf = (tab: TabKey): readonly Rule[] => ownRules[tab].rules as unknown as readonly Rule[];

/** The tabs of which a rule had to know the rows to tell this of a cell. */
export const needsOf = ({ tab, rule, column }: Pick<Finding, 'tab' | 'rule' | 'column'>): readonly TabKey[] =>
  rulesOf(tab).find(({ name, about }) => name === rule && about.includes(column))?.needs ?? [];

/** Rules about what nobody fills in: they are held against rows as they stand. */
const standingRules = (tab: Tab): readonly Rule[] => [
  alleenNummer(tab),
  formule(tab),
  ...naamElders(tab),
  niets(tab),
  ...nummerRules,
  ...verwijderdRules(tab),
];

/** Only what looks at rows as they stand needs it: no save, and no form that opens. */
const book = once(
  () =>
    Object.fromEntries(
      (Object.keys(tabs) as TabKey[]).map((key): [TabKey, TabRules] => [
        key,
        { tab: tabs[key], rules: [...standingRules(tabs[key]), ...rulesOf(key).map(offeringToGo)] },
      ]),
    ) as unknown as RuleBook,
);

/** The name of every rule. */
export const ruleNames = (): string[] => [
  ...new Set([
    ...cellRuleNames(),
    ...sheetRules.map(({ name }) => name),
    ...(Object.values(book()) as unknown as TabRules[]).flatMap(({ rules }) => rules.map(({ name }) => name)),
  ]),
];

const order = new Map(Object.keys(tabs).map((key, index) => [key, index]));

/** Fouten first, then by tab and row. */
const byUrgency = (a: Finding, b: Finding): number =>
  Number(a.severity === 'waarschuwing') - Number(b.severity === 'waarschuwing') ||
  order.get(a.tab)! - order.get(b.tab)! ||
  a.row - b.row;

/**
 * The judge of everything: forms, saves, edits, imports, Controle and the nightly run. Without changes, all that is wrong
 * in these rows as they stand; with changes, what they bring about in the records that they write. The most urgent first.
 */
export function judge(changes: readonly Change[], rows: ReadRows, beside: Around): Finding[] {
  const around: Around = { ...beside, textDates: textDatesIn, sheetRules };
  const found =
    changes.length > 0
      ? judgeChanges(ownRules as unknown as RuleBook, changes, rows, around)
      : judgeAll(lookAt({ tabs: allTabs, rows: zonderGewist(rows), around }));
  return found.sort(byUrgency);
}

const judgeAll = (view: View): Finding[] =>
  judgeStanding(book(), view.eachReference ? view : { ...view, ...goneFrom(view) });
