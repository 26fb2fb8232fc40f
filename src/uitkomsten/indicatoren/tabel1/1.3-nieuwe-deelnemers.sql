-- 1.3: cohort J; by calendar quarter and year of the Startdatum, and via voortraject.
WITH perioden AS (
  SELECT team, projectjaar, peildatum, deelnemerId, plp.kwartaal(startdatum) AS periode FROM plp.cohort
  UNION ALL
  SELECT team, projectjaar, peildatum, deelnemerId, SUBSTR(plp.kwartaal(startdatum), 1, 4) FROM plp.cohort
), getoond AS (
  SELECT team, projectjaar, peildatum, periode FROM perioden
  UNION DISTINCT
  SELECT p.team, p.projectjaar, p.peildatum, plp.zonder_wit(g.deel)
  FROM plp.peiling AS p
  JOIN plp.genoemd AS g ON g.team = p.team AND g.projectjaar = p.projectjaar
  WHERE g.code = '1.3' AND plp.past(plp.zonder_wit(g.deel), '^[0-9]{4}(-Q[1-4])?$')
)
SELECT team, projectjaar, peildatum, '' AS onderdeel, 'aantal' AS maat, COUNT(deelnemerId) AS teller, NULL AS noemer
FROM plp.peiling LEFT JOIN plp.cohort USING (team, projectjaar, peildatum)
GROUP BY team, projectjaar, peildatum
UNION ALL
SELECT team, projectjaar, peildatum, periode, 'aantal', COUNT(deelnemerId), NULL
FROM getoond LEFT JOIN perioden USING (team, projectjaar, peildatum, periode)
GROUP BY team, projectjaar, peildatum, periode
UNION ALL
SELECT team, projectjaar, peildatum, 'Via voortraject', 'percentage',
  COUNT(CASE WHEN via_voortraject THEN 1 END), COUNT(deelnemerId)
FROM plp.peiling LEFT JOIN plp.cohort USING (team, projectjaar, peildatum)
GROUP BY team, projectjaar, peildatum
