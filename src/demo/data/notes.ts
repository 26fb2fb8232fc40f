/** Short notes as a team would type them: no names, no health. `{taak}` becomes a task of the sector. */
import type { Logregel } from '../../register/tabs/stagelog';
import type { Besluit, Sector, Stage } from '../person';

export type LogSoort = Logregel['soort'];
export type AanpassingSoort = NonNullable<Logregel['aanpassing']>;

/** Tasks that fit after "werkt aan". */
export const tasks: Readonly<Record<Sector, readonly string[]>> = {
  'Sociaal werk': [
    'de koffieochtend',
    'de knutselmiddag',
    'het welkom heten van bezoekers',
    'het buurtontbijt',
    'de spelmiddag',
    'het klaarzetten van de zaal',
  ],
  Logistiek: [
    'het inpakken van bestellingen',
    'het tellen van de voorraad',
    'het uitladen van karren',
    'het sorteren van goederen',
    'de stickers en labels',
    'het vullen van de stelling',
  ],
  Dienstverlening: [
    'de kleine klussen',
    'het klaarzetten van de vergaderruimte',
    'de postronde',
    'het bijhouden van de kantine',
    'de sleutels en de presentielijst',
  ],
  Catering: [
    'de soep van de dag',
    'het snijden van de groente',
    'de broodjes',
    'het uitgeven van de lunch',
    'de afwas en de keukenvloer',
    'de voorraad van de koelcel',
  ],
  Schoonmaak: ['de vaste ronde', 'het sanitair', 'de werkkar', 'de ramen van de gang', 'de vloer van de kantine'],
  Groen: [
    'het wieden van de perken',
    'het snoeien van de heg',
    'het verpotten',
    'het bladvrij maken van het pad',
    'het onderhoud van het gereedschap',
    'de moestuin',
  ],
  Zorg: [
    'de lunch in de huiskamer',
    'de koffieronde',
    'het voorlezen van de krant',
    'de wandeling met bewoners',
    'het opruimen van de huiskamer',
  ],
  Horeca: [
    'het dekken van de tafels',
    'de bediening op het terras',
    'het afruimen',
    'de kassa',
    'het opnemen van bestellingen',
    'de mise en place',
  ],
  'Kantoor en receptie': [
    'het ontvangen van bezoekers',
    'de telefoon',
    'de post',
    'het reserveren van ruimtes',
    'de bezoekerslijst op de computer',
  ],
};

type Talk = Exclude<LogSoort, 'Aanpassing' | 'Tegenslag' | 'Afwezig'>;
type Going = 'moeilijk' | 'gewoon' | 'goed';

/** Notes of an ordinary entry, by how it goes: moeilijk (1–2), gewoon (3), goed (4–5). */
export const notes: Readonly<Record<Talk, Readonly<Record<Going, readonly string[]>>>> = {
  Werkplekbezoek: {
    moeilijk: [
      'Zoekt nog naar overzicht bij {taak}. Samen een lijstje gemaakt.',
      'Stil vandaag. Werkt mee, maar vraagt weinig.',
      'Vindt {taak} nog lastig. Een stap tegelijk werkt beter.',
      'Kwam later binnen. Daarna samen rustig opgestart met {taak}.',
    ],
    gewoon: [
      'Werkt rustig door aan {taak}.',
      'Kent de volgorde bij {taak}. Moet nog vaker zelf beginnen.',
      'Oefent met {taak}. De uitleg met foto’s helpt.',
      'Houdt de afspraken over pauzes goed aan.',
      'Doet {taak} nu samen met een collega.',
    ],
    goed: [
      'Doet {taak} zelfstandig. De leermeester hoeft alleen na te kijken.',
      'Vraagt op tijd om hulp en legt uit wat nodig is.',
      'Hielp een nieuwe stagiair op weg bij {taak}.',
      'Mooie stap: nam zelf het initiatief bij {taak}.',
      'Zichtbaar trots op {taak}. Foto gemaakt voor het portfolio.',
    ],
  },
  'Gesprek deelnemer': {
    moeilijk: [
      'Twijfelt of dit de goede plek is. Over twee weken weer bespreken.',
      'De week was vol. Samen gekeken wat eraf kan.',
      'Vindt het spannend om iets te vragen. Geoefend met een vaste zin.',
      'School roept oude herinneringen op. Lesboek even weggelegd.',
    ],
    gewoon: [
      'Tevreden over de dagen. Wil graag weten wat er hierna komt.',
      'De opdracht besproken. Nog twee onderdelen te gaan.',
      'Vertelt dat de reis went. De vaste begintijd helpt.',
      'Besproken hoe je grenzen aangeeft op het werk.',
      'Samen het werkboek doorgenomen. Leest de opdrachten liever hardop.',
    ],
    goed: [
      'Vertelt thuis over het werk. Dat was eerder anders.',
      'Wil meer leren over {taak}.',
      'Ziet zelf wat er vooruit is gegaan. Genoteerd voor het portfolio.',
      'Durft nu ook nee te zeggen als het te veel is.',
      'Denkt na over betaald werk in deze richting.',
    ],
  },
  'Gesprek leermeester': {
    moeilijk: [
      'Leermeester merkt dat drukte lastig is. Eerst zelf samen een oplossing zoeken.',
      'Uitleg gaat soms te snel. Leermeester probeert voordoen, samen doen, zelf doen.',
      'Leermeester vraagt om tips voor {taak}.',
    ],
    gewoon: [
      'Leermeester ziet groei bij {taak}. Tempo mag nog omhoog, maar dat heeft geen haast.',
      'Afspraken over de begeleiding herhaald. Loopt zoals gepland.',
      'Leermeester plant elke week tien minuten om terug te kijken.',
    ],
    goed: [
      'Leermeester is blij met de inzet. Wil meer taken geven.',
      'Op {taak} kan de ploeg nu rekenen.',
      'Leermeester denkt dat de toets kan worden gepland.',
      'Collega’s weten de deelnemer goed te vinden.',
    ],
  },
  Driegesprek: {
    moeilijk: [
      'Open besproken wat niet loopt. Drie afspraken op papier gezet.',
      'Verwachtingen lagen uit elkaar. Nu samen kleinere doelen gekozen.',
    ],
    gewoon: [
      'Doelen voor de komende weken afgesproken: {taak} en op tijd afmelden.',
      'Teruggekeken op de afgelopen weken. Alle drie tevreden met de stappen.',
      'Werkboek en werkplek naast elkaar gelegd. Klopt goed.',
    ],
    goed: [
      'Klaar voor een volgende stap. Besproken welke toets eerst komt.',
      'Leermeester en deelnemer vullen elkaar aan. Meer uren besproken.',
      'Alle doelen gehaald. Nieuwe doelen gekozen rond {taak}.',
    ],
  },
};

export const setbackNotes: readonly string[] = [
  'Botsing op de werkvloer. Samen uitgepraat met de leermeester.',
  'Een taak ging mis en dat hakte erin. Rustig nabesproken.',
  'Een brief van een instantie gaf veel onrust. Jobcoach kijkt mee.',
  'Schrok van een drukke dag. Volgende keer begint de dag kleiner.',
  'Reis ging mis door uitval van de bus. Plan B gemaakt.',
];

export const absenceNotes: readonly string[] = [
  'Afgemeld voor deze week. Volgende week rustig opbouwen.',
  'Niet gekomen en niet gebeld. Later die dag contact gehad.',
  'Vrije week opgenomen, was zo afgesproken.',
  'Twee dagen gemist. Afspraak gemaakt over afmelden.',
];

export const adaptationNotes: Readonly<Record<AanpassingSoort, readonly string[]>> = {
  Tempo: [
    'Meer tijd per taak afgesproken.',
    'Een opdracht minder per week.',
    'Pauze toegevoegd halverwege de ochtend.',
  ],
  Taak: [
    'Begint de dag met {taak}, een vaste taak geeft houvast.',
    'Taak in kleine stappen op een kaart gezet.',
    'Moeilijkste onderdeel gaat voorlopig naar een collega.',
  ],
  Werktijden: [
    'Begint voortaan een uur later.',
    'Drie korte dagen in plaats van twee lange.',
    'Vaste vrije woensdag afgesproken.',
  ],
  Begeleiding: [
    'Assistent komt elke week langs.',
    'Vaste collega als maatje op de werkvloer.',
    'Leermeester start de dag met vijf minuten samen kijken.',
  ],
  Lesstof: [
    'Lesstof in beeld en korte zinnen gemaakt.',
    'Opdrachten mondeling in plaats van op papier.',
    'Les op de werkplek in plaats van in het lokaal.',
  ],
  Toetsvorm: [
    'Toets wordt verdeeld over drie momenten.',
    'Kijken op het werk in plaats van een los toetsmoment.',
    'Foto’s en filmpjes in het portfolio tellen mee.',
  ],
  'Andere plek': [
    'Samen met de jobcoach op zoek naar een rustigere plek.',
    'Kijkt een dagdeel mee op een andere plek.',
  ],
};

export const adaptationWeights: readonly (readonly [AanpassingSoort, number])[] = [
  ['Tempo', 22],
  ['Taak', 20],
  ['Begeleiding', 18],
  ['Lesstof', 16],
  ['Werktijden', 12],
  ['Toetsvorm', 9],
  ['Andere plek', 4],
];

export const firstNotes: readonly string[] = [
  'Kennismaking op de plek. Taken, tijden en pauzes doorgenomen.',
  'Eerste dagen gehad. Vaste plek voor de jas en een vast gezicht helpen.',
  'Rondleiding en koffie met de ploeg. Afgesproken wie vragen beantwoordt.',
  'Start met drie gesprekken: wat wil je leren, wat helpt, wat liever niet.',
];

export const lastNotes: Readonly<Record<NonNullable<Stage['reden']>, readonly string[]>> = {
  Afgerond: [
    'Stage afgerond met taart op de afdeling. Mooi teruggekeken.',
    'Laatste gesprek. Alle afspraken zijn nagekomen.',
  ],
  'Andere plek gewenst': [
    'Wil verder leren op een andere plek. In goed overleg afgesloten.',
    'Toe aan iets nieuws. De plek blijft welkom voor een volgende stagiair.',
  ],
  'Liep niet': ['Plek en deelnemer pasten niet goed bij elkaar. Samen gestopt.'],
  'Naar werk': ['Laatste stagedag. Hierna begint het werk.', 'Afgesloten met de ploeg. De stap naar werk is geregeld.'],
  Uitgevallen: [
    'Samen besloten om te stoppen. De deur blijft open.',
    'Afscheid genomen. Besproken wat wel heeft geholpen.',
  ],
  Anders: [
    'Stage stopt voorlopig. Contact blijft via de assistent.',
    'Plek tijdelijk afgesloten. Goede afspraken over later.',
  ],
};

export const followUps: readonly string[] = [
  'Bellen hoe het gaat',
  'Nieuw rooster maken',
  'Toets bespreken met leermeester',
  'Driegesprek plannen',
  'Werkboek nakijken',
  'Jobcoach laten meekijken',
  'Werkkaart met foto’s maken',
  'Reis samen oefenen',
];

/** What somebody gets enthusiastic about, by sector. */
export const enthusiasms: Readonly<Record<Sector, readonly string[]>> = {
  'Sociaal werk': ['Mensen aan het lachen maken.', 'Samen iets organiseren in de buurt.', 'Er zijn voor een ander.'],
  Logistiek: ['Alles op zijn plek zetten.', 'Lekker bezig zijn en zien wat er af is.'],
  Dienstverlening: ['Iets maken of repareren.', 'Mensen op weg helpen.', 'Afwisseling in klusjes.'],
  Catering: ['Koken voor een grote groep.', 'Nieuwe recepten proberen.'],
  Schoonmaak: ['Een ruimte die weer fris is.', 'Rustig werk met een vaste ronde.'],
  Groen: ['Buiten zijn, ook als het regent.', 'Zien groeien wat je zelf hebt geplant.'],
  Zorg: ['Praatjes met ouderen.', 'Voor iemand zorgen.'],
  Horeca: ['Gastvrij zijn.', 'De gezelligheid van een volle zaal.'],
  'Kantoor en receptie': ['Bezoekers ontvangen.', 'Dingen netjes regelen.'],
};

export const decisionNotes: Readonly<Record<Besluit, readonly string[]>> = {
  Start: [
    'Weet goed wat nodig is en wil graag beginnen.',
    'Plek en begeleiding zijn geregeld.',
    'Begint met weinig uren en bouwt op.',
  ],
  Proefplaatsing: [
    'Eerst een paar weken proberen of de plek past.',
    'Wil graag, maar twijfelt over de uren. Daarom eerst op proef.',
  ],
  Oriëntatieperiode: [
    'Weet nog niet welke richting past. Eerst op een paar plekken kijken.',
    'Eerst ritme opbouwen en kiezen, dan pas starten.',
  ],
  Wachten: ['Thuis moet eerst meer rust zijn. Over een tijd weer samen kijken.', 'Nog geen passende plek vrij.'],
  Doorverwezen: ['Andere hulp gaat nu voor. Samen met de gemeente geregeld.'],
  'Niet starten': ['Kiest voor een andere weg. In goed overleg.'],
};

export const careNotes = {
  Ja: [
    'Gaat goed op het werk. Collega’s zijn tevreden.',
    'Contract en rooster besproken. Geen vragen.',
    'Werkt prettig samen met de ploeg.',
    'Vindt het fijn om eigen geld te verdienen.',
    'Drukke weken gehad. Leidinggevende past het rooster aan.',
    'Nieuwe taak erbij gekregen en die gaat goed.',
    'Vraag over de uitkering doorgezet naar de jobcoach.',
  ],
  Nee: [
    'Contract is gestopt. Samen gekeken wat er wel kan.',
    'Zoekt met de jobcoach naar nieuw werk.',
    'Tevreden met vrijwilligerswerk. Betaald werk mag later weer.',
  ],
} as const;

export const testNotes = {
  spread: 'Verdeeld over meer momenten, op het werk.',
  again: 'Nog een onderdeel oefenen. Daarna opnieuw, zonder haast.',
  postponed: 'Uitgesteld op verzoek van de deelnemer.',
  dropped: 'Vervallen: het traject is gestopt.',
  passed: [
    'Rustig en zeker gedaan.',
    'Liet het zien tijdens een gewone werkdag.',
    'Leermeester keek mee en was tevreden.',
  ],
} as const;
