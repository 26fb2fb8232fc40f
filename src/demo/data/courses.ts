/** The invented opleidingen of the demo, with their werkprocessen. The codes are no real crebo numbers. */

export interface Course {
  /** Five digits, as text. */
  readonly code: string;
  readonly titel: string;
  /** Code of the werkproces and what the deelnemer shows. */
  readonly werkprocessen: readonly (readonly [code: string, omschrijving: string])[];
}

const list = {
  sociaal: {
    code: '90110',
    titel: 'Assistent sociaal werk',
    werkprocessen: [
      ['B1-K1-W1', 'Ontvangt bezoekers en stelt ze op hun gemak'],
      ['B1-K1-W2', 'Bereidt een activiteit voor'],
      ['B1-K1-W3', 'Helpt bij een activiteit in de groep'],
      ['B1-K1-W4', 'Ruimt op en bespreekt hoe het ging'],
      ['P2-K1-W1', 'Begeleidt een kleine groep bij een vaste activiteit'],
    ],
  },
  logistiek: {
    code: '90120',
    titel: 'Assistent logistiek',
    werkprocessen: [
      ['B1-K1-W1', 'Neemt goederen aan en controleert ze'],
      ['B1-K1-W2', 'Slaat goederen op'],
      ['B1-K1-W3', 'Verzamelt en verpakt bestellingen'],
      ['B1-K1-W4', 'Houdt de werkplek veilig en netjes'],
    ],
  },
  dienst: {
    code: '90130',
    titel: 'Assistent dienstverlening',
    werkprocessen: [
      ['B1-K1-W1', 'Bereidt het werk voor'],
      ['B1-K1-W2', 'Voert het werk uit volgens afspraak'],
      ['B1-K1-W3', 'Meldt zich af en ruimt op'],
      ['D1-K1-W1', 'Voert kleine klussen in en om het gebouw uit'],
      ['D1-K1-W2', 'Helpt gasten en collega’s op weg'],
    ],
  },
  catering: {
    code: '90140',
    titel: 'Assistent catering',
    werkprocessen: [
      ['B1-K1-W1', 'Maakt de werkplek klaar en werkt schoon'],
      ['B1-K1-W2', 'Snijdt en weegt ingrediënten'],
      ['B1-K1-W3', 'Bereidt een eenvoudig gerecht'],
      ['B1-K1-W4', 'Geeft de maaltijd uit'],
      ['P1-K1-W1', 'Neemt voorraad aan en slaat die op'],
    ],
  },
  schoonmaak: {
    code: '90150',
    titel: 'Assistent schoonmaak',
    werkprocessen: [
      ['B1-K1-W1', 'Maakt de werkkar klaar'],
      ['B1-K1-W2', 'Maakt een ruimte schoon volgens de lijst'],
      ['B1-K1-W3', 'Maakt sanitair schoon'],
      ['B1-K1-W4', 'Controleert het eigen werk'],
    ],
  },
  groen: {
    code: '90160',
    titel: 'Assistent groen',
    werkprocessen: [
      ['B1-K1-W1', 'Plant en verzorgt beplanting'],
      ['B1-K1-W2', 'Snoeit en maait met handgereedschap'],
      ['B1-K1-W3', 'Onderhoudt gereedschap'],
      ['P2-K1-W3', 'Legt een eenvoudig pad of bed aan'],
    ],
  },
  zorg: {
    code: '90170',
    titel: 'Assistent zorg en welzijn',
    werkprocessen: [
      ['B1-K1-W1', 'Helpt bij de maaltijd'],
      ['B1-K1-W2', 'Houdt de huiskamer schoon en gezellig'],
      ['B1-K1-W3', 'Maakt een praatje en luistert'],
      ['P1-K1-W2', 'Geeft door wat opvalt'],
      ['P1-K1-W3', 'Helpt bij een uitje of activiteit'],
    ],
  },
  horeca: {
    code: '90180',
    titel: 'Assistent horeca',
    werkprocessen: [
      ['B1-K1-W1', 'Dekt tafels en maakt de zaal klaar'],
      ['B1-K1-W2', 'Ontvangt gasten en neemt bestellingen op'],
      ['B1-K1-W3', 'Serveert eten en drinken'],
      ['B1-K1-W4', 'Rekent af en ruimt af'],
    ],
  },
  receptie: {
    code: '90190',
    titel: 'Assistent kantoor en receptie',
    werkprocessen: [
      ['B1-K1-W1', 'Ontvangt bezoekers aan de balie'],
      ['B1-K1-W2', 'Neemt de telefoon aan en geeft berichten door'],
      ['B1-K1-W3', 'Verwerkt post en pakketten'],
      ['P2-K1-W1', 'Reserveert ruimtes en zet ze klaar'],
      ['P2-K1-W2', 'Werkt een lijst bij op de computer'],
    ],
  },
} as const satisfies Record<string, Course>;

export type CourseKey = keyof typeof list;

export const courses: Readonly<Record<CourseKey, Course>> = list;
