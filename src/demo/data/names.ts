/** Invented first and last names, by background; the demo combines them by seed. */

/** Places round the project; an address is never needed. */
export const towns: readonly (readonly [string, number])[] = [
  ['Haarlem', 60],
  ['Heemstede', 8],
  ['Bloemendaal', 4],
  ['Zandvoort', 8],
  ['Velserbroek', 6],
  ['IJmuiden', 7],
  ['Hoofddorp', 4],
  ['Spaarndam', 3],
];

export interface Background {
  readonly first: readonly string[];
  readonly last: readonly string[];
  /** How many of a hundred. */
  readonly share: number;
}

export const backgrounds: readonly Background[] = [
  {
    share: 46,
    first: [
      'Sanne',
      'Daan',
      'Lotte',
      'Ruben',
      'Femke',
      'Jesse',
      'Iris',
      'Thijs',
      'Maaike',
      'Koen',
      'Wendy',
      'Rick',
      'Esther',
      'Joost',
      'Manon',
      'Tim',
      'Sharon',
      'Niels',
      'Petra',
      'Stefan',
      'Roos',
      'Bas',
      'Anouk',
      'Martijn',
      'Kim',
      'Gijs',
    ],
    last: [
      'van der Meulen',
      'Bakhuis',
      'Dijkgraaf',
      'Terlouw',
      'Oosterhof',
      'Schipperijn',
      'van Wijk',
      'Kranenburg',
      'de Graaff',
      'Zonneveld',
      'Hartog',
      'Roelofs',
      'Vermaat',
      'Blokzijl',
      'van Rossem',
      'Duinker',
      'Nieuwland',
      'Stoop',
      'Wagemaker',
      'Lindeboom',
      'Pannekoek',
      'van Leersum',
      'Heijblom',
      'Kruidhof',
      'Tesselaar',
      'Brakenhoff',
    ],
  },
  {
    share: 15,
    first: ['Elif', 'Emre', 'Zeynep', 'Burak', 'Derya', 'Kerem', 'Selin', 'Ozan'],
    last: ['Yavuzer', 'Karaduman', 'Özbek', 'Tunalı', 'Aksoylu', 'Çetinkol', 'Güneral', 'Sarıkız'],
  },
  {
    share: 15,
    first: ['Salma', 'Ilyas', 'Noura', 'Bilal', 'Hajar', 'Younes', 'Samira', 'Anass'],
    last: ['El Haddouti', 'Bouzidane', 'Ait Lahcen', 'Benkaddour', 'El Asmi', 'Tahrioui', 'Zerouali', 'Ouchene'],
  },
  {
    share: 12,
    first: ['Shanti', 'Dion', 'Chantal', 'Jermaine', 'Sheila', 'Ravi', 'Naomi', 'Clyde'],
    last: ['Ramdhani', 'Pinasra', 'Kartosen', 'Landbrug', 'Wijngaarde', 'Soekhlal', 'Amatmoer', 'Zeegelaar'],
  },
  {
    share: 8,
    first: ['Kasia', 'Marek', 'Ola', 'Tomek', 'Agata'],
    last: ['Nowakiewicz', 'Kaczmar', 'Wrobel', 'Pietrasz', 'Dudek'],
  },
  {
    share: 4,
    first: ['Senait', 'Yusuf', 'Lina', 'Omid'],
    last: ['Tesfazion', 'Al Rawas', 'Haddadin', 'Karimzad'],
  },
];
