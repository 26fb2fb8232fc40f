-- Reads every workbook of plp.werkboeken (a team with only a research file has no url); one that cannot be read is named in plp.niet_gelezen and left out.
-- BigQuery only: on this machine werkboek.ts does the same for .xlsx files. What people type in a workbook goes in with %T, as a
-- text of SQL: a quote in the name of a tab ends nothing. Not strict: the tables of a workbook are not there when this is made.
CREATE OR REPLACE PROCEDURE plp.inlezen()
OPTIONS (strict_mode = FALSE)
BEGIN
  DECLARE kolommen STRING;
  DECLARE keuze STRING;
  DECLARE koppen STRING;
  DECLARE laatste STRING;
  DECLARE hoeveel INT64;
  CREATE OR REPLACE TABLE plp.niet_gelezen (team STRING, waarom STRING);
  FOR t IN (SELECT DISTINCT tabblad FROM plp.plaatsen_standaard) DO
    EXECUTE IMMEDIATE FORMAT('TRUNCATE TABLE plp.rauw_%s', t.tabblad);
  END FOR;
  CREATE OR REPLACE TABLE plp.teams AS SELECT team, regio FROM plp.werkboeken;
  FOR boek IN (SELECT team, url, ROW_NUMBER() OVER (ORDER BY team) AS nummer FROM plp.werkboeken
    WHERE COALESCE(url, '') <> '') DO
    BEGIN
      CREATE OR REPLACE TEMP TABLE plaatsen AS SELECT * FROM plp.plaatsen_standaard;
      -- The tab is there once something was moved or renamed.
      BEGIN
        EXECUTE IMMEDIATE FORMAT("""
          CREATE OR REPLACE EXTERNAL TABLE plp.blad_%d_plaatsen (tabblad STRING, naam STRING, kolom STRING, plaats STRING, kop STRING)
          OPTIONS (format = 'GOOGLE_SHEETS', uris = [%T], sheet_range = 'PLP-plaatsen!A:E', skip_leading_rows = 1)""",
          boek.nummer, boek.url);
        EXECUTE IMMEDIATE FORMAT("""
          CREATE OR REPLACE TEMP TABLE plaatsen AS
          SELECT s.tabblad, COALESCE(p.naam, s.naam) AS naam, s.kolom, s.volgorde, COALESCE(p.kop, s.kop) AS kop,
            CAST(p.plaats AS INT64) AS plaats, s.besloten, s.stempel
          FROM plp.plaatsen_standaard AS s
          LEFT JOIN plp.blad_%d_plaatsen AS p ON p.tabblad = s.tabblad AND p.kolom = s.kolom""", boek.nummer);
      EXCEPTION WHEN ERROR THEN
        SET hoeveel = 0;
      END;
      FOR blad IN (SELECT tabblad, MAX(naam) AS naam, MAX(plaats) AS breedte FROM plaatsen GROUP BY tabblad) DO
        -- The letters of the last column, up to ZZ: what a team keeps to the right of it stays out.
        SET laatste = (SELECT CONCAT(CASE WHEN b > 26 THEN CHR(64 + CAST(FLOOR((b - 1) / 26) AS INT64)) ELSE '' END,
          CHR(65 + MOD(b - 1, 26))) FROM (SELECT blad.breedte AS b) AS breed);
        SET kolommen = (SELECT STRING_AGG(FORMAT('k%d STRING', n), ', ' ORDER BY n) FROM UNNEST(GENERATE_ARRAY(1, blad.breedte)) AS n);
        EXECUTE IMMEDIATE FORMAT("""
          CREATE OR REPLACE EXTERNAL TABLE plp.blad_%d_%s (%s)
          OPTIONS (format = 'GOOGLE_SHEETS', uris = [%T], sheet_range = %T)""",
          boek.nummer, blad.tabblad, kolommen, boek.url, CONCAT(blad.naam, '!A:', laatste));
        -- The row of headers is found by what stands in it: with a column moved since the night, none is.
        SET koppen = (SELECT STRING_AGG(FORMAT('k%d = %T', plaats, kop), ' AND ') FROM plaatsen
          WHERE tabblad = blad.tabblad AND plaats IS NOT NULL);
        EXECUTE IMMEDIATE FORMAT('SELECT COUNTIF(%s) FROM plp.blad_%d_%s', koppen, boek.nummer, blad.tabblad) INTO hoeveel;
        IF hoeveel <> 1 THEN
          RAISE USING MESSAGE = FORMAT('%s: kolommen zijn verplaatst of hernoemd. Dit is na de volgende nacht bekend.', blad.naam);
        END IF;
        SET keuze = (SELECT STRING_AGG(
            CASE WHEN plaats IS NULL OR stempel THEN 'CAST(NULL AS STRING)'
              WHEN besloten THEN FORMAT('plp.cel_besloten(k%d)', plaats) ELSE FORMAT('k%d', plaats) END, ', ' ORDER BY volgorde)
          FROM plaatsen WHERE tabblad = blad.tabblad);
        EXECUTE IMMEDIATE FORMAT('INSERT INTO plp.rauw_%s SELECT @team, %s FROM plp.blad_%d_%s WHERE NOT COALESCE(%s, FALSE)',
          blad.tabblad, keuze, boek.nummer, blad.tabblad, koppen) USING boek.team AS team;
      END FOR;
    EXCEPTION WHEN ERROR THEN
      INSERT INTO plp.niet_gelezen VALUES (boek.team, @@error.message);
      FOR t IN (SELECT DISTINCT tabblad FROM plp.plaatsen_standaard) DO
        EXECUTE IMMEDIATE FORMAT('DELETE FROM plp.rauw_%s WHERE team = @team', t.tabblad) USING boek.team AS team;
      END FOR;
    END;
  END FOR;
END;
