-- 3.3: who still worked after 6, 12 and 24 months, and who has a fixed contract (indicatoren.md, "Duurzaam").
WITH termijnen AS (
  SELECT '' AS onderdeel, 6 AS maanden UNION ALL SELECT '6 maanden', 6
  UNION ALL SELECT '12 maanden', 12 UNION ALL SELECT '24 maanden', 24
), ketens AS (
  SELECT c.team, c.projectjaar, c.peildatum, c.deelnemerId, c.eerste_werk, MAX(k.einde) AS einde
  FROM plp.cohorten AS c
  JOIN plp.keten AS k ON k.team = c.team AND k.deelnemerId = c.deelnemerId AND k.start <= c.peildatum
  WHERE c.eerste_werk IS NOT NULL
  GROUP BY c.team, c.projectjaar, c.peildatum, c.deelnemerId, c.eerste_werk
), vast AS (
  SELECT c.team, c.projectjaar, c.peildatum, c.deelnemerId, COUNT(w.id) AS contracten
  FROM plp.cohorten AS c
  LEFT JOIN plp.waardevol_werk AS w
    ON w.team = c.team AND w.deelnemerId = c.deelnemerId AND w.contract = 'Vast'
    AND w.start <= c.peildatum AND (w.einde IS NULL OR w.einde >= c.peildatum)
  WHERE c.eerste_werk IS NOT NULL
  GROUP BY c.team, c.projectjaar, c.peildatum, c.deelnemerId
)
SELECT p.team, p.projectjaar, p.peildatum, t.onderdeel, 'percentage' AS maat,
  COUNT(CASE WHEN k.einde >= plp.maanden_later(k.eerste_werk, t.maanden) THEN 1 END) AS teller,
  COUNT(k.deelnemerId) AS noemer
FROM plp.peiling AS p CROSS JOIN termijnen AS t
LEFT JOIN ketens AS k
  ON k.team = p.team AND k.projectjaar = p.projectjaar AND k.peildatum = p.peildatum
  AND plp.maanden_later(k.eerste_werk, t.maanden) <= p.peildatum
GROUP BY p.team, p.projectjaar, p.peildatum, t.onderdeel
UNION ALL
SELECT team, projectjaar, peildatum, 'Vast contract', 'percentage',
  COUNT(CASE WHEN contracten > 0 THEN 1 END), COUNT(deelnemerId)
FROM plp.peiling LEFT JOIN vast USING (team, projectjaar, peildatum)
GROUP BY team, projectjaar, peildatum
