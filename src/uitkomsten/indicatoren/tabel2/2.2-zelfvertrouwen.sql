-- 2.2: growth in zelfvertrouwen, and in how deelnemers see their chance of work; its rise is the main figure.
SELECT team, projectjaar, peildatum, '' AS onderdeel, maat, teller, noemer
FROM plp.groei
WHERE onderdeel = 'Zelfvertrouwen: stijging'
UNION ALL
SELECT team, projectjaar, peildatum, onderdeel, maat, teller, noemer
FROM plp.groei
WHERE schaal IN (SELECT schaal FROM plp.schalen WHERE code = '2.2')
