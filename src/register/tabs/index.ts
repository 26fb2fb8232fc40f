/** All tabs that people fill in, in the order of the workbook. */
import type { Column } from '../column';
import type { TabDeclaration } from '../tab';
import { columnsOf } from '../tab';
import { contacten } from './contacten';
import { deelnemers } from './deelnemers';
import { doelen } from './doelen';
import { fasen } from './fasen';
import { intakes } from './intakes';
import { medewerkers } from './medewerkers';
import { metingen } from './metingen';
import { nazorg } from './nazorg';
import { plaatsingen } from './plaatsingen';
import { projectjaren } from './projectjaren';
import { stagelog } from './stagelog';
import { stages } from './stages';
import { toelichtingen } from './toelichtingen';
import { toetsen } from './toetsen';
import { verklaringen } from './verklaringen';
import { werkgevers } from './werkgevers';

/** Every tab by key; the order is that of register.md and of the sheet. */
export const tabs = {
  deelnemers,
  intakes,
  fasen,
  werkgevers,
  stages,
  stagelog,
  verklaringen,
  toetsen,
  metingen,
  plaatsingen,
  nazorg,
  contacten,
  projectjaren,
  doelen,
  toelichtingen,
  medewerkers,
} as const;

/** The keys of the tabs. */
export type TabKey = keyof typeof tabs;

/** The keys of the columns of tab K; without K of any tab. */
export type ColumnKey<K extends TabKey = TabKey> = { [T in K]: keyof (typeof tabs)[T]['columns'] & string }[K];

/** Tab K; without K any tab, whose columns one gets by a key that it may not have. */
export type Tab<K extends TabKey = TabKey> = TabDeclaration<
  K,
  { readonly [C in ColumnKey<K>]?: Column<unknown, boolean, TabKey> }
>;

/** The same as a list. A tab that refers to one which is not there does not compile here. */
export const allTabs: readonly Tab[] = Object.values(tabs);

/** The column of this tab that a text from outside names; null when it names none. */
export const columnKeyOf = <K extends TabKey>(tab: Tab<K>, text: string): ColumnKey<K> | null =>
  (columnsOf(tab as Tab).find(([key]) => key === text)?.[0] as ColumnKey<K>) ?? null;
