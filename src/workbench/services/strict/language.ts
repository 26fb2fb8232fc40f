/**
 * Google's errors in the language of the account. Google does not document the Dutch texts: these are ours, so that
 * nothing may lean on the words. What Google does not translate (names of methods, scopes, addresses) stays as it is.
 */

export type AccountLanguage = 'en' | 'nl';

const dutch: readonly (readonly [RegExp, string])[] = [
  [
    /^Specified permissions are not sufficient to call (\S+)\. Required permissions: (.+)$/,
    'De opgegeven machtigingen zijn niet voldoende om $1 aan te roepen. Vereiste machtigingen: $2',
  ],
  [
    /^You do not have permission to call (\S+)\. Required permissions: (.+)$/,
    'U bent niet gemachtigd om $1 aan te roepen. Vereiste machtigingen: $2',
  ],
  [/^Authorization is required to perform that action\.$/, 'Er is autorisatie vereist om die actie uit te voeren.'],
  [/^Exceeded maximum execution time$/, 'De maximale uitvoeringstijd is overschreden'],
  [/^Service invoked too many times for one day: (.+)\.$/, 'Service is te vaak aangeroepen op één dag: $1.'],
  [/^Invalid email: (.*)$/, 'Ongeldig e-mailadres: $1'],
  [/^Failed to send email: no recipient$/, 'Kan e-mail niet verzenden: geen ontvanger'],
  [/^Limit Exceeded: Email Body Size\.$/, 'Limiet overschreden: grootte van e-mailtekst.'],
  [/^Limit Exceeded: Email Recipients Per Message\.$/, 'Limiet overschreden: aantal e-mailontvangers per bericht.'],
  [/^Limit Exceeded: Email Attachments Per Message\.$/, 'Limiet overschreden: aantal e-mailbijlagen per bericht.'],
  [/^Limit Exceeded: Email Total Attachments Size\.$/, 'Limiet overschreden: totale grootte van e-mailbijlagen.'],
  [/^Argument too large: (\w+)$/, 'Argument is te groot: $1'],
  [
    /^You have exceeded the property storage quota\..*$/,
    'U heeft het opslagquotum voor eigenschappen overschreden. Verwijder enkele eigenschappen en probeer het opnieuw.',
  ],
  [
    /^Your input contains more than the maximum of 50000 characters in a single cell\.$/,
    'Uw invoer bevat meer dan het maximumaantal van 50000 tekens in één cel.',
  ],
  [
    /^The data you entered in cell (\w+) violates the data validation rules set on this cell\.(.*)$/,
    'De gegevens die u in cel $1 heeft ingevoerd, schenden de regels voor gegevensvalidatie die voor deze cel zijn ingesteld.$2',
  ],
  [
    /^This script has too many triggers\..*$/,
    'Dit script heeft te veel triggers. Er moeten triggers uit het script worden verwijderd voordat er meer kunnen worden toegevoegd.',
  ],
  [/^Lock timeout: .*$/, 'Time-out voor vergrendeling: een ander proces heeft de vergrendeling te lang vastgehouden.'],
  [/^Service failed: (.+)\. Wait a bit and try again\.$/, 'Servicefout: $1. Wacht even en probeer het opnieuw.'],
  [
    /^You can't merge frozen and non-frozen (rows|columns)$/,
    'U kunt bevroren en niet-bevroren rijen of kolommen niet samenvoegen',
  ],
];

/** The message as this account reads it. */
export function inLanguage(message: string, language: AccountLanguage): string {
  if (language === 'en') return message;
  const known = dutch.find(([pattern]) => pattern.test(message));
  return known ? message.replace(known[0], known[1]) : message;
}
