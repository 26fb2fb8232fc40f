/**
 * For the leerbedrijf: what the subsidy "praktijkleren in de derde leerweg" asks it to keep of a stage. That is (RVO,
 * Administratie en controle; Stcrt. 2021, 49161) a signed praktijkovereenkomst, the attendance, and that there was guidance,
 * by a company that SBB acknowledges. No free text unless it is asked.
 */
import { isBlank } from '../../register/cell';
import type { DateString } from '../../register/dates';
import { addDays, dateIn, dutchDate, weekStart } from '../../register/dates';
import { counted } from '../../register/grouping';
import type { Cells } from '../../register/row';
import { formatAantal } from '../../uitkomsten/cijfers/format';
import type { Document, Section } from '../weergave/document';
import { sentences, table, text } from '../weergave/document';
import { dag, opening, tekenen } from './compleet';
import type { EigenRij, Gegevens } from './gegevens';
import { naamVan, rijenVan, tekst, volleNaam, werkgeverVan, zijZelf } from './gegevens';

type Regel = EigenRij<'stagelog'>['cells'];

/** A week of a stage. */
interface Week {
  readonly maandag: DateString;
  /** Null where nobody wrote any. */
  readonly uren: number | null;
  readonly afwezig: boolean;
}

/** Of the weeks of a stage up to today, from Monday to Sunday: what the Stagelog tells in each. */
export function weken(
  van: DateString,
  tot: DateString,
  regels: readonly { readonly datum: DateString; readonly uren: number | null; readonly afwezig: boolean }[],
): readonly Week[] {
  const all: Week[] = [];
  for (let maandag = weekStart(van); maandag <= tot; maandag = addDays(maandag, 7)) {
    const own = regels.filter(({ datum }) => weekStart(datum) === maandag);
    const uren = own.flatMap((one) => one.uren ?? []);
    all.push({
      maandag,
      uren: uren.length === 0 ? null : uren.reduce((sum, one) => sum + one, 0),
      afwezig: own.some(({ afwezig }) => afwezig),
    });
  }
  return all;
}

/** The log of a stage, the oldest first. */
const logVan = (gegevens: Gegevens, stageId: string, vandaag: DateString): readonly Regel[] =>
  rijenVan(gegevens, 'stagelog')
    .map(({ cells }) => cells)
    .filter(({ stageId: of, datum }) => of === stageId && (dateIn(datum) ?? '9999') <= vandaag)
    .sort((a, b) => (tekst(a.datum) < tekst(b.datum) ? -1 : 1));

/** Visits and talks. What went wrong, or was made easier for her, is for the team. */
const begeleiding = ({ soort }: Regel): boolean => /bezoek|gesprek/i.test(tekst(soort));

type Erkenning = Pick<Cells<'werkgevers'>, 'erkendLeerbedrijf' | 'erkenningGecontroleerdOp'>;

/** Whether the company is acknowledged, as far as somebody looked. */
const erkenningVan = ({ erkendLeerbedrijf, erkenningGecontroleerdOp: op }: Erkenning): string =>
  `${tekst(erkendLeerbedrijf) || 'Onbekend'}, ${dateIn(op) === null ? 'niet nagekeken' : `nagekeken op ${dag(op)}`}`;

function zonderErkenning({ erkendLeerbedrijf, erkenningGecontroleerdOp }: Erkenning): string[] {
  if (erkendLeerbedrijf === 'Nee')
    return ['De erkenning: dit is geen erkend leerbedrijf. Alleen een leerbedrijf dat SBB erkent, krijgt de subsidie.'];
  if (erkendLeerbedrijf !== 'Ja')
    return ['Of dit een erkend leerbedrijf is. Zoek het op bij SBB (stagemarkt.nl) en vul het in bij de werkgever.'];
  return dateIn(erkenningGecontroleerdOp) === null
    ? ['Wanneer de erkenning is nagekeken. Vul dat in bij de werkgever.']
    : [];
}

const bewaarPlaatsen = {
  papier: [
    { header: 'Wat', from: ['wat'], width: 60 },
    { header: 'Aanwezig', from: ['vakje'], width: 15 },
    { header: 'Getekend op', from: ['op'], width: 25 },
  ],
} as const;

/** What the register does not hold: to tick by hand. */
const zelfBewaren = (): Section => ({
  title: 'Dit bewaart het leerbedrijf zelf',
  parts: [
    table(bewaarPlaatsen, [
      {
        cells: {
          wat: text('Praktijkovereenkomst, getekend door leerbedrijf, school en deelnemer'),
          vakje: text('\u2610'),
          op: text('\u00a0'),
        },
      },
      {
        cells: { wat: text('Dit papier, getekend'), vakje: text('\u2610'), op: text('\u00a0') },
      },
    ]),
    sentences(
      [
        'De praktijkovereenkomst staat niet in het register. Er hoort in: de begin- en einddatum, hoe de begeleiding gaat, ' +
          'welk deel van de opleiding hier wordt geleerd en hoe dat wordt beoordeeld, en wanneer hij eerder kan stoppen.',
      ],
      { look: 'quiet' },
    ),
  ],
});

/** So many weeks without hours are named. */
const meesteWeken = 6;

function zonderUren(all: readonly Week[]): string[] {
  const open = all.filter(({ uren, afwezig }) => uren === null && !afwezig).map(({ maandag }) => dutchDate(maandag));
  if (open.length === 0) return [];
  const rest = open.length > meesteWeken ? ' en later' : '';
  return [
    `De uren van ${counted(open.length, 'week', 'weken')}, met als maandag: ${open.slice(0, meesteWeken).join(', ')}${rest}. Vul ze in het Stagelog in.`,
  ];
}

const weekPlaatsen = {
  papier: [
    { header: 'Week van', from: ['week'], width: 40 },
    { header: 'Afgesproken uren', from: ['afspraak'], width: 20 },
    { header: 'Gewerkte uren', from: ['uren'], width: 20 },
    { header: '', from: ['afwezig'], width: 20 },
  ],
} as const;

const momentPlaatsen = {
  papier: [
    { header: 'Datum', from: ['datum'], width: 25 },
    { header: 'Wat', from: ['soort', 'notitie'], width: 75 },
  ],
} as const;

/** The paper of one stage; null where she has none of this ID. @param metTekst the notes of the Stagelog too */
export function leerbedrijf(
  gegevens: Gegevens,
  stageId: string,
  metTekst: boolean,
  vandaag: DateString,
): Document | null {
  const stage = rijenVan(gegevens, 'stages').find(({ cells }) => cells.id === stageId)?.cells;
  const start = dateIn(stage?.start);
  if (!stage || start === null) return null;
  const einde = dateIn(stage.einde);
  const log = logVan(gegevens, stageId, vandaag);
  const all = weken(
    start,
    einde !== null && einde < vandaag ? einde : vandaag,
    log.map(({ datum, gewerkteUren, soort }) => ({
      datum: tekst(datum),
      uren: typeof gewerkteUren === 'number' ? gewerkteUren : null,
      afwezig: soort === 'Afwezig',
    })),
  );
  const momenten = log.filter(begeleiding);
  const totaal = all.reduce((sum, { uren }) => sum + (uren ?? 0), 0);
  const bedrijf = werkgeverVan(gegevens, tekst(stage.werkgeverId));
  const erkenning = gegevens.werkgevers.get(tekst(stage.werkgeverId)) ?? {};
  return {
    title: 'Stage: gegevens voor het leerbedrijf',
    opening: opening([
      ...zonderErkenning(erkenning),
      ...(isBlank(stage.leermeester) ? ['De naam van de leermeester. Vul die in bij de stage.'] : []),
      ...zonderUren(all),
      ...(momenten.length === 0 ? ['De begeleiding: er staat nog geen bezoek of gesprek in het Stagelog.'] : []),
      ...(einde === null ? ['Het einde van de stage: die loopt nog.'] : []),
    ]),
    sections: [
      {
        title: 'De stage',
        parts: [
          {
            kind: 'list',
            items: [
              { label: 'Deelnemer', value: volleNaam(gegevens) },
              { label: 'Leerbedrijf', value: bedrijf },
              { label: 'Erkend leerbedrijf', value: erkenningVan(erkenning) },
              { label: 'Leermeester', value: tekst(stage.leermeester) || 'nog niet ingevuld' },
              { label: 'Sector', value: tekst(stage.sector) },
              { label: 'Van', value: dag(stage.start) },
              { label: 'Tot en met', value: einde === null ? 'loopt nog' : dag(stage.einde) },
              { label: 'Uren per week', value: tekst(stage.urenPerWeek) },
            ],
            parts: [],
          },
        ],
      },
      {
        title: 'Aanwezigheid per week',
        parts: [
          table(
            weekPlaatsen,
            all.map(({ maandag, uren, afwezig }) => ({
              cells: {
                week: text(`${dutchDate(maandag)} t/m ${dutchDate(addDays(maandag, 6))}`),
                afspraak: text(tekst(stage.urenPerWeek)),
                uren: text(uren === null ? '–' : formatAantal(uren)),
                afwezig: text(afwezig ? 'afwezig gemeld' : ''),
              },
            })),
          ),
          sentences([`Samen: ${formatAantal(totaal)} uur in ${counted(all.length, 'week', 'weken')}.`]),
        ],
      },
      {
        title: 'Begeleiding',
        parts: [
          momenten.length === 0
            ? sentences(['Er is nog niets gelogd.'])
            : table(
                momentPlaatsen,
                momenten.map(({ datum, soort, notitie }) => ({
                  cells: {
                    datum: text(dag(datum)),
                    soort: text(tekst(soort)),
                    notitie: metTekst ? text(tekst(notitie)) : [],
                  },
                })),
              ),
        ],
      },
      zelfBewaren(),
      tekenen([
        ['Leermeester', tekst(stage.leermeester)],
        ['Deelnemer', volleNaam(gegevens)],
        ['Praktijkopleider', naamVan(gegevens, tekst(zijZelf(gegevens).cells.praktijkopleider))],
      ]),
    ],
  };
}
