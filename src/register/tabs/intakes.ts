/** Tab Intakes: the intake talk and its decision (register.md; report, hoofdstuk 3 "Passende deelnemers vinden"). */
import { hours, choice, choices, choicesFromSetting, date, freeText, reference, text, whole, yesNo } from '../column';
import { tab } from '../tab';
import type { RecordOf } from '../tab';
import { sectoren } from './lists';

export const intakes = tab({
  key: 'intakes',
  name: 'Intakes',
  record: 'intake',
  prefix: 'I',
  idHeader: 'Intake-ID',
  group: 'mensen',
  help: 'De intakegesprekken en wat er is besloten.',
  columns: {
    deelnemerId: reference('Deelnemer-ID', 'deelnemers', { required: true, help: 'Om welke deelnemer gaat het?' }),
    datum: date('Datum', { required: true, help: 'De dag van het intakegesprek.' }),
    afgenomenDoor: text('Afgenomen door', {
      required: true,
      width: 200,
      privacy: 'collega',
      help: 'Het e-mailadres van wie de intake deed.',
    }),
    motivatie: whole('Motivatie', 1, 5, {
      required: true,
      help: 'Hoe gemotiveerd is de deelnemer? 1 is weinig, 5 is veel.',
    }),
    belastbaarheid: whole('Belastbaarheid', 1, 5, {
      required: true,
      help: 'Hoeveel kan de deelnemer aan? 1 is weinig, 5 is veel.',
    }),
    urenPerWeekHaalbaar: hours('Uren per week haalbaar', 0, 40, {
      help: 'Hoeveel uren per week zijn nu haalbaar? 0 tot 40.',
    }),
    leerstijl: choice('Leerstijl', ['Doen', 'Kijken', 'Lezen en denken', 'Samen bespreken'], {
      required: true,
      help: 'Hoe leert de deelnemer het liefst?',
    }),
    gebruikteTesten: choicesFromSetting('Gebruikte testen', 'testen', {
      privacy: 'gewoon',
      help: 'Welke testen zijn gebruikt? De lijst staat in Instellingen.',
    }),
    ondersteuning: choices('Ondersteuning', ['Geen', 'Werk', 'Zorg', 'Wonen', 'Privé'], {
      required: true,
      privacy: 'bijzonder',
      help: 'Waarbij is hulp nodig? Kies Geen als er geen hulp nodig is.',
    }),
    netwerkBetrokken: choices('Netwerk betrokken', ['Geen', 'Begeleiding', 'Familie', 'Jobcoach', 'School'], {
      required: true,
      help: 'Wie uit het netwerk dacht mee bij de intake?',
    }),
    betaaldWerkBesproken: yesNo('Betaald werk besproken', {
      required: true,
      help: 'Is besproken dat je samen naar betaald werk toewerkt?',
    }),
    wordtEnthousiastVan: freeText('Wordt enthousiast van', {
      help: 'Waar wordt de deelnemer enthousiast van? Gebruik de eigen woorden.',
    }),
    voorkeurssector: choice('Voorkeurssector', sectoren, {
      help: 'In welke sector wil de deelnemer het liefst leren?',
    }),
    besluit: choice(
      'Besluit',
      ['Start', 'Proefplaatsing', 'Oriëntatieperiode', 'Wachten', 'Doorverwezen', 'Niet starten'],
      { required: true, help: 'Wat is er besloten? Proefplaatsing en Oriëntatieperiode zijn een voortraject.' },
    ),
    toelichtingBesluit: freeText('Toelichting besluit', { help: 'Waarom dit besluit? Kort. Geen diagnose.' }),
    vervolgOp: date('Vervolg op', { ahead: true, help: 'Wanneer pak je dit weer op?' }),
    status: choice('Status', ['Concept', 'Afgerond'], {
      required: true,
      privacy: 'gewoon',
      help: 'Een concept telt nog niet mee in de cijfers.',
    }),
  },
});

export type Intake = RecordOf<typeof intakes>;

/** True for an intake in which somebody of the network took part: any choice but Geen. */
export const isNetwerkBetrokken = ({ netwerkBetrokken }: Pick<Intake, 'netwerkBetrokken'>): boolean =>
  netwerkBetrokken.some((who) => who !== 'Geen');
