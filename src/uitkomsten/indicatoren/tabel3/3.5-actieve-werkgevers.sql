-- 3.5: werkgevers with a stage in the period that names a Leermeester / werkgevers with a stage in the period.
SELECT p.team, p.projectjaar, p.peildatum, '' AS onderdeel, 'percentage' AS maat,
  COUNT(DISTINCT CASE WHEN s.leermeester IS NOT NULL THEN s.werkgeverId END) AS teller,
  COUNT(DISTINCT s.werkgeverId) AS noemer
FROM plp.peiling AS p
LEFT JOIN plp.telt_stages AS s ON s.team = p.team AND s.start <= p.tot AND (s.einde IS NULL OR s.einde >= p.van)
GROUP BY p.team, p.projectjaar, p.peildatum
