-- 3.1: as 1.2 for the first projectjaar, whatever J.
SELECT p.team, p.projectjaar, p.peildatum, '' AS onderdeel, 'percentage' AS maat,
  COUNT(g.eerste_werk) AS teller, COUNT(g.deelnemerId) AS noemer
FROM plp.peiling AS p
JOIN plp.projectjaren AS eerste ON eerste.team = p.team AND eerste.volgorde = 1
LEFT JOIN plp.gestart AS g
  ON g.team = p.team AND g.peildatum = p.peildatum AND g.startdatum BETWEEN eerste.start AND eerste.einde
GROUP BY p.team, p.projectjaar, p.peildatum
