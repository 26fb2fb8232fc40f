-- 2.3: Contacten in the period; by Soort organisatie the contacts, the organisations and who was there.
WITH delen AS (
  SELECT 'contacten' AS deel UNION ALL SELECT 'organisaties' UNION ALL SELECT 'aanwezigen'
), tellingen AS (
  SELECT team, projectjaar, peildatum, soortOrganisatie, COUNT(*) AS contacten,
    COUNT(DISTINCT LOWER(plp.zonder_wit(organisatie))) AS organisaties, COALESCE(SUM(aantalAanwezigen), 0) AS aanwezigen
  FROM plp.contacten_in
  GROUP BY team, projectjaar, peildatum, soortOrganisatie
), getoond AS (
  SELECT team, projectjaar, peildatum, soortOrganisatie FROM tellingen
  UNION DISTINCT
  SELECT p.team, p.projectjaar, p.peildatum, k.keuze
  FROM plp.peiling AS p
  JOIN plp.genoemd AS g ON g.team = p.team AND g.projectjaar = p.projectjaar AND g.code = '2.3'
  JOIN plp.keuzes AS k ON k.tabblad = 'contacten' AND k.kolom = 'soortOrganisatie'
  JOIN delen AS d ON plp.zonder_wit(g.deel) = plp.zonder_wit(CONCAT(k.keuze, ':', d.deel))
)
SELECT team, projectjaar, peildatum, '' AS onderdeel, 'aantal' AS maat, COUNT(id) AS teller, NULL AS noemer
FROM plp.peiling LEFT JOIN plp.contacten_in USING (team, projectjaar, peildatum)
GROUP BY team, projectjaar, peildatum
UNION ALL
SELECT g.team, g.projectjaar, g.peildatum, CONCAT(g.soortOrganisatie, ': ', d.deel), 'aantal',
  COALESCE(CASE d.deel WHEN 'contacten' THEN t.contacten WHEN 'organisaties' THEN t.organisaties ELSE t.aanwezigen END, 0),
  NULL
FROM getoond AS g CROSS JOIN delen AS d
LEFT JOIN tellingen AS t
  ON t.team = g.team AND t.projectjaar = g.projectjaar AND t.peildatum = g.peildatum
  AND t.soortOrganisatie = g.soortOrganisatie
