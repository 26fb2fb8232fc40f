/** Suggestions that take much knowing: which target a source column seems to be, and which choice a value. */
import { countBy } from '../../register/grouping';
import { once } from '../../register/once';
import { comparable } from '../../register/text/search';
import type { Doel, ImportTab } from './doelen';
import { doelen, doelVan, importTabellen, naamDoelen } from './doelen';
import type { Betekenissen, Koppeling, Lijsten } from './koppeling';
import { delenVan, isKeuze, keuzesVan, legeKoppeling, waardeSleutel } from './koppeling';
import { gelijkenis } from './lijken';
import type { Kolomprofiel } from './profiel';
import type { Synoniemen } from './synoniemen';

/** From here on a column gets its suggestion, and from there on nobody needs to look twice. */
const goodEnough = 0.55;
const certain = 0.9;

/** The words of a target or a choice. */
const woorden = (text: string | undefined): readonly string[] => text?.split('|') ?? [];

/** How many targets go by a header. */
const headersOf = (synoniemen: Synoniemen): ReadonlyMap<string, number> =>
  countBy(
    doelen().flatMap(({ label, sleutel }) => [
      ...new Set([label, ...woorden(synoniemen.koppen[sleutel])].map(comparable)),
    ]),
  );

interface Koppen {
  readonly doel: Doel;
  /** Texts that may head its column, each with how much they say. */
  readonly texts: readonly { readonly text: string; readonly weight: number }[];
}

/** What suggestions are made from. */
export interface Kennis {
  /** How many targets go by a header. */
  readonly headers: ReadonlyMap<string, number>;
  readonly koppen: readonly Koppen[];
  /** Other words for a choice. */
  readonly keuzes: ReadonlyMap<string, readonly string[]>;
}

/** True for a text that is often a header. */
export const isBekendeKop =
  ({ headers }: Kennis) =>
  (text: string): boolean =>
    headers.has(comparable(text));

/** A header that several tabs have says less than one that names its tab. */
function koppenVan(synoniemen: Synoniemen, headers: Kennis['headers']): readonly Koppen[] {
  const labels = new Set(doelen().map(({ label }) => comparable(label)));
  return doelen().map((doel) => {
    const { sleutel, label } = doel;
    const { name, record } = importTabellen[doel.tab];
    return {
      doel,
      texts: [
        { text: label, weight: (headers.get(comparable(label)) ?? 0) > 1 ? 0.75 : 1 },
        ...[`${label} ${record}`, `${record} ${label}`, `${label} ${name}`, `${name} ${label}`].map((text) => ({
          text,
          weight: 1,
        })),
        // What another column is called itself, it has before this one, where the sheet is about its tab.
        ...woorden(synoniemen.koppen[sleutel]).map((text) => ({
          text,
          weight: labels.has(comparable(text)) && comparable(text) !== comparable(label) ? 0.75 : 0.95,
        })),
      ],
    };
  });
}

/** What these words tell. */
export function kennisVan(synoniemen: Synoniemen): Kennis {
  const headers = headersOf(synoniemen);
  return {
    headers,
    koppen: koppenVan(synoniemen, headers),
    keuzes: new Map(Object.entries(synoniemen.keuzes).map(([keuze, text]) => [keuze, woorden(text)])),
  };
}

/** How well the header alone fits. */
const likeHeader = (kop: string, { texts }: Koppen): number =>
  Math.max(...texts.map(({ text, weight }) => gelijkenis(kop, text) * weight));

/** Whether such values can stand in such a column at all, and how telling they are: from -1 (no) to 0.2. */
function likeValues(
  { soort, waarden, voorbeelden }: Kolomprofiel,
  { column: { type }, sleutel }: Doel,
  kennis: Kennis,
): number {
  if (soort === 'leeg') return 0;
  switch (type.kind) {
    case 'date':
      return soort === 'datum' ? 0.05 : -0.3;
    case 'number':
      return soort === 'getal' || (soort === 'datum' && sleutel === 'deelnemers.geboortejaar') ? 0.05 : -1;
    case 'choice':
    case 'choices': {
      if (waarden === null || soort === 'datum') return -1;
      const choices = type.kind === 'choice' ? type.choices : 'setting' in type.choices ? [] : type.choices;
      return waarden.some(({ waarde }) => keuzeVoorstel(waarde, choices, kennis) !== null) ? 0.15 : -0.15;
    }
    case 'email':
      return type.medewerker || voorbeelden.some((text) => text.includes('@')) ? 0.05 : -1;
    default:
      return soort === 'datum' ? -0.5 : 0;
  }
}

interface Kandidaat {
  readonly kop: string;
  readonly doel: Doel;
  readonly score: number;
}

/** Each column and each target once, the best pairs first. */
function pairUp(candidates: readonly Kandidaat[]): Map<string, Kandidaat> {
  const chosen = new Map<string, Kandidaat>();
  const taken = new Set<string>();
  for (const one of [...candidates].sort((a, b) => b.score - a.score)) {
    if (one.score < goodEnough || chosen.has(one.kop) || taken.has(one.doel.sleutel)) continue;
    chosen.set(one.kop, one);
    taken.add(one.doel.sleutel);
  }
  return chosen;
}

const contextShare = 0.2;

/** A sheet is mostly about a few tabs: what belongs to those, or to the tab of the column before, is more likely. */
function withContext(candidates: readonly Kandidaat[], koppen: readonly string[]): Kandidaat[] {
  const first = pairUp(candidates);
  const sure = [...first.values()].filter(({ score, doel }) => score >= certain && !naamDoelen.includes(doel.sleutel));
  const share = (tab: ImportTab): number =>
    sure.length === 0 ? 0 : sure.filter(({ doel }) => doel.tab === tab).length / sure.length;
  return candidates.map((one) => {
    const before = first.get(koppen[koppen.indexOf(one.kop) - 1] ?? '');
    return {
      ...one,
      score: one.score + contextShare * share(one.doel.tab) + (before?.doel.tab === one.doel.tab ? 0.05 : 0),
    };
  });
}

/** A suggested target. */
export interface Voorstel {
  readonly doel: string;
  readonly zeker: boolean;
}

/** For each column its target, where one seems right. A column of IDs is never imported: the register gives its own. */
export function kolomVoorstellen(profielen: readonly Kolomprofiel[], kennis: Kennis): ReadonlyMap<string, Voorstel> {
  const candidates = profielen.flatMap((profiel) =>
    kennis.koppen.flatMap((one): Kandidaat[] => {
      const { doel } = one;
      const header = likeHeader(profiel.kop, one);
      return header < 0.5 || (/(^| )(id|nr|nummer)$/.test(comparable(profiel.kop)) && header < certain)
        ? []
        : [{ kop: profiel.kop, doel, score: header + likeValues(profiel, doel, kennis) }];
    }),
  );
  const chosen = pairUp(
    withContext(
      candidates,
      profielen.map(({ kop }) => kop),
    ),
  );
  return new Map([...chosen].map(([kop, { doel, score }]) => [kop, { doel: doel.sleutel, zeker: score >= certain }]));
}

/** The choice that a value seems to mean, or null. @example keuzeVoorstel('gestopt', faseNamen, kennis) // 'Uitgevallen' */
export function keuzeVoorstel(
  waarde: string,
  keuzes: readonly string[],
  { keuzes: bekend }: Pick<Kennis, 'keuzes'>,
): string | null {
  const same = isKeuze(keuzes, waarde);
  if (same !== null) return same;
  const typed = waardeSleutel(waarde);
  const known = keuzes.find((keuze) => bekend.get(keuze)?.some((one) => one === typed));
  if (known !== undefined) return known;
  if (/^[✓✔☑√]$/.test(waarde.trim())) return keuzes.find((keuze) => keuze === 'Ja') ?? null;
  const scored = keuzes.map((keuze) => ({
    keuze,
    score: Math.max(
      gelijkenis(waarde, keuze),
      ...(bekend.get(keuze) ?? []).map((one) => gelijkenis(waarde, one) * 0.9),
    ),
  }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a), { keuze: '', score: 0 });
  return best.score >= 0.5 ? best.keuze : null;
}

/** The medewerker whose name somebody wrote, when it can only be one. */
function medewerkerVoorstel(waarde: string, { medewerkers }: Lijsten): string | null {
  const typed = comparable(waarde);
  const whole = medewerkers.filter(({ naam }) => comparable(naam) === typed);
  const part = medewerkers.filter(({ naam }) => comparable(naam).split(' ').includes(typed));
  return whole.length === 1 ? whole[0]!.email : part.length === 1 ? part[0]!.email : null;
}

/** Every list of choices there is, once. */
const keuzelijsten = once((): readonly (readonly string[])[] => [
  ...new Map(
    doelen().flatMap((doel) => {
      const keuzes = keuzesVan(doel, { testen: [], medewerkers: [] }) ?? [];
      return keuzes.length > 0 ? [[keuzes.join('\n'), keuzes] as const] : [];
    }),
  ).values(),
]);

/** What each value of the source may mean, in whatever list of choices it ends up. */
export function betekenissen(profielen: readonly Kolomprofiel[], lijsten: Lijsten, kennis: Kennis): Betekenissen {
  const found: Record<string, readonly string[]> = {};
  const lists = [...keuzelijsten(), lijsten.testen];
  const several = doelen().find(({ column }) => column.type.kind === 'choices')!.column;
  for (const { waarden, soort } of profielen) {
    if (soort === 'datum') continue;
    for (const waarde of (waarden ?? []).flatMap((one) => [one.waarde, ...delenVan(several, one.waarde)])) {
      const meant = [
        medewerkerVoorstel(waarde, lijsten),
        ...lists.map((keuzes) => keuzeVoorstel(waarde, keuzes, kennis)),
      ].filter((one) => one !== null);
      if (meant.length > 0) found[waardeSleutel(waarde)] = [...new Set(meant)];
    }
  }
  return found;
}

/** What a remembered matching still says about these columns, with suggestions for columns that it does not know. */
export function beginKoppeling(
  profielen: readonly Kolomprofiel[],
  eerder: Koppeling | null,
  kennis: Kennis,
): Koppeling {
  const found = kolomVoorstellen(profielen, kennis);
  const known = eerder ?? legeKoppeling;
  const taken = new Set(profielen.map(({ kop }) => known.kolommen[kop]).filter(Boolean));
  const kolommen = Object.fromEntries(
    profielen.map(({ kop }) => {
      const before = known.kolommen[kop];
      const voorstel = found.get(kop)?.doel ?? '';
      return [
        kop,
        before !== undefined && (before === '' || doelVan(before)) ? before : taken.has(voorstel) ? '' : voorstel,
      ];
    }),
  );
  return { ...known, kolommen };
}
