-- The figures that the research files of teams can give, as of the day of each file (docs/landelijk.md). What a file does not
-- tell gives no figure: no nought and no guess. The table before these: plp.rauw_onderzoek, every cell a text.

CREATE OR REPLACE VIEW plp.onderzoek_jaren AS
SELECT DISTINCT team, CAST(peildatum AS DATE) AS peildatum, plp.decimaal(projectjaar) AS jaar,
  CAST(projectjaar_start AS DATE) AS start, CAST(projectjaar_einde AS DATE) AS einde,
  projectjaar_volledig = 'Ja' AS volledig, eerdere_projectjaren_volledig = 'Ja' AS eerder_volledig
FROM plp.rauw_onderzoek;

-- Whom a figure of a projectjaar can be about, where all of them are in the file: her own, all up to it, the first, the one before.
CREATE OR REPLACE VIEW plp.onderzoek_groepen AS
SELECT team, jaar, 'eigen' AS groep, jaar AS van, jaar AS tot FROM plp.onderzoek_jaren WHERE volledig
UNION ALL SELECT team, jaar, 'samen', 1, jaar FROM plp.onderzoek_jaren WHERE volledig AND eerder_volledig
UNION ALL SELECT j.team, j.jaar, 'eerste', 1, 1
FROM plp.onderzoek_jaren AS j LEFT JOIN plp.onderzoek_jaren AS e ON e.team = j.team AND e.jaar = 1
WHERE e.volledig OR (j.jaar > 1 AND j.eerder_volledig)
UNION ALL SELECT j.team, j.jaar, 'vorig', j.jaar - 1, j.jaar - 1
FROM plp.onderzoek_jaren AS j LEFT JOIN plp.onderzoek_jaren AS e ON e.team = j.team AND e.jaar = j.jaar - 1
WHERE e.volledig OR j.eerder_volledig;

-- How many in each group gave which answer. A group without anybody has no rows here.
CREATE OR REPLACE TABLE plp.onderzoek_geteld AS
SELECT g.team, g.jaar, g.groep, a.kop, COUNT(*) AS mensen, COUNT(NULLIF(a.waarde, '')) AS ingevuld,
  COUNT(CASE WHEN a.waarde = 'Niet getoond' THEN 1 END) AS verborgen, SUM(plp.decimaal(a.waarde)) AS som
FROM plp.onderzoek_groepen AS g
JOIN plp.onderzoek_antwoorden AS a ON a.team = g.team AND a.jaar BETWEEN g.van AND g.tot
GROUP BY g.team, g.jaar, g.groep, a.kop;

-- Which answer to what is counted, of how many: all of the group, or who has an answer. '*' is any answer.
CREATE OR REPLACE VIEW plp.onderzoek_vragen AS
SELECT '1.1' AS code, '' AS onderdeel, 'eigen' AS groep, 'Trajectstatus' AS kop, 'Verklaring behaald' AS antwoord, 'allen' AS noemer
UNION ALL SELECT '1.2', '', 'eigen', 'Eerste werk', '*', 'allen'
UNION ALL SELECT '1.2', 'Alle cohorten', 'samen', 'Eerste werk', '*', 'allen'
UNION ALL SELECT '1.2', CONCAT('Soort: ', keuze), 'eigen', 'Eerste werk', keuze, 'ingevuld' FROM plp.keuzes
WHERE tabblad = 'plaatsingen' AND kolom = 'soort' AND keuze IN ('Betaald werk', 'Beschut werk', 'Detachering')
UNION ALL SELECT '1.3', '', 'eigen', 'Via voortraject', '*', 'geen'
UNION ALL SELECT '1.3', 'Via voortraject', 'eigen', 'Via voortraject', 'Ja', 'allen'
UNION ALL SELECT '1.4', '', 'eigen', 'Trajectstatus', 'Verklaring behaald', 'allen'
UNION ALL SELECT '1.4', 'Verklaring behaald', 'eigen', 'Trajectstatus', 'Verklaring behaald', 'allen'
UNION ALL SELECT '1.4', 'Uitgevallen', 'eigen', 'Trajectstatus', 'Uitgevallen', 'allen'
UNION ALL SELECT '1.4', 'Pauze', 'eigen', 'Trajectstatus', 'Pauze', 'allen'
UNION ALL SELECT '1.4', 'Bezig', 'eigen', 'Trajectstatus', 'Bezig', 'allen'
UNION ALL SELECT '1.4', 'Afgerond zonder verklaring', 'eigen', 'Trajectstatus', 'Afgerond zonder verklaring', 'allen'
UNION ALL SELECT '1.6', '', 'eigen', 'Uitgevallen', 'Ja', 'allen'
UNION ALL SELECT '1.6', 'Vorig projectjaar', 'vorig', 'Uitgevallen', 'Ja', 'allen'
UNION ALL SELECT '2.1', '', 'eigen', 'Stages', '*', 'allen'
UNION ALL SELECT '3.1', '', 'eerste', 'Eerste werk', '*', 'allen'
UNION ALL SELECT '3.2', '', 'samen', 'Eerste werk', '*', 'allen'
UNION ALL SELECT '3.3', '', 'samen', 'Werk na 6 maanden', 'Ja', 'ingevuld'
UNION ALL SELECT '3.3', '6 maanden', 'samen', 'Werk na 6 maanden', 'Ja', 'ingevuld'
UNION ALL SELECT '3.3', '12 maanden', 'samen', 'Werk na 12 maanden', 'Ja', 'ingevuld'
UNION ALL SELECT '3.3', '24 maanden', 'samen', 'Werk na 24 maanden', 'Ja', 'ingevuld'
UNION ALL SELECT '3.3', 'Vast contract', 'samen', 'Vast contract', 'Ja', 'ingevuld'
UNION ALL SELECT '4.3', '', 'eigen', 'Via voortraject', '*', 'geen';

CREATE OR REPLACE TABLE plp.onderzoek_tellingen AS
WITH vraag AS (
  SELECT g.team, g.jaar, v.code, v.onderdeel, v.groep, v.kop, v.antwoord, v.noemer, g.van, g.tot
  FROM plp.onderzoek_groepen AS g JOIN plp.onderzoek_vragen AS v ON v.groep = g.groep
), goed AS (
  SELECT v.team, v.jaar, v.code, v.onderdeel, COUNT(a.waarde) AS teller
  FROM vraag AS v
  LEFT JOIN plp.onderzoek_antwoorden AS a ON a.team = v.team AND a.jaar BETWEEN v.van AND v.tot AND a.kop = v.kop
    AND (a.waarde = v.antwoord OR (v.antwoord = '*' AND a.waarde <> ''))
  GROUP BY v.team, v.jaar, v.code, v.onderdeel
), gestegen AS (
  SELECT g.team, g.jaar, s.code, s.schaal,
    COUNT(CASE WHEN plp.decimaal(l.waarde) > plp.decimaal(e.waarde) THEN 1 END) AS teller, COUNT(NULLIF(e.waarde, '')) AS noemer,
    COUNT(CASE WHEN e.waarde = 'Niet getoond' OR l.waarde = 'Niet getoond' THEN 1 END) AS verborgen
  FROM plp.onderzoek_groepen AS g CROSS JOIN plp.schalen AS s
  JOIN plp.onderzoek_antwoorden AS e ON e.team = g.team AND e.jaar = g.jaar AND e.kop = CONCAT(s.schaal, ': eerste')
  JOIN plp.onderzoek_antwoorden AS l ON l.team = e.team AND l.schuilnummer = e.schuilnummer AND l.kop = CONCAT(s.schaal, ': laatste')
  WHERE g.groep = 'eigen'
  GROUP BY g.team, g.jaar, s.code, s.schaal
)
SELECT v.team, v.jaar, v.code, v.onderdeel, CASE WHEN v.noemer = 'geen' THEN 'aantal' ELSE 'percentage' END AS maat,
  g.teller AS teller,
  CASE v.noemer WHEN 'allen' THEN COALESCE(t.mensen, 0) WHEN 'ingevuld' THEN COALESCE(t.ingevuld, 0) END AS noemer
FROM vraag AS v
JOIN goed AS g ON g.team = v.team AND g.jaar = v.jaar AND g.code = v.code AND g.onderdeel = v.onderdeel
LEFT JOIN plp.onderzoek_geteld AS t ON t.team = v.team AND t.jaar = v.jaar AND t.groep = v.groep AND t.kop = v.kop
WHERE COALESCE(t.verborgen, 0) = 0
UNION ALL
SELECT team, jaar, '2.1', 'Uren', 'aantal', COALESCE(som, 0), NULL
FROM plp.onderzoek_geteld WHERE groep = 'eigen' AND kop = 'Gewerkte uren'
UNION ALL
SELECT team, jaar, code, CONCAT(schaal, ': stijging'), 'percentage', teller, noemer FROM gestegen WHERE verborgen = 0
UNION ALL
SELECT team, jaar, code, '', 'percentage', teller, noemer FROM gestegen WHERE verborgen = 0 AND schaal = 'Zelfvertrouwen'
UNION ALL
SELECT t.team, t.jaar, s.code, t.kop, 'gemiddelde', COALESCE(t.som, 0), t.ingevuld
FROM plp.onderzoek_geteld AS t
JOIN plp.schalen AS s ON t.kop IN (CONCAT(s.schaal, ': eerste'), CONCAT(s.schaal, ': laatste'))
WHERE t.groep = 'eigen' AND t.verborgen = 0;

-- In the shape of plp.cijfers: a file knows no doelen.
CREATE OR REPLACE VIEW plp.onderzoek_cijfers AS
SELECT t.team, CONCAT('projectjaar ', plp.getal_tekst(t.jaar)) AS projectjaar, j.start, j.einde, j.peildatum,
  t.code, t.onderdeel, t.maat, t.teller, t.noemer,
  CASE t.maat WHEN 'percentage' THEN t.teller * 100 / NULLIF(t.noemer, 0)
    WHEN 'gemiddelde' THEN t.teller / NULLIF(t.noemer, 0) ELSE t.teller END AS waarde
FROM plp.onderzoek_tellingen AS t
JOIN plp.onderzoek_jaren AS j ON j.team = t.team AND j.jaar = t.jaar;
