/** Why a file is refused, in Dutch: what it is instead of a readable .xlsx, and what to do about it. */

/** What a person can mend about the file. Its text goes behind the file's name. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

const saveAgain = 'Open het in Excel of Google Sheets, kijk of alles er staat en sla het opnieuw op als .xlsx.';

export const refusals = {
  damaged: `is beschadigd of geen Excel-bestand (.xlsx). ${saveAgain}`,
  empty: 'is beschadigd of geen Excel-bestand: er staat niets in. Haal het bestand opnieuw op.',
  cutShort: 'is beschadigd: het eind ontbreekt. Haal het bestand opnieuw op.',
  password: 'is beveiligd met een wachtwoord. Open het in Excel, haal het wachtwoord eraf en sla het op als .xlsx.',
  passwordOrOld: 'is beveiligd met een wachtwoord of een oud .xls-bestand. Sla het op als .xlsx zonder wachtwoord.',
  old: 'is een oud Excel-bestand (.xls). Open het in Excel of Google Sheets en sla het op als .xlsx.',
  oldXml: 'is een Excel-bestand van een oude soort (XML). Open het in Excel en sla het op als .xlsx.',
  binary: 'is een binair Excel-bestand (.xlsb). Open het in Excel en sla het op als .xlsx.',
  openDocument: 'is een bestand van LibreOffice (.ods). Open het daar en kies Opslaan als, Excel-werkmap (.xlsx).',
  numbers: 'is een bestand van Numbers. Open het daar en kies Archief, Exporteer naar, Excel.',
  document:
    'is een document of presentatie, geen Excel-bestand. Zet de gegevens in een tabel in Google Sheets of Excel.',
  pdf: 'is een pdf, geen Excel-bestand. Vraag de gegevens als .xlsx aan wie de pdf maakte.',
  zipped: 'is een zip met bestanden erin. Pak het uit en kies het Excel-bestand dat erin zit.',
  webPage: 'is een webpagina, geen Excel-bestand. Open het in Excel of Google Sheets en sla het op als .xlsx.',
  text: 'is platte tekst (zoals .csv), geen Excel-bestand (.xlsx). Open het in Excel of Google Sheets en sla het op als .xlsx.',
  bomb: 'is beschadigd of gevaarlijk: uitgepakt is het vele malen groter dan een werkblad kan zijn. Gebruik dit bestand niet.',
  tooManyCells:
    'heeft meer dan 10 miljoen cellen met inhoud of opmaak, en meer kan Google Sheets niet aan. ' +
    'Haal weg wat ver onder of ver rechts van de gegevens staat.',
  tooManyMerges: `heeft samengevoegde cellen die over elkaar liggen. Maak het samenvoegen ongedaan. ${saveAgain}`,
  tooManyRules:
    'heeft gegevensvalidatie die vele malen over elkaar ligt. Haal die in Excel weg en sla het opnieuw op als .xlsx.',
  missingTexts: `is beschadigd: er ontbreken teksten van cellen. ${saveAgain}`,
  missingTab: (name: string) => `is beschadigd: het tabblad ${name} ontbreekt. ${saveAgain}`,
  noTabs:
    'heeft geen tabblad met cellen. Zet de gegevens in Excel of Google Sheets op een werkblad en sla het op als .xlsx.',
  unreadableTab: (name: string) => `is beschadigd: het tabblad ${name} is niet te lezen. ${saveAgain}`,
} as const;

const has = (bytes: Buffer, text: string, encoding: BufferEncoding = 'latin1') =>
  bytes.includes(Buffer.from(text, encoding));

/** What the bytes are when they are no zip; null when they are one, whole or in part. */
export function notAZip(bytes: Buffer): string | null {
  if (bytes.length === 0) return refusals.empty;
  if (has(bytes.subarray(0, 4), 'PK\x03\x04') || has(bytes.subarray(0, 4), 'PK\x05\x06')) return null;
  if (bytes.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) return oldContainer(bytes);
  const start = bytes
    .subarray(0, 2048)
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^\W*(?=[<%])/, '')
    .trimStart();
  if (start.startsWith('%PDF')) return refusals.pdf;
  if (/<Workbook[\s>]|urn:schemas-microsoft-com:office:spreadsheet/i.test(start)) return refusals.oldXml;
  if (/^<(?:!doctype html|html|head|body|table|div|meta|\?xml[^]*?<html)/i.test(start)) return refusals.webPage;
  return isText(bytes) ? refusals.text : refusals.damaged;
}

/** The container of Office before 2007, which also holds what is encrypted. Its directory names what is in it. */
function oldContainer(bytes: Buffer): string {
  if (has(bytes, 'EncryptedPackage', 'utf16le')) return refusals.password;
  if (has(bytes, 'Workbook', 'utf16le') || has(bytes, 'B\0o\0o\0k\0\0')) return refusals.old;
  if (has(bytes, 'WordDocument', 'utf16le') || has(bytes, 'PowerPoint Document', 'utf16le')) return refusals.document;
  return refusals.passwordOrOld;
}

/** Whether there is text and nothing but text: lines of something. */
function isText(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 4096);
  const isUtf16 = start[0] === 0xff || start[0] === 0xfe;
  return isUtf16 || start.every((byte) => byte > 31 || byte === 9 || byte === 10 || byte === 13);
}
