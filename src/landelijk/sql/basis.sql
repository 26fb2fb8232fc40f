-- What the figures are counted from: projectjaren, starts, where each deelnemer stands on each peildatum (indicatoren.md, Terms).
-- Statements end with a semicolon at the end of a line. The tables before these: plp.telt_*, plp.scores, plp.schalen, plp.peildata, plp.keuzes.

CREATE OR REPLACE TABLE plp.projectjaren AS
SELECT team, id AS projectjaar, naam, start, einde,
  ROW_NUMBER() OVER (PARTITION BY team ORDER BY start, plp.nummer(id), inhoud) AS volgorde
FROM plp.telt_projectjaren
WHERE TRUE
QUALIFY ROW_NUMBER() OVER (PARTITION BY team, id ORDER BY start, plp.nummer(id), inhoud) = 1;

-- A projectjaar on a peildatum, with its days up to then: van and tot are null where it has none.
CREATE OR REPLACE TABLE plp.peiling AS
SELECT team, projectjaar, naam, start, einde, volgorde, peildatum,
  CASE WHEN einde >= start THEN start END AS van,
  CASE WHEN einde >= start THEN LEAST(einde, peildatum) END AS tot
FROM plp.projectjaren CROSS JOIN plp.peildata
WHERE start <= peildatum;

-- Rows with the same Deelnemer-ID are one person.
CREATE OR REPLACE TABLE plp.deelnemers AS
SELECT DISTINCT team, id AS deelnemerId FROM plp.telt_deelnemers;

CREATE OR REPLACE TABLE plp.starts AS
SELECT team, deelnemerId, MIN(datum) AS startdatum,
  COALESCE(MIN(CASE WHEN fase = 'Voortraject' THEN datum END) = MIN(datum), FALSE) AS via_voortraject
FROM plp.telt_fasen
WHERE fase IN ('Voortraject', 'Leertraject')
GROUP BY team, deelnemerId;

CREATE OR REPLACE TABLE plp.waardevol_werk AS
SELECT *,
  ROW_NUMBER() OVER (PARTITION BY team, deelnemerId ORDER BY start, plp.nummer(id), inhoud) AS volgorde,
  COALESCE(plp.dagen(
    MAX(COALESCE(einde, DATE '9999-12-31')) OVER (
      PARTITION BY team, deelnemerId ORDER BY start, plp.nummer(id), inhoud
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
    start) > 31, FALSE) AS na_gat
FROM plp.telt_plaatsingen
WHERE soort IN ('Betaald werk', 'Beschut werk', 'Detachering');

-- The placements that follow each other without too long a pause, from the first one on.
CREATE OR REPLACE TABLE plp.keten AS
SELECT team, deelnemerId, start, COALESCE(einde, DATE '9999-12-31') AS einde
FROM plp.waardevol_werk
WHERE TRUE
QUALIFY SUM(CASE WHEN na_gat THEN 1 ELSE 0 END) OVER (PARTITION BY team, deelnemerId ORDER BY volgorde) = 0;

CREATE OR REPLACE TABLE plp.fase_op AS
SELECT team, deelnemerId, peildatum, fase
FROM plp.telt_fasen JOIN plp.peildata ON datum <= peildatum
WHERE TRUE
QUALIFY ROW_NUMBER() OVER (PARTITION BY team, deelnemerId, peildatum ORDER BY datum DESC, plp.nummer(id) DESC, inhoud DESC) = 1;

CREATE OR REPLACE TABLE plp.verklaring_op AS
SELECT DISTINCT team, deelnemerId, peildatum
FROM plp.telt_verklaringen JOIN plp.peildata ON behaaldOp <= peildatum
WHERE ingetrokkenOp IS NULL OR ingetrokkenOp > peildatum;

-- Who started by the peildatum, and how each stands.
CREATE OR REPLACE TABLE plp.gestart AS
SELECT d.team, d.deelnemerId, p.peildatum, s.startdatum, s.via_voortraject, f.fase,
  CASE WHEN v.deelnemerId IS NOT NULL THEN 'Verklaring behaald'
    WHEN f.fase IN ('Uitgevallen', 'Pauze') THEN f.fase
    WHEN f.fase IN ('Voortraject', 'Leertraject') THEN 'Bezig'
    ELSE 'Afgerond zonder verklaring' END AS trajectstatus,
  w.start AS eerste_werk, w.soort AS eerste_soort, plp.kaal(w.functie) AS eerste_functie
FROM plp.deelnemers AS d
JOIN plp.starts AS s ON s.team = d.team AND s.deelnemerId = d.deelnemerId
JOIN plp.peildata AS p ON s.startdatum <= p.peildatum
LEFT JOIN plp.fase_op AS f ON f.team = d.team AND f.deelnemerId = d.deelnemerId AND f.peildatum = p.peildatum
LEFT JOIN plp.verklaring_op AS v ON v.team = d.team AND v.deelnemerId = d.deelnemerId AND v.peildatum = p.peildatum
LEFT JOIN plp.waardevol_werk AS w
  ON w.team = d.team AND w.deelnemerId = d.deelnemerId AND w.volgorde = 1 AND w.start <= p.peildatum;

-- "Cohort J".
CREATE OR REPLACE TABLE plp.cohort AS
SELECT j.projectjaar, j.volgorde, g.*
FROM plp.peiling AS j
JOIN plp.gestart AS g ON g.team = j.team AND g.peildatum = j.peildatum AND g.startdatum BETWEEN j.start AND j.einde;

-- The cohorts up to and including J, each deelnemer once.
CREATE OR REPLACE TABLE plp.cohorten AS
SELECT DISTINCT j.projectjaar, g.*
FROM plp.peiling AS j
JOIN plp.projectjaren AS eerder ON eerder.team = j.team AND eerder.start <= j.start
JOIN plp.gestart AS g
  ON g.team = j.team AND g.peildatum = j.peildatum AND g.startdatum BETWEEN eerder.start AND eerder.einde;

-- The first and the last meting up to the peildatum of each of the cohort that has at least two.
CREATE OR REPLACE TABLE plp.metingen AS
WITH genummerd AS (
  SELECT c.projectjaar, c.peildatum, m.*,
    ROW_NUMBER() OVER (PARTITION BY c.team, c.projectjaar, c.peildatum, c.deelnemerId, m.schaal
      ORDER BY m.datum, plp.nummer(m.id), m.inhoud) AS volgorde,
    COUNT(*) OVER (PARTITION BY c.team, c.projectjaar, c.peildatum, c.deelnemerId, m.schaal) AS hoeveel
  FROM plp.cohort AS c
  JOIN plp.scores AS m ON m.team = c.team AND m.deelnemerId = c.deelnemerId AND m.datum <= c.peildatum
)
SELECT team, projectjaar, peildatum, deelnemerId, schaal,
  MAX(CASE WHEN volgorde = 1 THEN score END) AS eerste,
  MAX(CASE WHEN volgorde = hoeveel THEN score END) AS laatste
FROM genummerd
WHERE hoeveel >= 2
GROUP BY team, projectjaar, peildatum, deelnemerId, schaal;

-- The three parts of each scale.
CREATE OR REPLACE VIEW plp.groei AS
WITH per_schaal AS (
  SELECT p.team, p.projectjaar, p.peildatum, s.schaal, COUNT(m.deelnemerId) AS noemer,
    COUNT(CASE WHEN m.laatste > m.eerste THEN 1 END) AS gestegen,
    COALESCE(SUM(m.eerste), 0) AS eerste, COALESCE(SUM(m.laatste), 0) AS laatste
  FROM plp.peiling AS p
  CROSS JOIN plp.schalen AS s
  LEFT JOIN plp.metingen AS m
    ON m.team = p.team AND m.projectjaar = p.projectjaar AND m.peildatum = p.peildatum AND m.schaal = s.schaal
  GROUP BY p.team, p.projectjaar, p.peildatum, s.schaal
)
SELECT team, projectjaar, peildatum, schaal, CONCAT(schaal, ': stijging') AS onderdeel, 'percentage' AS maat,
  gestegen AS teller, noemer FROM per_schaal
UNION ALL SELECT team, projectjaar, peildatum, schaal, CONCAT(schaal, ': eerste'), 'gemiddelde', eerste, noemer FROM per_schaal
UNION ALL SELECT team, projectjaar, peildatum, schaal, CONCAT(schaal, ': laatste'), 'gemiddelde', laatste, noemer FROM per_schaal;

-- What is dated in the period of a projectjaar.
CREATE OR REPLACE VIEW plp.contacten_in AS
SELECT p.projectjaar, p.peildatum, c.*
FROM plp.peiling AS p JOIN plp.telt_contacten AS c ON c.team = p.team AND c.datum BETWEEN p.van AND p.tot;

CREATE OR REPLACE VIEW plp.aanpassingen_in AS
SELECT p.projectjaar, p.peildatum, l.team, l.aanpassing
FROM plp.peiling AS p JOIN plp.telt_stagelog AS l ON l.team = p.team AND l.datum BETWEEN p.van AND p.tot
WHERE l.aanpassing IS NOT NULL;

-- All intake rows of an existing deelnemer, counting or not.
CREATE OR REPLACE VIEW plp.intakes_in AS
SELECT p.projectjaar, p.peildatum, i.*
FROM plp.peiling AS p JOIN plp.rijen_intakes AS i ON i.team = p.team AND i.datum BETWEEN p.van AND p.tot
JOIN (SELECT DISTINCT team, id FROM plp.rijen_deelnemers) AS d ON d.team = i.team AND d.id = i.deelnemerId
WHERE EXTRACT(YEAR FROM i.datum) BETWEEN 1900 AND 2999;

-- What is open on the peildatum.
CREATE OR REPLACE VIEW plp.stages_op AS
SELECT p.projectjaar, p.peildatum, s.*
FROM plp.peiling AS p
JOIN plp.telt_stages AS s ON s.team = p.team AND s.start <= p.peildatum AND (s.einde IS NULL OR s.einde >= p.peildatum);

CREATE OR REPLACE VIEW plp.werkgevers_op AS
SELECT p.projectjaar, p.peildatum, w.*
FROM plp.peiling AS p
JOIN plp.telt_werkgevers AS w
  ON w.team = p.team AND w.actiefSinds <= p.peildatum AND (w.actiefTot IS NULL OR w.actiefTot >= p.peildatum);

-- The parts that Doelen name: what is named is shown, be it with 0.
CREATE OR REPLACE TABLE plp.genoemd AS
SELECT DISTINCT team, projectjaarId AS projectjaar,
  plp.zonder_wit(SUBSTR(indicator, 1, STRPOS(indicator, '/') - 1)) AS code,
  plp.kaal(SUBSTR(indicator, STRPOS(indicator, '/') + 1)) AS deel
FROM plp.telt_doelen
WHERE STRPOS(indicator, '/') > 0;
