-- 2.1: cohort J with a stage that began / cohort J; the hours worked, and growth in four skills.
WITH met_stage AS (
  SELECT c.team, c.projectjaar, c.peildatum, c.deelnemerId, MIN(s.start) AS eerste
  FROM plp.cohort AS c
  LEFT JOIN plp.telt_stages AS s ON s.team = c.team AND s.deelnemerId = c.deelnemerId AND s.start <= c.peildatum
  GROUP BY c.team, c.projectjaar, c.peildatum, c.deelnemerId
), uren AS (
  SELECT c.team, c.projectjaar, c.peildatum, SUM(l.gewerkteUren) AS uren
  FROM plp.cohort AS c
  JOIN plp.telt_stagelog AS l ON l.team = c.team AND l.deelnemerId = c.deelnemerId AND l.datum <= c.peildatum
  GROUP BY c.team, c.projectjaar, c.peildatum
)
SELECT team, projectjaar, peildatum, '' AS onderdeel, 'percentage' AS maat,
  COUNT(eerste) AS teller, COUNT(deelnemerId) AS noemer
FROM plp.peiling LEFT JOIN met_stage USING (team, projectjaar, peildatum)
GROUP BY team, projectjaar, peildatum
UNION ALL
SELECT team, projectjaar, peildatum, 'Uren', 'aantal', COALESCE(uren, 0), NULL
FROM plp.peiling LEFT JOIN uren USING (team, projectjaar, peildatum)
UNION ALL
SELECT team, projectjaar, peildatum, onderdeel, maat, teller, noemer
FROM plp.groei
WHERE schaal IN (SELECT schaal FROM plp.schalen WHERE code = '2.1')
