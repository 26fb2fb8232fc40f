-- 4.3: as 1.3; and who waits for a start.
SELECT team, projectjaar, peildatum, onderdeel, maat, teller, noemer
FROM plp.indicator_1_3
WHERE onderdeel = ''
UNION ALL
SELECT p.team, p.projectjaar, p.peildatum, 'In de rij', 'aantal', COUNT(d.deelnemerId), NULL
FROM plp.peiling AS p
LEFT JOIN plp.fase_op AS f ON f.team = p.team AND f.peildatum = p.peildatum AND f.fase IN ('Aangemeld', 'Intake')
LEFT JOIN plp.deelnemers AS d ON d.team = f.team AND d.deelnemerId = f.deelnemerId
GROUP BY p.team, p.projectjaar, p.peildatum
