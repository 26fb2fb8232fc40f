/** The tab Controle as a page: what is wrong, where, and how to mend it. No names, and nothing that was typed. */
import type { TimestampString } from '../../register/dates';
import { dateInWords } from '../../register/dates';
import type { Finding, Severity } from '../../register/rules/rule';
import { tabs } from '../../register/tabs';
import type { Page, PageRow } from '../../workbook/page/page';
import { cell, wide } from '../../workbook/page/page';
import { ink } from '../../workbook/page/look';

const widths = [100, 130, 180, 380, 380, 80];

/** How many findings of a kind are shown: who has more mends these first and checks again. */
const mostShown = 300;

const blank: PageRow = { cells: [] };

const header: PageRow = {
  cells: ['Record', 'Tabblad', 'Kolom', 'Wat klopt er niet?', 'Wat moet je doen?', 'Herstel'].map((text) =>
    cell(text, { bold: true, background: '#f1f3f4' }),
  ),
  line: true,
};

const row = (finding: Finding, link: string | null): PageRow => ({
  cells: [
    cell(finding.recordId ?? `rij ${finding.row}`, link === null ? {} : { link, colour: ink.blue }),
    cell(tabs[finding.tab].name),
    cell(finding.header),
    cell(finding.message),
    cell(finding.mend),
    cell(finding.repair ? 'Kan' : ''),
  ],
  line: true,
});

const groups: readonly {
  readonly severity: Severity;
  readonly title: string;
  readonly help: string;
  readonly colour: string;
}[] = [
  {
    severity: 'fout',
    title: 'Fouten',
    help: 'Begin hier. Door een fout kan een rij niet meetellen in de cijfers.',
    colour: ink.bad,
  },
  {
    severity: 'waarschuwing',
    title: 'Waarschuwingen',
    help: 'Kijk of dit klopt. Klopt het? Dan hoef je niets te doen.',
    colour: ink.warn,
  },
];

function group(
  findings: readonly Finding[],
  { severity, title, help, colour }: (typeof groups)[number],
  linkTo: (finding: Finding) => string | null,
): PageRow[] {
  const own = findings.filter((finding) => finding.severity === severity);
  if (own.length === 0) return [];
  const more = own.length - mostShown;
  return [
    wide(`${title} (${own.length})`, { size: 12, bold: true, colour }),
    wide(help, { colour: ink.quiet }),
    header,
    ...own.slice(0, mostShown).map((finding) => row(finding, linkTo(finding))),
    ...(more > 0
      ? [wide(`En nog ${more}. Maak eerst deze in orde en controleer dan opnieuw.`, { colour: ink.quiet })]
      : []),
    blank,
  ];
}

/** The page. `linkTo` gives the link to a finding's cell; `warnings` are sentences about what could not be read. */
export function controlePage(
  findings: readonly Finding[],
  warnings: readonly string[],
  now: TimestampString,
  linkTo: (finding: Finding) => string | null,
): Page {
  const repairable = findings.filter(({ repair }) => repair).length;
  return {
    widths,
    rows: [
      wide('Controle', { size: 18, bold: true }),
      wide(
        `Gecontroleerd op ${dateInWords(now.slice(0, 10))} om ${now.slice(11, 16)}. Dit tabblad maakt het register zelf: typ hier niets.`,
        { colour: ink.quiet },
      ),
      ...(repairable > 0
        ? [
            wide(
              'Staat er Kan bij Herstel? Kies PLP-register > Controle > Controle en herstel: dan maakt het register het goed.',
            ),
          ]
        : []),
      blank,
      ...warnings.map((text) => wide(text, { colour: ink.warn })),
      ...(findings.length === 0 && warnings.length === 0
        ? [wide('Alles klopt. Er is niets gevonden. Mooi!', { size: 12, bold: true, colour: ink.good })]
        : []),
      ...(findings.length === 0 && warnings.length > 0 ? [blank, wide('Verder is er niets gevonden.')] : []),
      ...(warnings.length > 0 ? [blank] : []),
      ...groups.flatMap((one) => group(findings, one, linkTo)),
    ],
  };
}
