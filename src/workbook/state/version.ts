/** What the workbook itself remembers about the register: the version of its structure and who owns it. */
import type { Problem } from '../../register/outcome';
import { schemaVersion } from '../../register/version';
import type { Known, Properties, Property } from './properties';
import { change, remember, shortText } from './properties';

/** Null before set-up, and when somebody spoiled it. */
const versionProperty: Property<number | null> = {
  key: 'plp.schemaversie',
  read: (text) => {
    const version = Number(text ?? Number.NaN);
    return Number.isInteger(version) && version > 0 ? version : null;
  },
  write: (version) => (version === null ? '' : String(version)),
  less: () => null,
};

/** The e-mail address of who set the register up. */
export const ownerProperty = shortText('plp.eigenaar');

/** Records that the workbook now has the structure of this version. */
export const recordVersion = (properties: Properties, version: number): void =>
  remember(properties, change(versionProperty, version));

/** Records the owner when there is none yet: set-up by a colleague does not change the owner. */
export function recordSetUp(properties: Properties, email: string): void {
  const known = properties.getProperties();
  if (versionFrom(known) !== schemaVersion) recordVersion(properties, schemaVersion);
  if (ownerProperty.read(known[ownerProperty.key]) === null && email)
    remember(properties, change(ownerProperty, email));
}

/** The recorded version, or null before set-up. */
export const recordedVersion = (properties: Properties): number | null =>
  versionProperty.read(properties.getProperty(versionProperty.key) ?? undefined);

/** The version among all that the workbook remembers. */
export const versionFrom = (known: Known): number | null => versionProperty.read(known[versionProperty.key]);

/** The e-mail address of the owner, or null. */
export const recordedOwner = (properties: Properties): string | null =>
  ownerProperty.read(properties.getProperty(ownerProperty.key) ?? undefined);

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
