/** What each public function asks of who calls it: any editor can call any of them. An export of entry.ts without a line does not compile. */
import type { Act } from '../privacy/rights';

/**
 * `iedereen`: it tells and changes nothing of the register itself. `taakeigenaar`: who has the daily task; while nobody has,
 * who may send. That is decided under its lock (dailyTask).
 */
export type Need = Act | 'iedereen' | 'taakeigenaar';

/** The order is that of docs/rechten.md. */
export const needs = {
  // A simple trigger runs for whoever opens or types, also where Google does not tell who.
  onOpen: 'iedereen',
  onEdit: 'iedereen',
  dagelijkseTaken: 'taakeigenaar',
  dagelijkseTakenVervolgen: 'taakeigenaar',
  herinneringenUitzetten: 'taakeigenaar',
  // An empty screen: what comes in it, it asks for itself.
  formulieren: 'iedereen',
  // Her own typing, for herself.
  kladBewaren: 'iedereen',
  doGet: 'lezen',
  registerInrichten: 'inrichten',
  wieWerktMee: 'inrichten',
  deelnemerWissen: 'wissen',
  verdwenenRijen: 'inrichten',
  zelfaanvalDoen: 'inrichten',
  zelftestUitvoeren: 'inrichten',
  zelftestKopieren: 'inrichten',
  zelftestLater: 'inrichten',
  zelftestVenster: 'inrichten',
  eersteKeerOpenen: 'inrichten',
  eersteKeerDoen: 'inrichten',
  instellingOpslaan: 'inrichten',
  maandoverzichtVersturen: 'versturen',
  herinneringenBekijken: 'versturen',
  herinneringenOpnieuw: 'versturen',
  herinneringenDoorgaan: 'versturen',
  herinneringenAanzetten: 'versturen',
  herinneringenOvernemen: 'versturen',
  kwartaalrapportageMaken: 'rapporteren',
  eindrapportageMaken: 'rapporteren',
  rapportAlsPdf: 'rapporteren',
  onderzoeksbestandMaken: 'rapporteren',
  onderzoekOpvragen: 'rapporteren',
  importOpenen: 'importeren',
  importLezen: 'importeren',
  importProberen: 'importeren',
  importUitvoeren: 'importeren',
  importTerugdraaien: 'importeren',
  herstellen: 'herstellen',
  uitkomstenBijwerken: 'bijwerken',
  maandoverzichtMaken: 'bijwerken',
  registerControleren: 'bijwerken',
  herkomstOphalen: 'herkomst',
  papierTonen: 'inzien',
  opslaan: 'opslaan',
  ongedaanMaken: 'opslaan',
  naamgenotenZoeken: 'opslaan',
  cijfersOpvragen: 'lezen',
  controleOphalen: 'lezen',
  deelnemersZoeken: 'lezen',
  formulierOpenen: 'lezen',
  formulierTonen: 'lezen',
  lijstenOphalen: 'lezen',
  naarCel: 'lezen',
  naarRij: 'lezen',
  nazorgBekijken: 'lezen',
  rijenOphalen: 'lezen',
  stagesBekijken: 'lezen',
  toelichtingenOphalen: 'lezen',
  vandaagOphalen: 'lezen',
  waardenOphalen: 'lezen',
  werkgeversZoeken: 'lezen',
  werkprocessenOphalen: 'opslaan',
} as const satisfies Readonly<Record<string, Need>>;

export type PublicName = keyof typeof needs;

/**
 * These find out themselves who calls: within their lock, or with all that the workbook remembers, so that Medewerkers is read
 * once. Where one forgets it, its call fails (admitted).
 */
export const askThemselves: ReadonlySet<PublicName> = new Set<PublicName>([
  'opslaan',
  'ongedaanMaken',
  'herstellen',
  'importOpenen',
  'importLezen',
  'importProberen',
  'importUitvoeren',
  'importTerugdraaien',
  'controleOphalen',
  'herkomstOphalen',
  'toelichtingenOphalen',
]);
