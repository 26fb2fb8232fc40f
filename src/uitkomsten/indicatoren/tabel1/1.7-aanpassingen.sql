-- 1.7: Stagelog rows with an Aanpassing in the period, and by kind.
SELECT team, projectjaar, peildatum, '' AS onderdeel, 'aantal' AS maat, COUNT(aanpassing) AS teller, NULL AS noemer
FROM plp.peiling LEFT JOIN plp.aanpassingen_in USING (team, projectjaar, peildatum)
GROUP BY team, projectjaar, peildatum
UNION ALL
SELECT p.team, p.projectjaar, p.peildatum, CONCAT('Aanpassing: ', k.keuze), 'aantal', COUNT(a.aanpassing), NULL
FROM plp.peiling AS p
JOIN plp.keuzes AS k ON k.tabblad = 'stagelog' AND k.kolom = 'aanpassing'
LEFT JOIN plp.aanpassingen_in AS a
  ON a.team = p.team AND a.projectjaar = p.projectjaar AND a.peildatum = p.peildatum AND a.aanpassing = k.keuze
GROUP BY p.team, p.projectjaar, p.peildatum, k.keuze
