/** Words such as a diagnosis: what is written about support needs none of them (register.md, "People" and "Bad input"). */
import { visible } from './asSeen';

/** How such words begin; what comes after is an ending or the rest of a compound. */
const stems =
  'adhd|anorexi|antidepressiv|antipsychot|asperger|autis|automutil|bipolai|borderline|boulimi|burn-?out|crisisopname|dement|' +
  'depressi|depri\\b|gediagnos|diagnos|dissociat|dyscalcul|dyslexi|epilep|fobi|fobisch|ggz|hallucin|lvb|lvg|manisch|medicatie|' +
  'medicijn|paniekaanval|pdd-?nos|psychi(?!sch)|psychos|psychot|pts[sd]|schizo|su[iï]cid|syndroom|tourette|trauma|verslaaf|' +
  'verslav|waanbeeld|waanidee|zelfbeschadig|zelfmoord|zwakbegaafd|zwakzinnig|alcoholi|drugsgebruik';

/** What is also a part of other words. */
const whole = 'add|ass|mcdd|nah|ocd|odd|manie|psychose';

/** How such words end. */
const ends = "depressies?|fobie(?:ën|s)?|stoornis(?:sen)?|syndroom|trauma(?:’s|'s)?|verslaving(?:en)?|verslaafde?n?";

const pattern = new RegExp(`(?<!\\p{L})(?:(?:${stems})|(?:${whole})(?!\\p{L}))|\\p{L}(?:${ends})(?!\\p{L})`, 'iu');

/**
 * The same for a text of a plain keyboard in small letters: most texts are, and to look through letters of all kinds takes longer,
 * as does looking behind at each place.
 */
const plainPattern = new RegExp(`(?:^|[^a-z])(?:(?:${stems})|(?:${whole})(?![a-z]))|[a-z](?:${ends})(?![a-z])`);

/** The same as below of a text of a plain keyboard. */
export const plainHoldsDiagnosis = (text: string): boolean => plainPattern.test(text.toLowerCase());

/** True when the text holds a word such as a diagnosis, in any form. */
export const holdsDiagnosis = (text: string): boolean =>
  /^[\x20-\x7e]*$/.test(text) ? plainHoldsDiagnosis(text) : pattern.test(visible(text).normalize('NFC'));
