/** All tabs that people fill in, in the order of the workbook. */
import type { Tab } from '../tab';
import { contacten } from './contacten';
import { deelnemers } from './deelnemers';
import { fasen } from './fasen';
import { intakes } from './intakes';
import { medewerkers } from './medewerkers';
import { metingen } from './metingen';
import { nazorg } from './nazorg';
import { plaatsingen } from './plaatsingen';
import { doelen, projectjaren, toelichtingen } from './project';
import { stagelog } from './stagelog';
import { stages } from './stages';
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

/** The same as a list. */
export const allTabs: readonly Tab[] = Object.values(tabs);
