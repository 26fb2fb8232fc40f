-- 3.2: as 1.2 `Alle cohorten`.
SELECT team, projectjaar, peildatum, '' AS onderdeel, maat, teller, noemer
FROM plp.indicator_1_2
WHERE onderdeel = 'Alle cohorten'
