-- 1.4: as 1.1; and each Trajectstatus / cohort J.
WITH statussen AS (
  SELECT 'Verklaring behaald' AS trajectstatus UNION ALL SELECT 'Uitgevallen' UNION ALL SELECT 'Pauze'
  UNION ALL SELECT 'Bezig' UNION ALL SELECT 'Afgerond zonder verklaring'
)
SELECT team, projectjaar, peildatum, onderdeel, maat, teller, noemer FROM plp.indicator_1_1
UNION ALL
SELECT p.team, p.projectjaar, p.peildatum, s.trajectstatus, 'percentage',
  COUNT(CASE WHEN c.trajectstatus = s.trajectstatus THEN 1 END), COUNT(c.deelnemerId)
FROM plp.peiling AS p CROSS JOIN statussen AS s
LEFT JOIN plp.cohort AS c ON c.team = p.team AND c.projectjaar = p.projectjaar AND c.peildatum = p.peildatum
GROUP BY p.team, p.projectjaar, p.peildatum, s.trajectstatus
