/** The settings that no other room declares (register.md, Instellingen); those of reminders stand with their kinds. */
import { addresses, days, list, months, optionalDate, optionalText, setting, someText } from './setting';

/** What comes first in Instellingen. */
export const algemeneInstellingen = {
  organisatie: setting(
    'Organisatie',
    'Praktijkleren Plus',
    'Deze naam staat boven de tabellen en in de mails.',
    someText('Vul een naam in.'),
  ),
  testen: setting(
    'Testen bij de intake',
    'Beroepeninteressetest, Capaciteitentest, Leerstijltest, Competentietest',
    'De testen waaruit je bij de intake kiest. Zet er een komma tussen.',
    list,
  ),
  peildatum: setting(
    'Peildatum Uitkomsten',
    '',
    'Van welke dag zijn de cijfers in Uitkomsten? Leeg is vandaag.',
    optionalDate,
  ),
  projectjaar: setting(
    'Projectjaar Uitkomsten',
    '',
    'Welk projectjaar staat in Uitkomsten, bijvoorbeeld J-0002? Leeg is het projectjaar dat het laatst begon.',
    optionalText,
  ),
} as const;

/** What comes last: the month, and how long dossiers are kept. */
export const beheerInstellingen = {
  maandOntvangers: setting(
    'Maandoverzicht: ontvangers',
    '',
    'Wie krijgt het maandoverzicht per mail? Zet een komma tussen de e-mailadressen. Leeg is: alle actieve projectleiders. ' +
      'Wie geen projectleider is, krijgt alleen elk kwartaal een overzicht, met afgeronde aantallen.',
    addresses,
    true,
  ),
  domeinen: setting(
    'Mail: toegestane domeinen',
    '',
    'Naar welke domeinen mag mail, bijvoorbeeld example.org? Zet er een komma tussen. Leeg is: de domeinen van de actieve projectleiders. ' +
      'Naar een ander adres gaat niets, tot een projectleider dat bevestigt.',
    list,
    true,
  ),
  bewaarMaanden: setting(
    'Bewaartermijn: maanden',
    '24',
    'Hoeveel maanden na het einde van de nazorg bewaar je een dossier? Daarna staat het op Start en elke maand in het maandoverzicht. Wissen doe je zelf, met Controle > Deelnemer wissen.',
    months,
  ),
  bevestigMaanden: setting(
    'Wie werkt mee: maanden',
    '1',
    'Na hoeveel maanden vraagt het register de projectleider opnieuw wie er nog meewerkt?',
    months,
    true,
  ),
  bevestigDagen: setting(
    'Wie werkt mee: dagen',
    '30',
    'Zoveel dagen na die vraag staat Actief op Nee bij wie niet bevestigd is. Eén projectleider blijft altijd.',
    days,
    true,
  ),
  logboekMaanden: setting(
    'Logboek: maanden',
    '60',
    'Hoeveel maanden blijft een regel in het Logboek staan? Vijf jaar is wat de norm voor zorgdossiers vraagt (NEN 7513).',
    months,
    true,
  ),
} as const;
