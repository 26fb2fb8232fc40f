/** What can be due, in the order in which people see it on one day: toetsen first. One line a kind. */
import { conceptIntake } from './conceptIntake';
import { nazorg } from './nazorg';
import { rmc } from './rmc';
import { startmeting } from './startmeting';
import { stilleStage } from './stilleStage';
import { toets } from './toets';
import { verklaring } from './verklaring';
import { vervolgIntake } from './vervolgIntake';
import { vervolgStage } from './vervolgStage';

/** By name: the name stands in the Mailjournaal, so it never changes. */
export const soorten = {
  toets,
  verklaring,
  rmc,
  startmeting,
  stilleStage,
  vervolgStage,
  vervolgIntake,
  conceptIntake,
  nazorg,
} as const;

export type SoortNaam = keyof typeof soorten;

export const soortNamen = Object.keys(soorten) as SoortNaam[];
