/** What the workbook itself remembers about the register: the version of its structure and who owns it. */

/** The version of the structure that this code makes and reads. */
export const schemaVersion = 1;

const versionKey = 'plp.schemaversie';
const ownerKey = 'plp.eigenaar';

type Properties = GoogleAppsScript.Properties.Properties;

/** Records the version, and the owner when there is none yet: set-up by a colleague does not change the owner. */
export function recordSetUp(properties: Properties, email: string): void {
  const known = properties.getProperties();
  if (known[versionKey] !== String(schemaVersion)) properties.setProperty(versionKey, String(schemaVersion));
  if (!known[ownerKey] && email) properties.setProperty(ownerKey, email);
}

/** The recorded version, or null before set-up. */
export const recordedVersion = (properties: Properties): number | null => {
  const text = properties.getProperty(versionKey);
  return text === null ? null : Number(text);
};

/** The e-mail address of the owner, or null. */
export const recordedOwner = (properties: Properties): string | null => properties.getProperty(ownerKey);
