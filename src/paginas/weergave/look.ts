/** How what stands out looks, in every medium. Words always say it too. */
import type { Toelichting } from '../../register/tabs/toelichtingen';
import { ink } from '../../workbook/page/look';
import type { Look } from './document';

/** The colour of a text, by its look; those that are not here have the colour of all text. */
export const colourOf: Readonly<Partial<Record<Look, string>>> = {
  quiet: ink.quiet,
  part: ink.quiet,
  good: ink.good,
  warn: ink.warn,
  bad: ink.bad,
  late: ink.bad,
  missing: ink.warn,
  link: ink.blue,
  behaald: ink.good,
  'op schema': ink.good,
  achter: ink.warn,
  'niet behaald': ink.bad,
};

/** What stands out by more than its colour: the background of its cell. */
export const backgroundOf: Readonly<Partial<Record<Look, string>>> = {
  missing: '#fef7e0',
  behaald: '#e6f4ea',
  'op schema': '#ffffff',
  achter: '#fef7e0',
  'niet behaald': '#fce8e6',
};

/** The looks that are a judgement of the figures. */
export const isOordeel = (look: Look | undefined): boolean =>
  look === 'behaald' || look === 'op schema' || look === 'achter' || look === 'niet behaald';

/** How the projectleider's own judgement looks. */
export const woordenLook: Readonly<Record<NonNullable<Toelichting['oordeel']>, Look>> = {
  Goed: 'good',
  Aandacht: 'warn',
  Zorg: 'bad',
};
