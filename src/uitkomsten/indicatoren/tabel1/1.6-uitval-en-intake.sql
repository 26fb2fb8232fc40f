-- 1.6: uitgevallen of cohort J / cohort J; the same for the projectjaar before, and intakes that are complete.
WITH vorige AS (
  SELECT j.team, j.projectjaar, j.peildatum, vorig.projectjaar AS vorig, vorig.start, vorig.einde
  FROM plp.peiling AS j
  LEFT JOIN plp.projectjaren AS vorig ON vorig.team = j.team AND vorig.start < j.start
  WHERE TRUE
  QUALIFY ROW_NUMBER() OVER (PARTITION BY j.team, j.projectjaar, j.peildatum ORDER BY vorig.volgorde DESC) = 1
)
SELECT team, projectjaar, peildatum, '' AS onderdeel, 'percentage' AS maat,
  COUNT(CASE WHEN fase = 'Uitgevallen' THEN 1 END) AS teller, COUNT(deelnemerId) AS noemer
FROM plp.peiling LEFT JOIN plp.cohort USING (team, projectjaar, peildatum)
GROUP BY team, projectjaar, peildatum
UNION ALL
SELECT v.team, v.projectjaar, v.peildatum, 'Vorig projectjaar', 'percentage',
  COUNT(CASE WHEN g.fase = 'Uitgevallen' THEN 1 END), COUNT(g.deelnemerId)
FROM vorige AS v
LEFT JOIN plp.gestart AS g
  ON g.team = v.team AND g.peildatum = v.peildatum AND g.startdatum BETWEEN v.start AND v.einde
GROUP BY v.team, v.projectjaar, v.peildatum
UNION ALL
SELECT team, projectjaar, peildatum, 'Intakes compleet', 'percentage',
  COUNT(CASE WHEN deelnemerId IS NOT NULL AND weglating IS NULL THEN 1 END), COUNT(deelnemerId)
FROM plp.peiling LEFT JOIN plp.intakes_in USING (team, projectjaar, peildatum)
GROUP BY team, projectjaar, peildatum
