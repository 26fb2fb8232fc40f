-- 1.2: cohort J doorgestroomd / cohort J; and the first work by soort and functie.
WITH werk AS (
  SELECT team, projectjaar, peildatum, eerste_soort AS soort, eerste_functie AS functie
  FROM plp.cohort
  WHERE eerste_werk IS NOT NULL
), functies AS (
  SELECT DISTINCT team, projectjaar, peildatum, functie FROM werk
), genoemd AS (
  -- Of several spellings the last one; one that occurs wins.
  SELECT team, projectjaar, MAX(plp.functie_in(deel)) AS functie
  FROM plp.genoemd
  WHERE code = '1.2' AND plp.functie_in(deel) IS NOT NULL
  GROUP BY team, projectjaar, plp.zonder_wit(plp.functie_in(deel))
), delen AS (
  SELECT * FROM functies
  UNION ALL
  SELECT p.team, p.projectjaar, p.peildatum, g.functie
  FROM plp.peiling AS p
  JOIN genoemd AS g ON g.team = p.team AND g.projectjaar = p.projectjaar
  LEFT JOIN functies AS f
    ON f.team = p.team AND f.projectjaar = p.projectjaar AND f.peildatum = p.peildatum
    AND plp.zonder_wit(f.functie) = plp.zonder_wit(g.functie)
  WHERE f.functie IS NULL
)
SELECT team, projectjaar, peildatum, '' AS onderdeel, 'percentage' AS maat,
  COUNT(eerste_werk) AS teller, COUNT(deelnemerId) AS noemer
FROM plp.peiling LEFT JOIN plp.cohort USING (team, projectjaar, peildatum)
GROUP BY team, projectjaar, peildatum
UNION ALL
SELECT team, projectjaar, peildatum, 'Alle cohorten', 'percentage', COUNT(eerste_werk), COUNT(deelnemerId)
FROM plp.peiling LEFT JOIN plp.cohorten USING (team, projectjaar, peildatum)
GROUP BY team, projectjaar, peildatum
UNION ALL
SELECT p.team, p.projectjaar, p.peildatum, CONCAT('Soort: ', k.keuze), 'percentage',
  COUNT(CASE WHEN w.soort = k.keuze THEN 1 END), COUNT(w.soort)
FROM plp.peiling AS p
JOIN plp.keuzes AS k ON k.tabblad = 'plaatsingen' AND k.kolom = 'soort'
  AND k.keuze IN ('Betaald werk', 'Beschut werk', 'Detachering')
LEFT JOIN werk AS w ON w.team = p.team AND w.projectjaar = p.projectjaar AND w.peildatum = p.peildatum
GROUP BY p.team, p.projectjaar, p.peildatum, k.keuze
UNION ALL
SELECT d.team, d.projectjaar, d.peildatum, CONCAT('Functie: ', d.functie), 'percentage',
  COUNT(CASE WHEN w.functie = d.functie THEN 1 END), COUNT(w.functie)
FROM delen AS d
LEFT JOIN werk AS w ON w.team = d.team AND w.projectjaar = d.projectjaar AND w.peildatum = d.peildatum
GROUP BY d.team, d.projectjaar, d.peildatum, d.functie
