/** What the workbook itself remembers about the register: the version of its structure and who owns it. */
import type { Problem } from '../register/outcome';

/** The version of the structure that this code makes and reads. */
export const schemaVersion = 2;

const versionKey = 'plp.schemaversie';
const ownerKey = 'plp.eigenaar';

type Properties = GoogleAppsScript.Properties.Properties;

/** The version as it is recorded; null before set-up, and when somebody spoiled it. */
function versionIn(text: string | null | undefined): number | null {
  const version = Number(text ?? Number.NaN);
  return Number.isInteger(version) && version > 0 ? version : null;
}

/** Records that the workbook now has the structure of this version. */
export const recordVersion = (properties: Properties, version: number): void => {
  properties.setProperty(versionKey, String(version));
};

/** Records the owner when there is none yet: set-up by a colleague does not change the owner. */
export function recordSetUp(properties: Properties, email: string): void {
  const known = properties.getProperties();
  if (versionIn(known[versionKey]) !== schemaVersion) recordVersion(properties, schemaVersion);
  if (!known[ownerKey] && email) properties.setProperty(ownerKey, email);
}

/** The recorded version, or null before set-up. */
export const recordedVersion = (properties: Properties): number | null => versionIn(properties.getProperty(versionKey));

/** The version among all that the workbook remembers. */
export const versionFrom = (known: Readonly<Record<string, string | undefined>>): number | null =>
  versionIn(known[versionKey]);

/** The e-mail address of the owner, or null. */
export const recordedOwner = (properties: Properties): string | null => properties.getProperty(ownerKey);

/** Why nothing is written in a workbook that a later version of this code made; null when it may be. */
export const newerProblem = (version: number | null): Problem | null =>
  version === null || version <= schemaVersion
    ? null
    : {
        code: 'versie',
        message:
          `Dit werkboek is van een nieuwere versie van het register (${version}) dan dit programma (${schemaVersion}). ` +
          'Je kunt alles bekijken, maar er wordt niets opgeslagen of gemaild. Vraag wie het register beheert om de nieuwste versie te installeren.',
      };
