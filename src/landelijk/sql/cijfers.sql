-- The figures beside their Doelen, of a team, a region and the whole (indicatoren.md, last part of "The figures").

CREATE OR REPLACE VIEW plp.cijfers AS
WITH met_doel AS (
  SELECT c.*, p.naam, p.start, p.einde,
    CASE c.maat WHEN 'percentage' THEN c.teller * 100 / NULLIF(c.noemer, 0)
      WHEN 'gemiddelde' THEN c.teller / NULLIF(c.noemer, 0) ELSE c.teller END AS waarde,
    o.doel, o.eenheid, COALESCE(o.uiterlijkOp, p.einde) AS doeldatum, m.code IS NOT NULL AS minder_is_beter
  FROM plp.tellingen AS c
  JOIN plp.peiling AS p ON p.team = c.team AND p.projectjaar = c.projectjaar AND p.peildatum = c.peildatum
  LEFT JOIN plp.minder_is_beter AS m ON m.code = c.code AND m.onderdeel = c.onderdeel
  LEFT JOIN plp.telt_doelen AS o
    ON o.team = c.team AND o.projectjaarId = c.projectjaar
    AND plp.zonder_wit(o.indicator) = plp.zonder_wit(CONCAT(c.code, CASE WHEN c.onderdeel = '' THEN '' ELSE CONCAT('/', c.onderdeel) END))
  WHERE TRUE
  -- Of several Doelen the next one due, else the last that was; on one date the highest ID.
  QUALIFY ROW_NUMBER() OVER (PARTITION BY c.team, c.projectjaar, c.peildatum, c.code, c.onderdeel
    ORDER BY CASE WHEN COALESCE(o.uiterlijkOp, p.einde) >= c.peildatum THEN 0 ELSE 1 END,
      CASE WHEN COALESCE(o.uiterlijkOp, p.einde) >= c.peildatum THEN COALESCE(o.uiterlijkOp, p.einde) END,
      COALESCE(o.uiterlijkOp, p.einde) DESC, plp.nummer(o.id) DESC, o.inhoud DESC) = 1
), vergeleken AS (
  SELECT *,
    CASE WHEN eenheid = 'Aantal' THEN teller WHEN waarde IS NULL THEN NULL WHEN maat = 'percentage' THEN teller * 100 ELSE teller END AS boven,
    CASE WHEN eenheid = 'Aantal' OR noemer IS NULL THEN 1 ELSE noemer END AS onder,
    plp.dagen(start, peildatum) AS dag, plp.dagen(start, doeldatum) AS dagen_in_al
  FROM met_doel
)
SELECT team, projectjaar, naam, start, einde, peildatum, code, onderdeel, maat, teller, noemer, waarde, doel, eenheid,
  CASE WHEN doel IS NOT NULL THEN doeldatum END AS uiterlijk_op,
  CASE
    WHEN doel IS NULL OR boven IS NULL THEN NULL
    WHEN minder_is_beter THEN
      CASE WHEN peildatum >= doeldatum THEN CASE WHEN boven / onder <= doel THEN 'behaald' ELSE 'niet behaald' END
        WHEN boven / onder <= doel THEN 'op schema' ELSE 'achter' END
    WHEN boven / onder >= doel THEN 'behaald'
    WHEN peildatum >= doeldatum THEN 'niet behaald'
    WHEN dag <= 0 THEN 'op schema'
    WHEN (boven * dagen_in_al) / (onder * dag) >= doel THEN 'op schema'
    ELSE 'achter'
  END AS oordeel
FROM vergeleken;

-- Tabel 1-4 of the report, for a sheet of all teams.
CREATE OR REPLACE VIEW plp.tabellen AS
SELECT i.tabel, i.indicator, c.*
FROM plp.cijfers AS c JOIN plp.indicatoren AS i ON i.code = c.code;

-- Of all teams, those with only a research file too: what that does not tell, it has no line for. Of a team with both, the
-- workbook counts: else its people would count twice.
CREATE OR REPLACE VIEW plp.cijfers_alle AS
SELECT team, projectjaar, naam, start, einde, peildatum, code, onderdeel, maat, teller, noemer, waarde, FALSE AS uit_bestand
FROM plp.cijfers
UNION ALL
SELECT team, projectjaar, projectjaar, start, einde, peildatum, code, onderdeel, maat, teller, noemer, waarde, TRUE
FROM plp.onderzoek_cijfers
WHERE team NOT IN (SELECT team FROM plp.cijfers);

-- Added up over teams whose projectjaar has the same first and last day.
CREATE OR REPLACE VIEW plp.cijfers_samen AS
WITH bij AS (
  SELECT c.*, 'geheel' AS soort, 'Alle teams' AS groep FROM plp.cijfers_alle AS c
  UNION ALL
  SELECT c.*, 'regio', t.regio FROM plp.cijfers_alle AS c JOIN plp.teams AS t ON t.team = c.team WHERE t.regio IS NOT NULL
), per_deel AS (
  SELECT soort, groep, start, einde, peildatum, code, onderdeel, maat, COUNT(*) AS teams,
    SUM(teller) AS teller, SUM(noemer) AS noemer, SUM(CASE WHEN uit_bestand THEN 0 ELSE noemer END) AS noemer_rijen
  FROM bij
  GROUP BY soort, groep, start, einde, peildatum, code, onderdeel, maat
), opgeteld AS (
  -- A functie is shown only where it occurs: its share is of all first work, also of teams without it. A research file has none.
  SELECT soort, groep, start, einde, peildatum, code, onderdeel, maat, teams, teller,
    CASE WHEN code = '1.2' AND STRPOS(onderdeel, 'Functie: ') = 1
      THEN MAX(CASE WHEN code = '1.2' AND onderdeel = 'Soort: Betaald werk' THEN noemer_rijen END)
        OVER (PARTITION BY soort, groep, start, einde, peildatum)
      ELSE noemer END AS noemer
  FROM per_deel
)
SELECT *,
  CASE maat WHEN 'percentage' THEN teller * 100 / NULLIF(noemer, 0)
    WHEN 'gemiddelde' THEN teller / NULLIF(noemer, 0) ELSE teller END AS waarde
FROM opgeteld;

-- A team beside the whole; only where the others are with at least five, so that none of them can be told from it.
CREATE OR REPLACE VIEW plp.vergelijking AS
SELECT c.team, c.projectjaar, c.naam, c.peildatum, c.code, c.onderdeel, c.maat, c.teller, c.noemer, c.waarde,
  s.teams AS teams_in_geheel, s.waarde AS waarde_geheel,
  CASE WHEN c.maat = 'aantal' THEN s.waarde / s.teams END AS gemiddeld_per_team
FROM plp.cijfers_alle AS c
LEFT JOIN plp.cijfers_samen AS s
  ON s.soort = 'geheel' AND s.start = c.start AND s.einde = c.einde AND s.peildatum = c.peildatum
  AND s.code = c.code AND s.onderdeel = c.onderdeel AND s.teams > 5;
