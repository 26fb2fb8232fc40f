/** The quality of the intakes in the period: 1.6 `Intakes compleet` is the main figure of 4.2. */
import { aandeelVan, alsRij } from '../../basis/herkomst';
import { isIn } from '../../basis/period';
import type { Definitie } from '../indicator';
import { inDePeriode } from './woorden';

/** Intakes that count, of all intake rows of an existing deelnemer: here alone unfinished rows are in the noemer. */
export const intakesCompleet = {
  label: 'Intakes die compleet zijn',
  telt: 'Intakes die zijn afgerond en waarin alles is ingevuld wat moet.',
  groep: `Alle intakes ${inDePeriode}. Ook een concept of een intake met een lege plek.`,
  tel: ({ register, period }) =>
    aandeelVan(
      register.intakeRows.filter(({ datum }) => isIn(period, datum)),
      ({ counts }) => counts,
      alsRij('intakes'),
    ),
} satisfies Definitie;
