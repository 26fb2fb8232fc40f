-- 4.4: werkgevers open on p with Plaatsen > 0; their places, and the open stages by sector.
WITH sectoren AS (
  SELECT team, projectjaar, peildatum, sector FROM plp.stages_op
  UNION DISTINCT
  SELECT p.team, p.projectjaar, p.peildatum, k.keuze
  FROM plp.peiling AS p
  JOIN plp.genoemd AS g ON g.team = p.team AND g.projectjaar = p.projectjaar AND g.code = '4.4'
  JOIN plp.keuzes AS k ON k.tabblad = 'stages' AND k.kolom = 'sector'
    AND plp.zonder_wit(g.deel) = plp.zonder_wit(CONCAT('Sector:', k.keuze))
)
SELECT team, projectjaar, peildatum, '' AS onderdeel, 'aantal' AS maat,
  COUNT(CASE WHEN plaatsen > 0 THEN 1 END) AS teller, NULL AS noemer
FROM plp.peiling LEFT JOIN plp.werkgevers_op USING (team, projectjaar, peildatum)
GROUP BY team, projectjaar, peildatum
UNION ALL
SELECT team, projectjaar, peildatum, 'Plaatsen', 'aantal', COALESCE(SUM(plaatsen), 0), NULL
FROM plp.peiling LEFT JOIN plp.werkgevers_op USING (team, projectjaar, peildatum)
GROUP BY team, projectjaar, peildatum
UNION ALL
SELECT team, projectjaar, peildatum, 'Open stages', 'aantal', COUNT(id), NULL
FROM plp.peiling LEFT JOIN plp.stages_op USING (team, projectjaar, peildatum)
GROUP BY team, projectjaar, peildatum
UNION ALL
SELECT s.team, s.projectjaar, s.peildatum, CONCAT('Sector: ', s.sector), 'aantal', COUNT(o.id), NULL
FROM sectoren AS s
LEFT JOIN plp.stages_op AS o
  ON o.team = s.team AND o.projectjaar = s.projectjaar AND o.peildatum = s.peildatum AND o.sector = s.sector
GROUP BY s.team, s.projectjaar, s.peildatum, s.sector
