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
  [/^Please select an active sheet first\.$/, 'Selecteer eerst een actief blad.'],
  [
    /^The meta tag you specified is not allowed in this context\.$/,
    'De opgegeven metatag is niet toegestaan in deze context.',
  ],
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
    /^This action would increase the number of cells in the workbook above the limit of (\d+) cells\.$/,
    'Door deze actie zou het aantal cellen in de werkmap boven de limiet van $1 cellen komen.',
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
  [/^We're sorry, a server error occurred\..*$/, 'Er is een serverfout opgetreden. Wacht even en probeer het opnieuw.'],
  [
    /^You can't merge frozen and non-frozen (rows|columns)\.$/,
    'U kunt bevroren en niet-bevroren rijen of kolommen niet samenvoegen.',
  ],
  [
    /^You must select all cells in a merged range to merge or unmerge them\.$/,
    'U moet alle cellen in een samengevoegd bereik selecteren om ze samen te voegen of de samenvoeging ongedaan te maken.',
  ],
  [
    /^This operation is not allowed on cells in typed columns\.$/,
    'Deze bewerking is niet toegestaan voor cellen in getypeerde kolommen.',
  ],
  [/^You can't hide all the sheets in a document\.$/, 'U kunt niet alle bladen in een document verbergen.'],
  [
    /^You can't remove all the visible sheets in a document\.$/,
    'U kunt niet alle zichtbare bladen in een document verwijderen.',
  ],
  [/^The sheet name cannot be empty\.$/, 'De naam van het blad mag niet leeg zijn.'],
  [
    /^The sheet name cannot be greater than 100 characters\.$/,
    'De naam van het blad mag niet langer zijn dan 100 tekens.',
  ],
  [
    /^A sheet with the name "(.+)" already exists\. Please enter another name\.$/,
    'Er is al een blad met de naam "$1". Geef een andere naam op.',
  ],
  [/^Range not found: (.+)$/, 'Bereik niet gevonden: $1'],
  [/^Those (rows|columns) are out of bounds\.$/, 'Die rijen of kolommen vallen buiten het bereik.'],
  [
    /^The number of (rows|columns) to insert must be at least 1\.$/,
    'Het aantal in te voegen rijen of kolommen moet minimaal 1 zijn.',
  ],
  [
    /^The number of (rows|columns) in the range must be at least 1\.$/,
    'Het aantal rijen of kolommen in het bereik moet minimaal 1 zijn.',
  ],
  [
    /^You can't delete all the (rows|columns) on the sheet\.$/,
    'U kunt niet alle rijen of kolommen op het blad verwijderen.',
  ],
  [
    /^You are trying to edit a protected cell or object\..*$/,
    'U probeert een beveiligde cel of een beveiligd object te bewerken. Neem contact op met de eigenaar van het spreadsheet om de beveiliging te verwijderen als u iets moet bewerken.',
  ],
  [
    /^You do not have permission to edit this protected range or sheet\.$/,
    'U bent niet gemachtigd dit beveiligde bereik of blad te bewerken.',
  ],
  [
    /^Sorry, it is not possible to delete all non-frozen (rows|columns)\.$/,
    'Het is niet mogelijk alle niet-bevroren rijen of kolommen te verwijderen.',
  ],
  [
    /^The coordinates of the range are outside the dimensions of the sheet\.$/,
    'De coördinaten van het bereik vallen buiten de afmetingen van het blad.',
  ],
  [
    /^The number of (rows|columns) in the \w+ does not match the number of \w+ in the range\. The \w+ has (\w+) but the range has (\w+)\.$/,
    'Het aantal rijen of kolommen in de gegevens komt niet overeen met dat in het bereik. De gegevens hebben er $2, maar het bereik heeft er $3.',
  ],
  [
    /^Adding developer metadata to arbitrary ranges .*$/,
    'Ontwikkelaarsmetadata toevoegen aan willekeurige bereiken wordt momenteel niet ondersteund.',
  ],
  [
    /^Developer metadata quota exceeded for this spreadsheet\.$/,
    'Het quotum voor ontwikkelaarsmetadata van dit spreadsheet is overschreden.',
  ],
  [/^The list of items can hold at most (\w+) items\.$/, 'De lijst met items kan maximaal $1 items bevatten.'],
  [
    /^You can't create a filter in a sheet that already has a filter\.$/,
    'U kunt geen filter maken op een blad dat al een filter heeft.',
  ],
  [
    /^Cannot call SpreadsheetApp\.getUi\(\) from this context\.$/,
    'Kan SpreadsheetApp.getUi() niet aanroepen vanuit deze context.',
  ],
  [/^Cannot recognize the color: (.+)$/, 'Kan de kleur niet herkennen: $1'],
  [/^Cannot convert '(.*)' to int\.$/, "Kan '$1' niet omzetten in int."],
  [/^No HTML file named (.+) was found\.$/, 'Er is geen html-bestand gevonden met de naam $1.'],
  [
    /^No criteria was set on the data validation rule\.$/,
    'Er zijn geen criteria ingesteld voor de regel voor gegevensvalidatie.',
  ],
  [
    /^You must (select an event type|specify a schedule) for the trigger\.$/,
    'U moet aangeven wanneer de trigger afgaat.',
  ],
  [
    /^The parameters( \(.*\))? don't match the method signature for (.+)\.$/,
    'De parameters$1 komen niet overeen met de methodehandtekening voor $2.',
  ],
  [/^Invalid argument( for a criteria\.|: (.+))$/, 'Ongeldig argument$1'],
];

/** The message as this account reads it. */
export function inLanguage(message: string, language: AccountLanguage): string {
  if (language === 'en') return message;
  const known = dutch.find(([pattern]) => pattern.test(message));
  return known ? message.replace(known[0], known[1]) : message;
}
