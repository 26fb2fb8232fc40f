/** What must not stand in text: a BSN, and words such as a diagnosis (register.md, "People" and "Bad input"). */

import { holdsBsn } from './bsn';

/** Names of conditions: what is written about support needs none of them. */
const diagnoses = [
  'adhd',
  'add',
  'autisme',
  'autistisch',
  'asperger',
  'ass',
  'pdd-nos',
  'depressie',
  'depressief',
  'bipolair',
  'manisch',
  'borderline',
  'psychose',
  'psychotisch',
  'schizofrenie',
  'schizofreen',
  'ptss',
  'trauma',
  'angststoornis',
  'paniekstoornis',
  'persoonlijkheidsstoornis',
  'eetstoornis',
  'anorexia',
  'boulimia',
  'verslaafd',
  'verslaving',
  'alcoholisme',
  'lvb',
  'zwakbegaafd',
  'burn-out',
  'burnout',
  'ocd',
  'dwangstoornis',
  'odd',
  'hechtingsstoornis',
  'diagnose',
  'gediagnosticeerd',
  'medicatie',
  'suïcidaal',
  'suicidaal',
  'automutilatie',
];

const diagnosisPattern = new RegExp(`(?<![\\p{L}-])(?:${diagnoses.join('|')})(?![\\p{L}-])`, 'iu');

/** True when the text holds a word such as a diagnosis. */
export const holdsDiagnosis = (text: string): boolean => diagnosisPattern.test(text);

/** Fout: a number that is a BSN. The sentence, or null. */
export const textProblem = (header: string, text: string): string | null =>
  holdsBsn(text) ? `${header}: hier lijkt een BSN te staan. Dat mag niet in het register. Haal het weg.` : null;

/** Waarschuwing: a word such as a diagnosis. The sentence, or null. */
export const textWarning = (header: string, text: string): string | null =>
  holdsDiagnosis(text) ? `${header}: dit lijkt op een diagnose. Schrijf liever op wat iemand nodig heeft.` : null;
