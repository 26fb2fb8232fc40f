/** What this form judges beside the columns' own rules, and what it suggests. */
import { eindeVoorStart } from '../../register/datumRegels';
import { voorAanmelding } from '../../register/gevolgen';
import { plaatsingen as tab } from '../../register/tabs/plaatsingen';
import type { RecordView, RowsByTab } from '../contract';
import type { Values } from '../kit/draft';
import { found } from '../kit/Fields';
import type { Problems } from '../kit/Fields';
import { alphabetically } from '../kit/words';

/** The fields of a plaatsing, in the order of a talk about it. */
export const fields = ['soort', 'functie', 'werkgever', 'contract', 'urenPerWeek', 'start', 'einde'];

export const problemsOf = ({ cells }: RecordView, values: Values): Problems =>
  found([
    ['start', voorAanmelding(tab.columns.start.header, values['start'], cells['aanmelddatum'])],
    ['einde', eindeVoorStart(tab.columns.einde.header, values['einde'], values['start'])],
  ]);

const textsIn = (rows: readonly RecordView[] | undefined, key: string): string[] =>
  (rows ?? []).flatMap(({ cells }) => (cells[key] ? [String(cells[key])] : []));

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)].sort(alphabetically);

/** Functies from earlier plaatsingen; werkgevers from there and from the tab Werkgevers. */
export const suggestionsFrom = (rows: RowsByTab | null): Readonly<Record<string, readonly string[]>> => ({
  functie: distinct(textsIn(rows?.plaatsingen, 'functie')),
  werkgever: distinct([...textsIn(rows?.werkgevers, 'naam'), ...textsIn(rows?.plaatsingen, 'werkgever')]),
});
