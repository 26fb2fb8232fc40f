/** Which public function was called, and who turned out to call it. */
import type { User } from '../privacy/rights';
import type { Medewerker } from '../register/tabs/medewerkers';
import type { Table } from '../workbook/tables';
import type { PublicName } from './needs';

/** Who calls, as Medewerkers tells. */
export interface Session {
  readonly user: User;
  /** Active medewerkers whose row is complete. */
  readonly medewerkers: readonly Medewerker[];
  /** The tab that tells, as it was read; none where it cannot be. */
  readonly known: readonly Table[];
}

/** Who calls does not change while an execution lasts: it is found out once. */
export interface Gate {
  readonly name: PublicName;
  session: Session | null;
}
