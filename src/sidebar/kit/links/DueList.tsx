/** What is due, as a list: each item with the button to the form that does it and the way to its row. */
import type { ComponentChildren, JSX } from 'preact';
import type { Due, DueView, Me } from '../../contract';
import { FormLink } from './FormLink';
import { formsFor } from './formButtons';
import { Phone, Phones } from './Phone';
import { RowLink } from './RowLink';

interface DueListProps {
  readonly items: readonly DueView[];
  readonly ik: Me;
  /** Whether to tell who is to do it. */
  readonly withWhom?: boolean;
  /** What does it here, above the ways to do it elsewhere. */
  readonly quick?: (item: DueView) => ComponentChildren;
}

type ItemProps = Omit<DueListProps, 'items'> & { readonly item: DueView };

/** One thing that is due, with the ways to do it. */
function Item({ item, ik, withWhom, quick }: ItemProps): JSX.Element {
  const form = formsFor(ik).find((one) => one.form === item.form);
  return (
    <>
      <p class="tight">{item.regel}</p>
      {item.meer.map((line) => (
        <p class="tight quiet" key={line}>
          {line}
        </p>
      ))}
      {withWhom && (
        <p class="tight quiet">
          {item.voor === null ? 'Voor niemand: er is geen actieve medewerker' : `Voor ${item.voor}`}
        </p>
      )}
      {quick?.(item)}
      <div class="row middle">
        {form && (
          <FormLink form={item.form} deelnemerId={item.deelnemerId} recordId={item.formRecordId}>
            {item.handeling ?? form.handeling}
          </FormLink>
        )}
        <RowLink tab={item.tab} id={item.recordId} />
      </div>
    </>
  );
}

/** By what an item is known. */
export const keyOf = ({ soort, recordId }: DueView): string => `${soort} ${recordId}`;

const looksLate = ({ dagen }: DueView): string => (dagen < 0 ? 'due late' : 'due');

/** What is due for one deelnemer, whose name stands above it already. */
export const DueList = ({ items, ...rest }: DueListProps): JSX.Element => (
  <ul class="list">
    {items.map((item) => (
      <li key={keyOf(item)} class={looksLate(item)}>
        <Item item={item} {...rest} />
      </li>
    ))}
  </ul>
);

/** One card a person: who she is and whom to call, and all that is due for her. */
export const DueCards = ({
  people,
  above,
  bellen,
  ...rest
}: Omit<DueListProps, 'items'> & {
  /** Of each person what is due, the most urgent first. */
  readonly people: readonly (readonly DueView[])[];
  /** What stands above the card of this deelnemer. */
  readonly above: (deelnemerId: string) => ComponentChildren;
  readonly bellen: Due['bellen'];
}): JSX.Element => (
  <ul class="list">
    {people.map((items) => {
      const { deelnemerId, naam, telefoon } = items[0]!;
      return (
        <li key={deelnemerId} class={looksLate(items[0]!)}>
          {above(deelnemerId)}
          <p class="tight">
            <strong>{naam}</strong> <span class="quiet">{deelnemerId}</span> {telefoon && <Phone nummer={telefoon} />}
          </p>
          <Phones bellen={bellen[deelnemerId] ?? []} />
          {items.map((item) => (
            <div key={keyOf(item)} class="item">
              <Item item={item} {...rest} />
            </div>
          ))}
        </li>
      );
    })}
  </ul>
);
