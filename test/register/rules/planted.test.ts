/** Every rule: no alarm on the demo, and one planted fault is found where it is, and nothing else with it. */
import { ruleNames } from '../../../src/register/rules';
import { isOfRegister } from '../../../src/register/column';
import { columnsOf } from '../../../src/register/tab';
import { contacten } from '../../../src/register/tabs/contacten';
import { naamIn } from '../../../src/register/made/naast';
import type { Cells } from '../../../src/register/row';
import type { Tab, TabKey } from '../../../src/register/tabs';
import type { Around } from '../../../src/register/rules/judge/view';
import { Broken, check } from './support';

/** rule, what is planted, where it must be found, how, and what a machine would make of the cell. */
type Planted = readonly [
  rule: string,
  what: string,
  at: readonly [TabKey, string | null, string],
  plant: (broken: Broken) => Broken,
  newCell?: unknown,
  over?: Partial<Around>,
];

/** All that people fill in, emptied. */
const nothingIn = (tab: Tab) =>
  Object.fromEntries(columnsOf(tab).flatMap(([key]) => (isOfRegister(key) ? [] : [[key, null]])));

/** Invented: nine digits that pass the elfproef. */
const bsn = '111222333';

const planted: readonly Planted[] = [
  [
    'geen-projectleider',
    'the last projectleider made inactive',
    ['medewerkers', 'A-0001', 'actief'],
    (b) => b.set('medewerkers', 'A-0001', { actief: 'Nee' }),
  ],
  [
    'verplicht-leeg',
    'an empty required cell',
    ['metingen', 'M-0003', 'moment'],
    (b) => b.set('metingen', 'M-0003', { moment: null }),
  ],
  [
    'verplicht-leeg',
    'only spaces in a required cell',
    ['contacten', 'C-0002', 'organisatie'],
    (b) => b.set('contacten', 'C-0002', { organisatie: '  ' }),
  ],
  [
    'leeg-bij-een-andere-keuze',
    'Pauze without Reden',
    ['fasen', 'F-0032', 'reden'],
    (b) => b.set('fasen', 'F-0032', { reden: null }),
  ],
  [
    'leeg-bij-een-andere-keuze',
    'an Einde without Reden einde',
    ['stages', 'S-0001', 'redenEinde'],
    (b) => b.set('stages', 'S-0001', { redenEinde: null }),
  ],
  [
    'leeg-bij-een-andere-keuze',
    'Behaald without Resultaat op',
    ['toetsen', 'T-0001', 'resultaatOp'],
    (b) => b.set('toetsen', 'T-0001', { resultaatOp: null }),
  ],
  [
    'doel-niet-bedoeld',
    'a percentage over 100',
    ['doelen', 'O-0001', 'doel'],
    (b) => b.set('doelen', 'O-0001', { doel: 250, eenheid: 'Percentage' }),
  ],
  [
    'doel-niet-bedoeld',
    'half a person',
    ['doelen', 'O-0001', 'doel'],
    (b) => b.set('doelen', 'O-0001', { doel: 7.5, eenheid: 'Aantal' }),
  ],
  [
    'bsn',
    'a BSN in a note',
    ['stagelog', 'L-0001', 'notitie'],
    (b) => b.set('stagelog', 'L-0001', { notitie: `Nummer ${bsn} genoemd.` }),
  ],
  [
    'bsn',
    'a BSN with dots in a short text',
    ['contacten', 'C-0001', 'uitkomst'],
    (b) => b.set('contacten', 'C-0001', { uitkomst: '111.222.333' }),
  ],
  [
    'bsn',
    'a BSN as a number in a text column',
    ['deelnemers', 'D-0001', 'telefoon'],
    (b) => b.set('deelnemers', 'D-0001', { telefoon: 111222333 }),
  ],
  [
    'diagnose',
    'a diagnosis in a note',
    ['nazorg', 'N-0001', 'notitie'],
    (b) => b.set('nazorg', 'N-0001', { notitie: 'Heeft ADHD en vraagt rust.' }),
  ],
  [
    'spaties-in-waarde',
    'a choice with a space behind it',
    ['fasen', 'F-0001', 'fase'],
    (b) => b.set('fasen', 'F-0001', { fase: 'Aangemeld ' }),
    'Aangemeld',
  ],
  [
    'spaties-in-waarde',
    'a reference with a space before it',
    ['metingen', 'M-0001', 'deelnemerId'],
    (b) => b.set('metingen', 'M-0001', { deelnemerId: ' D-0001' }),
    'D-0001',
  ],
  [
    'spaties-in-waarde',
    'a choice with a no-break space before it and a zero-width space behind it',
    ['fasen', 'F-0001', 'fase'],
    (b) => b.set('fasen', 'F-0001', { fase: '\u00a0Aangemeld\u200b' }),
    'Aangemeld',
  ],
  [
    'keuze-anders-geschreven',
    'a choice with a soft hyphen inside, as Word breaks it',
    ['stages', 'S-0001', 'sector'],
    (b) => b.set('stages', 'S-0001', { sector: 'Dienst\u00adverlening' }),
    'Dienstverlening',
  ],
  [
    'keuze-anders-geschreven',
    'a reference with a hyphen that does not break',
    ['metingen', 'M-0001', 'deelnemerId'],
    (b) => b.set('metingen', 'M-0001', { deelnemerId: 'D\u20110001' }),
    'D-0001',
  ],
  [
    'datum-als-tekst',
    'a date as people write it, with no-break spaces',
    ['metingen', 'M-0001', 'datum'],
    (b) => b.set('metingen', 'M-0001', { datum: 'ma\u00a012\u00a0mrt\u00a0’24' }),
    '2024-03-12',
  ],
  [
    'twee-keer-hetzelfde',
    'a line of the log pasted once more, with a number of its own',
    ['stagelog', 'L-9001', 'datum'],
    (b) => b.copy('stagelog', 'L-0001', { id: 'L-9001' }),
    null,
  ],
  [
    'twee-keer-hetzelfde',
    'a conversation written down twice, once with less and in other capitals',
    ['contacten', 'C-9001', 'organisatie'],
    (b) =>
      b.copy('contacten', 'C-0001', {
        id: 'C-9001',
        uitkomst: null,
        organisatie: String(b.find('contacten', 'C-0001').cells['organisatie']).toUpperCase(),
      }),
  ],
  [
    'adres-anders-geschreven',
    'an address as a mail program copies it',
    ['werkgevers', 'W-0001', 'email'],
    (b) => b.set('werkgevers', 'W-0001', { email: 'mailto:info@example.org' }),
    'info@example.org',
  ],
  [
    'adres-anders-geschreven',
    'an address with a zero-width space inside',
    ['werkgevers', 'W-0001', 'email'],
    (b) => b.set('werkgevers', 'W-0001', { email: 'info@\u200bexample.org' }),
    'info@example.org',
  ],
  [
    'waarde-niet-toegestaan',
    'a date that says that there is none',
    ['werkgevers', 'W-0001', 'actiefTot'],
    (b) => b.set('werkgevers', 'W-0001', { actiefTot: 'n.v.t.' }),
    null,
  ],
  [
    'niets-als-tekst',
    'a dash for a telephone number',
    ['werkgevers', 'W-0001', 'telefoon'],
    (b) => b.set('werkgevers', 'W-0001', { telefoon: '\u2014' }),
    null,
  ],
  [
    'niets-als-tekst',
    'a word for nothing where something must be filled in',
    ['werkgevers', 'W-0001', 'branche'],
    (b) => b.set('werkgevers', 'W-0001', { branche: 'n.v.t.' }),
  ],
  [
    'spaties-om-tekst',
    'a name with a space behind it',
    ['werkgevers', 'W-0001', 'branche'],
    (b) => b.set('werkgevers', 'W-0001', { branche: 'Sociaal werk ' }),
    'Sociaal werk',
  ],
  [
    'datum-als-tekst',
    'a date typed with hyphens',
    ['metingen', 'M-0001', 'datum'],
    (b) => b.set('metingen', 'M-0001', { datum: '4-5-2022' }),
    '2022-05-04',
  ],
  [
    'datum-als-getal',
    'a date whose cell was given the look of a number',
    ['metingen', 'M-0001', 'datum'],
    (b) => b.set('metingen', 'M-0001', { datum: 44_685 }),
    '2022-05-04',
  ],
  [
    'datum-met-tijdstip',
    'a date with a time behind it, that a date cannot hold',
    ['metingen', 'M-0001', 'datum'],
    (b) => b.set('metingen', 'M-0001', { datum: '4-5-2022 om 14.30 uur' }),
    '2022-05-04',
  ],
  [
    'datum-als-tekst',
    'a date with the midnight of a program behind it, which tells nothing',
    ['metingen', 'M-0001', 'datum'],
    (b) => b.set('metingen', 'M-0001', { datum: '2022-05-04 00:00:00' }),
    '2022-05-04',
  ],
  [
    'datum-als-tekst',
    'a date in words',
    ['metingen', 'M-0001', 'datum'],
    (b) => b.set('metingen', 'M-0001', { datum: '3 sept 2024' }),
    '2024-09-03',
  ],
  [
    'datum-als-tekst',
    'a text that looks like a date cell',
    ['metingen', 'M-0001', 'datum'],
    (b) => b.set('metingen', 'M-0001', { datum: "'2022-05-04" }),
    '2022-05-04',
  ],
  [
    'datum-als-tekst',
    'a date with the month first, alone in its column',
    ['metingen', 'M-0001', 'datum'],
    (b) => b.set('metingen', 'M-0001', { datum: '5/16/2025' }),
    '2025-05-16',
  ],
  [
    'waarde-niet-toegestaan',
    'a dash where something must be filled in',
    ['deelnemers', 'D-0001', 'achternaam'],
    (b) => b.set('deelnemers', 'D-0001', { achternaam: '-' }),
  ],
  [
    'waarde-niet-toegestaan',
    'a question mark where somebody must be named',
    ['deelnemers', 'D-0001', 'praktijkopleider'],
    (b) => b.set('deelnemers', 'D-0001', { praktijkopleider: '?' }),
  ],
  [
    'getal-als-tekst',
    'a number with a comma',
    ['stages', 'S-0001', 'urenPerWeek'],
    (b) => b.set('stages', 'S-0001', { urenPerWeek: '12,5' }),
    12.5,
  ],
  [
    'keuze-anders-geschreven',
    'a choice in other capitals',
    ['metingen', 'M-0001', 'moment'],
    (b) => b.set('metingen', 'M-0001', { moment: 'START' }),
    'Start',
  ],
  [
    'keuze-anders-geschreven',
    'several choices in other capitals',
    ['intakes', 'I-0001', 'ondersteuning'],
    (b) => b.set('intakes', 'I-0001', { ondersteuning: 'zorg,wonen' }),
    'Zorg, Wonen',
  ],
  [
    'keuze-anders-geschreven',
    'a reference in small letters',
    ['metingen', 'M-0001', 'deelnemerId'],
    (b) => b.set('metingen', 'M-0001', { deelnemerId: 'd-0001' }),
    'D-0001',
  ],
  [
    'geen-met-iets-anders',
    'Geen beside another choice',
    ['intakes', 'I-0001', 'ondersteuning'],
    (b) => b.set('intakes', 'I-0001', { ondersteuning: 'Geen, Zorg' }),
  ],
  [
    'waarde-niet-toegestaan',
    'a word that is no choice',
    ['metingen', 'M-0001', 'moment'],
    (b) => b.set('metingen', 'M-0001', { moment: 'Ooit' }),
  ],
  [
    'waarde-niet-toegestaan',
    'a number out of range',
    ['metingen', 'M-0001', 'communicatie'],
    (b) => b.set('metingen', 'M-0001', { communicatie: 6 }),
  ],
  [
    'waarde-niet-toegestaan',
    'a code in another form',
    ['toetsen', 'T-0001', 'werkproces'],
    (b) => b.set('toetsen', 'T-0001', { werkproces: 'B1K1W1' }),
  ],
  [
    'waarde-niet-toegestaan',
    'an e-mail address that is none',
    ['werkgevers', 'W-0001', 'email'],
    (b) => b.set('werkgevers', 'W-0001', { email: 'bel maar' }),
  ],
  [
    'waarde-niet-toegestaan',
    'a date that does not exist',
    ['metingen', 'M-0001', 'datum'],
    (b) => b.set('metingen', 'M-0001', { datum: '31-2-2024' }),
  ],
  [
    'keuze-niet-in-instellingen',
    'a test that is not in Instellingen',
    ['intakes', 'I-0001', 'gebruikteTesten'],
    (b) => b.set('intakes', 'I-0001', { gebruikteTesten: 'Kleurentest' }),
  ],
  [
    'datum-ver-weg',
    'a year with two digits turned round',
    ['intakes', 'I-0001', 'vervolgOp'],
    (b) => b.set('intakes', 'I-0001', { vervolgOp: '2052-01-01' }),
  ],
  [
    'datum-ver-weg',
    'a year long ago',
    ['werkgevers', 'W-0002', 'erkenningGecontroleerdOp'],
    (b) => b.set('werkgevers', 'W-0002', { erkenningGecontroleerdOp: '1925-01-14' }),
  ],
  [
    'formule',
    'a formula in a note',
    ['stagelog', 'L-0001', 'notitie'],
    (b) => b.set('stagelog', 'L-0001', { notitie: '#NAME?' }),
    '=Start met drie gesprekken',
    { formulas: [{ tab: 'stagelog', row: 2, column: 'notitie', formula: '=Start met drie gesprekken' }] },
  ],
  [
    'formule',
    'a formula in a note that shows something',
    ['stagelog', 'L-0001', 'notitie'],
    (b) => b.set('stagelog', 'L-0001', { notitie: 'Gaat goed' }),
    'Gaat goed',
    { formulas: [{ tab: 'stagelog', row: 2, column: 'notitie', formula: '=LEFT(N3;9)' }] },
  ],
  [
    'formule',
    'a formula that shows nothing, which is no text that somebody meant',
    ['stagelog', 'L-0001', 'notitie'],
    (b) => b.set('stagelog', 'L-0001', { notitie: null }),
    undefined,
    { formulas: [{ tab: 'stagelog', row: 2, column: 'notitie', formula: '=IF(N3="";"";N3)' }] },
  ],
  [
    'formule',
    'a formula that fills the cells below too, which would be empty without it',
    ['stagelog', 'L-0001', 'notitie'],
    (b) => b.set('stagelog', 'L-0001', { notitie: 'Gaat goed' }),
    undefined,
    { formulas: [{ tab: 'stagelog', row: 2, column: 'notitie', formula: '=ARRAYFORMULA(Z2:Z)' }] },
  ],
  [
    'formule',
    'a formula for a date',
    ['metingen', 'M-0001', 'datum'],
    (b) => b,
    undefined,
    { formulas: [{ tab: 'metingen', row: 2, column: 'datum', formula: '=TODAY()' }] },
  ],
  [
    'alleen-een-nummer',
    'a row that was emptied',
    ['contacten', 'C-0003', 'id'],
    (b) => b.set('contacten', 'C-0003', nothingIn(contacten)),
    null,
  ],
  [
    'nummer-ontbreekt',
    'a row without ID',
    ['metingen', null, 'id'],
    (b) => b.set('metingen', 'M-0010', { id: null }),
    null,
  ],
  [
    'nummer-ongeldig',
    'an ID that is none',
    ['metingen', null, 'id'],
    (b) => b.set('metingen', 'M-0010', { id: 'meting 10' }),
  ],
  ['dubbel-nummer', 'a pasted row', ['metingen', 'M-0010', 'id'], (b) => b.copy('metingen', 'M-0010', {}), null],
  [
    'dubbel-nummer',
    'a pasted row of a deelnemer, whom others refer to',
    ['deelnemers', 'D-0049', 'id'],
    (b) => b.copy('deelnemers', 'D-0049', {}),
    null,
  ],
  ['dubbel-nummer', 'a pasted stage', ['stages', 'S-0043', 'id'], (b) => b.copy('stages', 'S-0043', {}), null],
  ['dubbel-nummer', 'a pasted doel', ['doelen', 'O-0001', 'id'], (b) => b.copy('doelen', 'O-0001', {}), null],
  [
    'dubbel-nummer',
    'a pasted row that was made another: only people know which is meant',
    ['metingen', 'M-0010', 'id'],
    (b) => b.copy('metingen', 'M-0010', { datum: '2025-06-02' }),
  ],
  [
    'twee-keer-hetzelfde',
    'a colleague who was pasted again',
    ['medewerkers', 'A-9001', 'email'],
    (b) => b.copy('medewerkers', 'A-0001', { id: 'A-9001' }),
    null,
  ],
  [
    'invoer-ontbreekt',
    'a row without stamps',
    ['metingen', 'M-0010', 'ingevoerdOp'],
    (b) => b.set('metingen', 'M-0010', { ingevoerdOp: null, ingevoerdDoor: null }),
    null,
  ],
  [
    'verwijzing-bestaat-niet',
    'a reference to nothing',
    ['stages', 'S-0001', 'werkgeverId'],
    (b) => b.set('stages', 'S-0001', { werkgeverId: 'W-9999' }),
  ],
  [
    'verwijzing-bestaat-niet',
    'a stage whose deelnemer is gone',
    ['stages', 'S-0001', 'deelnemerId'],
    (b) => b.set('stages', 'S-0001', { deelnemerId: 'D-9999' }),
  ],
  [
    'verwijzing-bestaat-niet',
    'a deleted row',
    ['doelen', 'O-0001', 'projectjaarId'],
    (b) =>
      b
        .remove('projectjaren', ({ id }) => id === 'J-0001')
        .remove('doelen', ({ projectjaarId, id }) => projectjaarId === 'J-0001' && id !== 'O-0001')
        .remove('toelichtingen', ({ projectjaarId }) => projectjaarId === 'J-0001'),
  ],
  [
    'verwijderde-rij',
    'a deleted stage to which log lines refer',
    ['stagelog', 'L-0001', 'stageId'],
    (b) => b.remove('stages', ({ id }) => id === 'S-0001'),
  ],
  [
    'verwijderde-rij',
    'a deleted stage that was there last night',
    ['stagelog', 'L-0001', 'stageId'],
    (b) => b.remove('stages', ({ id }) => id === 'S-0001'),
    'S-0001',
    { lastSeen: () => '2025-08-30' },
  ],
  [
    'verwijderde-rij',
    'a werkgever of one stage, who was there last night',
    ['stages', 'S-0001', 'werkgeverId'],
    (b) => b.set('stages', 'S-0001', { werkgeverId: 'W-0999' }),
    'W-0999',
    { lastSeen: (tab, id) => (tab === 'werkgevers' && id === 'W-0999' ? '2025-08-30' : null) },
  ],
  [
    'log-van-andere-deelnemer',
    'a log line of another deelnemer',
    ['stagelog', 'L-0001', 'deelnemerId'],
    (b) => b.set('stagelog', 'L-0001', { deelnemerId: 'D-0002', datum: '2022-05-02' }),
  ],
  [
    'toets-van-andere-deelnemer',
    'a toets of another deelnemer',
    ['toetsen', 'T-0001', 'deelnemerId'],
    (b) => b.set('toetsen', 'T-0001', { deelnemerId: 'D-0001' }),
  ],
  [
    'einde-voor-start',
    'a stage that ends before it starts',
    ['stages', 'S-0001', 'einde'],
    (b) => b.set('stages', 'S-0001', { einde: '2022-04-24' }),
  ],
  [
    'einde-voor-start',
    'a plaatsing that ends before it starts',
    ['plaatsingen', 'P-0001', 'einde'],
    (b) => b.set('plaatsingen', 'P-0001', { einde: '2023-05-31' }),
  ],
  [
    'einde-voor-start',
    'a werkgever that stops before it begins',
    ['werkgevers', 'W-0001', 'actiefTot'],
    (b) => b.set('werkgevers', 'W-0001', { actiefTot: '2022-01-01' }),
  ],
  [
    'einde-voor-start',
    'a projectjaar that ends before it starts',
    ['projectjaren', 'J-0002', 'oorspronkelijkEinde'],
    (b) => b.set('projectjaren', 'J-0002', { oorspronkelijkEinde: '2024-01-01' }),
  ],
  [
    'voor-aanmelding',
    'a meting before the aanmelding',
    ['metingen', 'M-0001', 'datum'],
    (b) => b.set('metingen', 'M-0001', { datum: '2022-04-03' }),
  ],
  [
    'voor-aanmelding',
    'a plaatsing before the aanmelding',
    ['plaatsingen', 'P-0001', 'start'],
    (b) => b.set('plaatsingen', 'P-0001', { start: '2022-04-05' }),
  ],
  [
    'voor-aanmelding',
    'consent before the aanmelding',
    ['deelnemers', 'D-0001', 'toestemmingOp'],
    (b) => b.set('deelnemers', 'D-0001', { toestemmingOp: '2022-04-03' }),
  ],
  [
    'stage-na-einde',
    'a stage that begins after Uitgevallen',
    ['stages', 'S-0004', 'start'],
    (b) => b.set('stages', 'S-0004', { start: '2022-09-20', verwachtEinde: '2022-11-01', einde: '2022-11-01' }),
  ],
  [
    'stage-na-einde',
    'a stage that goes on after Uitgevallen',
    ['stages', 'S-0004', 'einde'],
    (b) => b.set('stages', 'S-0004', { einde: null, redenEinde: null }),
  ],
  [
    'toets-na-einde',
    'a toets planned after Uitgevallen',
    ['toetsen', 'T-0010', 'geplandOp'],
    (b) => b.set('toetsen', 'T-0010', { geplandOp: '2023-09-26', resultaatOp: '2023-09-26' }),
  ],
  [
    'toets-na-einde',
    'a toets still planned after Uitgevallen',
    ['toetsen', 'T-0016', 'status'],
    (b) => b.set('toetsen', 'T-0016', { status: 'Gepland', beoordelaar: 'praktijkopleider@example.org' }),
  ],
  [
    'behaald-zonder-toets',
    'a verklaring whose toets is still planned',
    ['verklaringen', 'V-0022', 'behaaldOp'],
    (b) => b.set('toetsen', 'T-0133', { status: 'Gepland', resultaatOp: null }),
  ],
  [
    'behaald-zonder-toets',
    'a verklaring without toetsen',
    ['verklaringen', 'V-0031', 'behaaldOp'],
    (b) => b.set('verklaringen', 'V-0031', { behaaldOp: '2025-08-01' }),
  ],
  [
    'te-veel-uren',
    'two open stages of 41 hours',
    ['stages', 'S-0053', 'urenPerWeek'],
    (b) => b.set('stages', 'S-0053', { urenPerWeek: 29 }),
  ],
  [
    'leertraject-zonder-intake',
    'a Leertraject whose intake is gone',
    ['fasen', 'F-0006', 'fase'],
    (b) => b.remove('intakes', ({ deelnemerId }) => deelnemerId === 'D-0001'),
  ],
  [
    'leertraject-zonder-intake',
    'a Leertraject whose intake is a Concept',
    ['fasen', 'F-0006', 'fase'],
    (b) => b.set('intakes', 'I-0001', { status: 'Concept' }),
  ],
  [
    'behaald-niet-gestart',
    'a Behaald verklaring of someone Niet gestart',
    ['verklaringen', 'V-0020', 'behaaldOp'],
    (b) =>
      b.copy('fasen', 'F-0183', {
        id: 'F-0999',
        deelnemerId: 'D-0028',
        datum: '2025-08-30',
        fase: 'Niet gestart',
        reden: 'Privé',
      }),
  ],
  [
    'zelfde-naam-en-geboortejaar',
    'somebody who is in it twice',
    ['deelnemers', 'D-0050', 'achternaam'],
    (b) => b.copy('deelnemers', 'D-0049', { id: 'D-0050' }),
    null,
  ],
  [
    'geen-toestemming',
    'consent that was taken back',
    ['deelnemers', 'D-0049', 'toestemmingOp'],
    (b) => b.set('deelnemers', 'D-0049', { toestemmingOp: null }),
  ],
  [
    'toets-zonder-beoordelaar',
    'a planned toets of somebody who left',
    ['toetsen', 'T-0131', 'beoordelaar'],
    (b) => b.set('toetsen', 'T-0131', { beoordelaar: 'oud.praktijkopleider@example.org' }),
  ],
  [
    'projectjaren-overlappen',
    'a projectjaar that begins before the last one ended',
    ['projectjaren', 'J-0002', 'start'],
    (b) => b.set('projectjaren', 'J-0002', { start: '2024-01-31' }),
  ],
  [
    'indicator-onbekend',
    'a doel for an indicator that there is not',
    ['doelen', 'O-0001', 'indicator'],
    (b) => b.set('doelen', 'O-0001', { indicator: '9.9' }),
  ],
  [
    'indicator-onbekend',
    'a toelichting for a part that there is not',
    ['toelichtingen', 'X-0001', 'indicator'],
    (b) => b.set('toelichtingen', 'X-0001', { indicator: '1.3/Ooit' }),
  ],
  [
    'na-vandaag',
    'a meting two years ahead',
    ['metingen', 'M-0010', 'datum'],
    (b) => b.set('metingen', 'M-0010', { datum: '2027-08-31' }),
  ],
  [
    'na-vandaag',
    'a verklaring that is behaald tomorrow',
    ['verklaringen', 'V-0022', 'behaaldOp'],
    (b) => b.set('verklaringen', 'V-0022', { behaaldOp: '2025-09-01' }),
  ],
  [
    'na-vandaag',
    'a contact in nazorg that has still to be',
    ['nazorg', 'N-0001', 'datum'],
    (b) => b.set('nazorg', 'N-0001', { datum: '2025-09-01', volgendContactOp: null }),
  ],
  [
    'na-vandaag',
    'a log line of tomorrow',
    ['stagelog', 'L-0001', 'datum'],
    (b) => b.set('stagelog', 'L-0001', { datum: '2025-09-01', vervolgOp: null }),
  ],
  [
    'leeg-bij-een-andere-keuze',
    'an Aanpassing that is not named',
    ['stagelog', 'L-0001', 'aanpassing'],
    (b) => b.set('stagelog', 'L-0001', { soort: 'Aanpassing', aanpassing: null }),
  ],
  [
    'vervolg-voor-datum',
    'a follow-up before its log line',
    ['stagelog', 'L-0001', 'vervolgOp'],
    (b) => b.set('stagelog', 'L-0001', { datum: '2022-05-02', vervolgOp: '2022-05-01' }),
  ],
  [
    'volgend-contact-niet-later',
    'a next contact on the day of the contact',
    ['nazorg', 'N-0001', 'volgendContactOp'],
    (b) => {
      const { cells } = b.find('nazorg', 'N-0001');
      return b.set('nazorg', 'N-0001', { volgendContactOp: cells['datum']! });
    },
  ],
  [
    'volgend-contact-na-nazorg',
    'a next contact after three years',
    ['nazorg', 'N-0001', 'volgendContactOp'],
    (b) => b.set('nazorg', 'N-0001', { volgendContactOp: '2030-01-01' }),
  ],
  [
    'peildatum-voor-projectjaar',
    'words about a day before the projectjaar',
    ['toelichtingen', 'X-0001', 'peildatum'],
    (b) => b.set('toelichtingen', 'X-0001', { peildatum: '2021-12-31' }),
  ],
  [
    'dubbele-toelichting',
    'two texts about one indicator and day',
    ['toelichtingen', 'X-0999', 'peildatum'],
    (b) => b.copy('toelichtingen', 'X-0001', { id: 'X-0999' }),
    null,
  ],
  [
    'zelfde-werkgever',
    'a werkgever that is there already',
    ['werkgevers', 'W-0999', 'naam'],
    (b) => b.copy('werkgevers', 'W-0001', { id: 'W-0999' }),
    null,
  ],
  [
    'stage-na-samenwerking',
    'a stage that goes on after the cooperation ended',
    ['stages', 'S-0039', 'werkgeverId'],
    (b) => b.set('werkgevers', String(b.find('stages', 'S-0039').cells['werkgeverId']), { actiefTot: '2025-08-01' }),
  ],
  [
    'werkproces-dubbel-gepland',
    'the same werkproces planned twice',
    ['toetsen', 'T-0999', 'werkproces'],
    (b) => b.copy('toetsen', 'T-0131', { id: 'T-0999' }),
    null,
  ],
  [
    'behaald-met-vragen',
    'a verklaring that is behaald without akkoord of the RMC',
    ['verklaringen', 'V-0022', 'behaaldOp'],
    (b) => b.set('verklaringen', 'V-0022', { rmcAkkoordOp: null }),
  ],
  [
    'dubbel-doel',
    'two doelen for one indicator, white space aside',
    ['doelen', 'O-0013', 'indicator'],
    (b) => b.copy('doelen', 'O-0007', { id: 'O-0013', indicator: '1.3 / 2024-Q1' }),
  ],
];

test('the demo register has no fault', () => {
  expect(check(new Broken().rows)).toEqual([]);
});

test.each(planted.map((one) => [one[0], one[1], one] as const))(
  '%s: %s',
  (rule, _what, [, , [tab, id, column], plant, newCell, over]) => {
    const found = plant(new Broken()).check(over);
    expect(found.map((one) => [one.rule, one.tab, one.recordId, one.column])).toEqual([[rule, tab, id, column]]);
    expect(found[0]!.repair === undefined ? undefined : found[0]!.repair.newCell).toEqual(newCell);
  },
);

test('every rule has a planted fault', () => {
  // Beside others alone can a date be turned round, or a name stand in a whole column: these are planted below.
  const all = [...planted.map(([rule]) => rule), 'datum-andersom', 'naam-in-andere-kolom'];
  expect([...new Set(all)].sort()).toEqual(ruleNames().sort());
});

test('names that stand in a whole column of another kind are told at each, and two are not', () => {
  const named = (most: number): unknown[] => {
    const broken = new Broken();
    const names = new Map(
      broken.rows.deelnemers.map(({ cells }) => [cells['id'], naamIn('deelnemers', cells as Cells)]),
    );
    broken.rows.fasen.forEach(({ cells }, index) => {
      cells['toelichting'] = index < most ? names.get(cells['deelnemerId']!)! : null;
    });
    return broken.check().flatMap(({ rule, recordId }) => (rule === 'naam-in-andere-kolom' ? [recordId] : []));
  };
  expect(named(4)).toEqual(['F-0001', 'F-0002', 'F-0003', 'F-0004']);
  expect(named(2)).toEqual([]);
});

test('planted faults do not hide one another', () => {
  const apart = planted.filter(
    ([rule, , at, , , over], index) =>
      !over &&
      at[1] !== null &&
      planted.findIndex((one) => one[2].join() === at.join()) === index &&
      !['verwijzing-bestaat-niet', 'verwijderde-rij', 'leertraject-zonder-intake', 'dubbel-nummer'].includes(rule),
  );
  const broken = new Broken();
  for (const [, , , plant] of apart) plant(broken);
  const found = new Set(broken.check().map(({ rule }) => rule));
  expect(apart.map(([rule]) => rule).filter((rule) => !found.has(rule))).toEqual([]);
});

test('of a deleted row is told which, when it was last there, and which rows refer to it', () => {
  const found = new Broken().remove('stages', ({ id }) => id === 'S-0001').check({ lastSeen: () => '2025-08-30' });
  expect(found[0]!.message).toMatch(
    /^S-0001 is weg uit Stages \(laatst gezien op 30 augustus 2025\)\. \d+ rijen verwijzen ernaar: L-0001, .* en nog \d+\.$/,
  );
});

test('where each cell is marked by itself, each reference to a deleted row is told', () => {
  const broken = (): Broken => new Broken().remove('stages', ({ id }) => id === 'S-0001');
  const lines = broken().rows.stagelog.filter(({ cells }) => cells['stageId'] === 'S-0001');
  const found = broken().check({ eachReference: true });
  expect(found.map(({ rule, row }) => [rule, row])).toEqual(lines.map(({ row }) => ['verwijzing-bestaat-niet', row]));
});

test('what is said holds nothing that was typed', () => {
  const typed = 'GEHEIM';
  const broken = new Broken();
  for (const [tab, rows] of Object.entries(broken.rows)) {
    for (const row of rows.slice(0, 3)) {
      for (const key of Object.keys(row.cells)) if (key !== 'id') row.cells[key] = `${typed} ${tab}`;
    }
  }
  const found = broken.check();
  expect(found.length).toBeGreaterThan(50);
  expect(JSON.stringify(found.map(({ message, mend }) => [message, mend]))).not.toContain(typed);
});

describe('how the text dates of a column are written', () => {
  const mendedAs = (datums: readonly string[]): unknown[] => {
    const b = new Broken();
    datums.forEach((datum, at) => b.set('metingen', `M-000${at + 1}`, { datum }));
    return b
      .check()
      .filter(({ tab, column, rule }) => tab === 'metingen' && column === 'datum' && /^datum-a/.test(rule))
      .map(({ recordId, rule, repair, mend }) => [recordId, repair?.newCell ?? rule, mend.includes('verwisseld')]);
  };

  test('the Dutch way, where nothing tells', () => {
    expect(mendedAs(['4-5-2025', '6-5-2025'])).toEqual([
      ['M-0001', '2025-05-04', false],
      ['M-0002', '2025-05-06', false],
    ]);
  });

  test('the Dutch way, where one of four can only have the month first: that one is told', () => {
    expect(mendedAs(['4-2-2025', '6-5-2025', '11-9-2025', '5-16-2025'])).toEqual([
      ['M-0001', '2025-02-04', false],
      ['M-0002', '2025-05-06', false],
      ['M-0003', '2025-09-11', false],
      ['M-0004', 'datum-andersom', true],
    ]);
  });

  test('the month first, where most can be nothing else: the odd one is told, and so is that others may be turned', () => {
    expect(mendedAs(['4/2/2025', '6/25/2025', '11/19/2025', '16/5/2025'])).toEqual([
      ['M-0001', '2025-04-02', true],
      ['M-0002', '2025-06-25', true],
      ['M-0003', '2025-11-19', true],
      ['M-0004', 'datum-andersom', true],
    ]);
  });
});
