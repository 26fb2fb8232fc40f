/** The werkprocessen of an opleiding: all that were ever planned with its code, so that nobody types them again. */
import type { Outcome } from '../../register/outcome';
import { success } from '../../register/outcome';
import { tabs } from '../../register/tabs';
import { bekendeWerkprocessen } from '../../register/weg/werkprocessen';
import type { BekendWerkproces, RequestOf } from '../../sidebar/contract';
import { readTable } from '../../workbook/tables';
import { asManyAsFit } from './rows';
import { inSession } from './user';

/** The werkprocessen of `opleidingscode`, by code; the words are those that were written last. */
export const fetchWerkprocessen = inSession(
  (
    { marks },
    _session,
    { opleidingscode }: RequestOf<'werkprocessenOphalen'>,
  ): Outcome<readonly BekendWerkproces[]> => {
    const verklaringen = readTable(marks, tabs.verklaringen);
    if (!verklaringen.ok) return verklaringen;
    const toetsen = readTable(marks, tabs.toetsen);
    if (!toetsen.ok) return toetsen;
    return success(
      asManyAsFit(
        bekendeWerkprocessen(
          verklaringen.value.rows.map(({ cells }) => cells),
          toetsen.value.rows.map(({ cells }) => cells),
          opleidingscode,
        ),
      ),
    );
  },
);
