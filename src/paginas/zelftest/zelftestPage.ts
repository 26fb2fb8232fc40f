/** The tab Zelftest: each probe with its outcome and what to do; and the same as text, to send to a developer. */
import type { TimestampString } from '../../register/dates';
import { dateInWords } from '../../register/dates';
import type { CellLook, Page, PageCell, PageRow } from '../../workbook/page/model';
import { cell, wide } from '../../workbook/page/model';
import { ink } from '../../workbook/page/look';
import type { Afloop, Uitslag } from './uitslag';
import { aflopen, telling } from './uitslag';

const headers = [
  'Proef',
  'Uitslag',
  'Milliseconden',
  'Wat probeert het?',
  'Wat vond het?',
  'Wat moet je doen?',
] as const;
const widths = [190, 110, 105, 280, 300, 380];

/** The outcome stands there in words too: colour never says it alone. */
const looks: Readonly<Record<Afloop, CellLook>> = {
  Geslaagd: { colour: ink.good, bold: true },
  'Niet geslaagd': { colour: ink.bad, bold: true },
  'Nog bezig': { colour: ink.quiet },
  'Doe dit zelf': { colour: ink.warn, bold: true },
};

/** The cells of a probe, also where one is written anew later. */
export const probeCells = ({ naam, afloop, ms, wat, gevonden, doen }: Uitslag): PageCell[] => [
  cell(naam, { bold: true }),
  cell(afloop, looks[afloop]),
  cell(ms, { format: '0', align: 'right' }),
  cell(wat),
  cell(gevonden),
  cell(doen),
];

/** The whole tab. */
export function zelftestPage(uitslagen: readonly Uitslag[], now: TimestampString): Page {
  const rows: PageRow[] = [
    wide('Zelftest bij Google', { size: 18, bold: true, colour: ink.blue }),
    wide(`${dateInWords(now.slice(0, 10))}, ${now.slice(11, 16)} uur: ${telling(uitslagen)}.`),
    wide(
      'Hier staan geen persoonsgegevens in. Gaat er iets mis? Kies PLP-register > Controle > Zelftest kopiëren en stuur de tekst naar wie het register bouwt.',
      { colour: ink.quiet },
    ),
    { cells: [] },
    { cells: headers.map((text) => cell(text, { bold: true, background: '#f1f3f4' })), line: true },
    ...uitslagen.map((uitslag): PageRow => ({ cells: probeCells(uitslag), line: true })),
  ];
  return { widths, rows, frozenRows: 5 };
}

/** The outcomes as they stand in the tab, each with its row (1-based); what somebody typed there is passed over. */
export function uitslagenIn(values: readonly (readonly unknown[])[]): (Uitslag & { readonly row: number })[] {
  return values.flatMap((line, index) => {
    const [naam, text, ms, wat, gevonden, doen] = line;
    const afloop = aflopen.find((one) => one === text);
    return afloop === undefined
      ? []
      : [
          {
            row: index + 1,
            naam: String(naam),
            afloop,
            ms: typeof ms === 'number' ? ms : null,
            wat: String(wat ?? ''),
            gevonden: String(gevonden ?? ''),
            doen: String(doen ?? ''),
          },
        ];
  });
}

/** As text, to copy. */
export const zelftestText = (uitslagen: readonly Uitslag[], now: TimestampString): string =>
  [
    `Zelftest van het PLP-register, ${now.slice(0, 16).replace('T', ' ')}: ${telling(uitslagen)}.`,
    ...uitslagen.map(({ naam, afloop, ms, gevonden, doen }) =>
      [`${naam}: ${afloop}${ms === null ? '' : ` (${ms} ms)`}.`, gevonden, doen].filter(Boolean).join(' '),
    ),
  ].join('\n');
