/** What is due, as a list: each item with the button to the form that does it and the way to its row. */
import type { ComponentChildren, JSX } from 'preact';
import type { DueView, Me } from '../../contract';
import { FormLink } from './FormLink';
import { formsFor } from './formButtons';
import { RowLink } from './RowLink';

interface DueListProps {
  readonly items: readonly DueView[];
  readonly ik: Me;
  /** Whether to tell about whom each item is. */
  readonly withName?: boolean;
  /** Whether to tell who is to do it. */
  readonly withWhom?: boolean;
  /** What does it here, above the ways to do it elsewhere. */
  readonly quick?: (item: DueView) => ComponentChildren;
}

function Item({
  item,
  ik,
  withName,
  withWhom,
  quick,
}: Omit<DueListProps, 'items'> & { readonly item: DueView }): JSX.Element {
  const form = formsFor(ik).find((one) => one.form === item.form);
  return (
    <li class={item.dagen < 0 ? 'due late' : 'due'}>
      {withName && (
        <p class="tight">
          <strong>{item.naam}</strong> <span class="quiet">{item.deelnemerId}</span>
        </p>
      )}
      <p class="tight">{item.regel}</p>
      {item.meer.map((line) => (
        <p class="tight quiet" key={line}>
          {line}
        </p>
      ))}
      {item.telefoon && (
        <p class="tight">
          <a href={`tel:${item.telefoon.replace(/[^+\d]/g, '')}`}>{item.telefoon}</a>
        </p>
      )}
      {withWhom && (
        <p class="tight quiet">
          {item.voor === null ? 'Voor niemand: er is geen actieve medewerker' : `Voor ${item.voor}`}
        </p>
      )}
      {quick?.(item)}
      <div class="row middle">
        {form && (
          <FormLink form={item.form} deelnemerId={item.deelnemerId} recordId={item.formRecordId}>
            {form.handeling}
          </FormLink>
        )}
        <RowLink tab={item.tab} id={item.recordId} />
      </div>
    </li>
  );
}

export const DueList = ({ items, ...rest }: DueListProps): JSX.Element => (
  <ul class="list">
    {items.map((item) => (
      <Item key={`${item.soort} ${item.recordId}`} item={item} {...rest} />
    ))}
  </ul>
);
