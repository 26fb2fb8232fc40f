/** What is due, as a list: each item with the button to the form that does it and the way to its row. */
import type { JSX } from 'preact';
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
}

function Item({ item, ik, withName, withWhom }: Omit<DueListProps, 'items'> & { readonly item: DueView }): JSX.Element {
  const form = formsFor(ik).find((one) => one.form === item.form);
  return (
    <li class={item.dagen < 0 ? 'due late' : 'due'}>
      {withName && (
        <p class="tight">
          <strong>{item.naam}</strong> <span class="quiet">{item.deelnemerId}</span>
        </p>
      )}
      <p class="tight">{item.regel}</p>
      {withWhom && (
        <p class="tight quiet">
          {item.voor === null ? 'Voor niemand: er is geen actieve medewerker' : `Voor ${item.voor}`}
        </p>
      )}
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
