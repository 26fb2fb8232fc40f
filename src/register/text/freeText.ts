/** What must not stand in text: a BSN, and words such as a diagnosis (register.md, "People" and "Bad input"). */

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
