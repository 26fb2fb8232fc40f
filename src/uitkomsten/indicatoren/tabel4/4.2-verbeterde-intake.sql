-- 4.2: as 1.6 `Intakes compleet`; and intakes with a test, and with somebody of the network.
SELECT team, projectjaar, peildatum, '' AS onderdeel, maat, teller, noemer
FROM plp.indicator_1_6
WHERE onderdeel = 'Intakes compleet'
UNION ALL
SELECT p.team, p.projectjaar, p.peildatum, 'Met test', 'percentage',
  COUNT(CASE WHEN REPLACE(plp.kale_lijst(i.gebruikteTesten), ',', '') <> '' THEN 1 END), COUNT(i.id)
FROM plp.peiling AS p LEFT JOIN plp.telt_intakes AS i ON i.team = p.team AND i.datum BETWEEN p.van AND p.tot
GROUP BY p.team, p.projectjaar, p.peildatum
UNION ALL
SELECT p.team, p.projectjaar, p.peildatum, 'Met netwerk', 'percentage',
  COUNT(CASE WHEN NOT plp.past(plp.kale_lijst(i.netwerkBetrokken), '^Geen(,Geen)*$') THEN 1 END), COUNT(i.id)
FROM plp.peiling AS p LEFT JOIN plp.telt_intakes AS i ON i.team = p.team AND i.datum BETWEEN p.van AND p.tot
GROUP BY p.team, p.projectjaar, p.peildatum
