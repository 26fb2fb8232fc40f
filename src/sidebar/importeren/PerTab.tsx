/** How many records of each tab, as a list. */
import type { JSX } from 'preact';
import type { TelPerTab } from '../contract';
import { perTab } from './words';

export const PerTab = ({ records }: { readonly records: TelPerTab }): JSX.Element => (
  <ul class="bullets">
    {perTab(records).map(({ naam, aantal }) => (
      <li key={naam}>
        {naam}: {aantal}
      </li>
    ))}
  </ul>
);
