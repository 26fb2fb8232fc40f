/** The tab Controle: what is wrong, where, and how to mend it. No names, and nothing that was typed. */
import type { TimestampString } from '../../register/dates';
import { dateInWords } from '../../register/dates';
import type { Finding, Severity } from '../../register/rules/judge/rule';
import { tabs } from '../../register/tabs';
import type { Page } from '../../workbook/page/model';
import type { BladFrame, BladStyle } from '../weergave/blad';
import { alsBlad } from '../weergave/blad';
import type { Look, Place, Row, Section } from '../weergave/document';
import { sentences, table, text } from '../weergave/document';

const style: BladStyle = {
  widths: [100, 130, 180, 380, 380, 80],
  title: 18,
  heading: 12,
  lineLength: () => Infinity,
};

/** How many findings of a kind are shown: who has more mends these first and checks again. */
const mostShown = 300;

type Column = 'record' | 'tab' | 'kolom' | 'wat' | 'doe' | 'herstel';

const places: readonly Place<Column>[] = [
  { header: 'Record', from: ['record'] },
  { header: 'Tabblad', from: ['tab'] },
  { header: 'Kolom', from: ['kolom'] },
  { header: 'Wat klopt er niet?', from: ['wat'] },
  { header: 'Wat moet je doen?', from: ['doe'] },
  { header: 'Herstel', from: ['herstel'] },
];

const row = (finding: Finding, link: string | null): Row<Column> => ({
  cells: {
    record: text(finding.recordId ?? `rij ${finding.row}`, link === null ? undefined : 'link', link),
    tab: text(tabs[finding.tab].name),
    kolom: text(finding.header),
    wat: text(finding.message),
    doe: text(finding.mend),
    herstel: text(finding.repair ? 'Kan' : ''),
  },
});

const groups: readonly {
  readonly severity: Severity;
  readonly title: string;
  readonly uitleg: string;
  readonly look: Look;
}[] = [
  {
    severity: 'fout',
    title: 'Fouten',
    uitleg: 'Begin hier. Door een fout kan een rij niet meetellen in de cijfers.',
    look: 'bad',
  },
  {
    severity: 'waarschuwing',
    title: 'Waarschuwingen',
    uitleg: 'Kijk of dit klopt. Klopt het? Dan hoef je niets te doen.',
    look: 'warn',
  },
];

function group(
  findings: readonly Finding[],
  { severity, title, uitleg, look }: (typeof groups)[number],
  linkTo: (finding: Finding) => string | null,
): Section[] {
  const own = findings.filter((finding) => finding.severity === severity);
  if (own.length === 0) return [];
  const more = own.length - mostShown;
  return [
    {
      title: `${title} (${own.length})`,
      look,
      parts: [
        sentences([uitleg], { look: 'quiet' }),
        table(
          { blad: places },
          own.slice(0, mostShown).map((finding) => row(finding, linkTo(finding))),
        ),
        ...(more > 0
          ? [sentences([`En nog ${more}. Maak eerst deze in orde en controleer dan opnieuw.`], { look: 'quiet' })]
          : []),
      ],
    },
  ];
}

/** What could not be read, and that nothing is wrong. */
function outcome(findings: readonly Finding[], warnings: readonly string[]): Section[] {
  const warned: Section[] =
    warnings.length === 0 ? [] : [{ title: '', parts: [sentences(warnings, { look: 'warn' })] }];
  if (findings.length > 0) return warned;
  return warnings.length === 0
    ? [{ title: 'Alles klopt. Er is niets gevonden. Mooi!', look: 'good', parts: [] }]
    : [...warned, { title: '', parts: [sentences(['Verder is er niets gevonden.'])] }];
}

function frame(findings: readonly Finding[], now: TimestampString): BladFrame {
  return {
    under: [
      {
        text: `Gecontroleerd op ${dateInWords(now.slice(0, 10))} om ${now.slice(11, 16)}. Dit tabblad maakt het register zelf: typ hier niets.`,
        look: 'quiet',
      },
      ...(findings.some(({ repair }) => repair)
        ? [
            {
              text: 'Staat er Kan bij Herstel? Kies PLP-register > Controle > Controle en herstel: dan maakt het register het goed.',
            },
          ]
        : []),
    ],
  };
}

/** The page. `linkTo` gives the link to a finding's cell; `warnings` are sentences about what could not be read. */
export function controlePage(
  findings: readonly Finding[],
  warnings: readonly string[],
  now: TimestampString,
  linkTo: (finding: Finding) => string | null,
): Page {
  const sections = [...outcome(findings, warnings), ...groups.flatMap((one) => group(findings, one, linkTo))];
  return alsBlad({ title: 'Controle', sections }, style, frame(findings, now)).page;
}
