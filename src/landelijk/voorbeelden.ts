/** Examples to practise with go out of the raw rows before anything is counted, as the add-on leaves them out. */
import { voorbeeldPlaats, voorbeeldWerkgever } from '../register/voorbeelden';
import { allTabs } from '../register/tabs';
import { quoted } from './rijen';

/** The tabs whose rows are about a deelnemer. */
const about = allTabs.filter(({ columns }) => 'deelnemerId' in columns);

/**
 * A workbook alone does not tell which rows are examples: they are known by where they live. The example werkgever stays
 * where a stage of the team is at it.
 */
export const exampleStatements = (): readonly string[] => [
  `CREATE OR REPLACE TABLE plp.voorbeelden AS
SELECT CONCAT(team, '|', id) AS wie FROM plp.rauw_deelnemers WHERE plp.cel_tekst(woonplaats) = ${quoted(voorbeeldPlaats)} AND id IS NOT NULL`,
  ...about.map(
    ({ key }) =>
      `DELETE FROM plp.rauw_${key} WHERE CONCAT(team, '|', deelnemerId) IN (SELECT wie FROM plp.voorbeelden)`,
  ),
  `DELETE FROM plp.rauw_deelnemers WHERE CONCAT(team, '|', id) IN (SELECT wie FROM plp.voorbeelden)`,
  `DELETE FROM plp.rauw_werkgevers WHERE plp.cel_tekst(naam) = ${quoted(voorbeeldWerkgever)}
  AND CONCAT(team, '|', id) NOT IN (SELECT CONCAT(team, '|', werkgeverId) FROM plp.rauw_stages WHERE werkgeverId IS NOT NULL)`,
];
