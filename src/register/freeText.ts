/** What must not stand in text: a BSN, and words such as a diagnosis (register.md, "People" and "Bad input"). */

/** The elfproef of a BSN: nine digits, weights 9 … 2 and -1, a sum that 11 divides. */
export function isBsn(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || /^0{9}$/.test(digits)) return false;
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0;
}

/** True when the text holds nine digits, perhaps with dots, spaces or hyphens between, that pass the elfproef. */
export const holdsBsn = (text: string): boolean =>
  (text.match(/(?<!\d)\d(?:[ .-]?\d){8}(?!\d)/g) ?? []).some((found) => isBsn(found.replace(/\D/g, '')));

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
