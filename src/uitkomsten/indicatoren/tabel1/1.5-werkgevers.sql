-- 1.5: werkgevers open on p; the new ones, and what was done to find them in the period.
WITH soorten AS (
  SELECT 'Voorlichtingsbijeenkomst' AS soort, 'Voorlichtingsbijeenkomsten' AS onderdeel
  UNION ALL SELECT 'Presentatie', 'Presentaties' UNION ALL SELECT 'Media', 'Media'
)
SELECT team, projectjaar, peildatum, '' AS onderdeel, 'aantal' AS maat, COUNT(id) AS teller, NULL AS noemer
FROM plp.peiling LEFT JOIN plp.werkgevers_op USING (team, projectjaar, peildatum)
GROUP BY team, projectjaar, peildatum
UNION ALL
SELECT p.team, p.projectjaar, p.peildatum, 'Nieuw', 'aantal', COUNT(w.id), NULL
FROM plp.peiling AS p LEFT JOIN plp.telt_werkgevers AS w ON w.team = p.team AND w.actiefSinds BETWEEN p.van AND p.tot
GROUP BY p.team, p.projectjaar, p.peildatum
UNION ALL
SELECT team, projectjaar, peildatum, 'Met open stage', 'aantal', COUNT(DISTINCT werkgeverId), NULL
FROM plp.peiling LEFT JOIN plp.stages_op USING (team, projectjaar, peildatum)
GROUP BY team, projectjaar, peildatum
UNION ALL
SELECT p.team, p.projectjaar, p.peildatum, s.onderdeel, 'aantal', COUNT(c.id), NULL
FROM plp.peiling AS p CROSS JOIN soorten AS s
LEFT JOIN plp.contacten_in AS c
  ON c.team = p.team AND c.projectjaar = p.projectjaar AND c.peildatum = p.peildatum AND c.soort = s.soort
GROUP BY p.team, p.projectjaar, p.peildatum, s.onderdeel
