/** What is offered to go along with a new plaatsing, in words and as writes. */
import { dutchDate } from '../../register/dates';
import type { Omgeving } from '../../register/weg/plaatsingGevolgen';
import { plaatsingGevolgen } from '../../register/weg/plaatsingGevolgen';
import { fasen } from '../../register/tabs/fasen';
import { plaatsingen as plaatsingTab } from '../../register/tabs/plaatsingen';
import { stages as stageTab } from '../../register/tabs/stages';
import type { Opening, Values } from '../contract';
import type { Offer } from '../kit/Along';
import { changeOf } from '../kit/fields/draft';
import { plaatsingInWords } from '../kit/words';

export function offersFor(values: Values<'plaatsingen'>, rows: Omgeving, { ik }: Opening): Offer[] {
  const { nazorgOp, stages, plaatsingen } = plaatsingGevolgen(values.soort, values.start, rows);
  const rowIn = <R extends { readonly id: string }>(list: readonly R[], id: string): R =>
    list.find((row) => row.id === id)!;
  const offers: Offer[] = [
    ...(nazorgOp === null
      ? []
      : [
          {
            key: 'nazorg',
            tab: fasen,
            likely: true,
            label: `De fase wordt Nazorg op ${dutchDate(nazorgOp)}`,
            help: 'Gaat het leren nog door, bijvoorbeeld voor de verklaring? Zet dit dan uit.',
            write: {
              tab: 'fasen' as const,
              id: null,
              basis: null,
              values: { deelnemerId: values.deelnemerId ?? null, datum: nazorgOp, fase: 'Nazorg' },
            },
          },
        ]),
    ...stages.map(({ id, einde, ligtVoorDeHand }): Offer => ({
      key: id,
      tab: stageTab,
      likely: ligtVoorDeHand,
      label: `Stage ${id} (${String(rowIn(rows.stages, id).cells.sector ?? '')}) eindigt op ${dutchDate(einde)}, reden Naar werk`,
      write: changeOf('stages', rowIn(rows.stages, id), { einde, redenEinde: 'Naar werk' }),
    })),
    ...plaatsingen.map(({ id, einde, ligtVoorDeHand }): Offer => ({
      key: id,
      tab: plaatsingTab,
      likely: ligtVoorDeHand,
      label: `Plaatsing ${id} (${plaatsingInWords(rowIn(rows.plaatsingen, id))}) eindigt op ${dutchDate(einde)}`,
      write: changeOf('plaatsingen', rowIn(rows.plaatsingen, id), { einde }),
    })),
  ];
  return offers.filter(({ write }) => ik.schrijft.includes(write.tab));
}
