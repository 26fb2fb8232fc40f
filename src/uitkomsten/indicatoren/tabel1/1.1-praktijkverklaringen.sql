-- 1.1: cohort J with verklaring behaald / cohort J.
SELECT team, projectjaar, peildatum, '' AS onderdeel, 'percentage' AS maat,
  COUNT(CASE WHEN trajectstatus = 'Verklaring behaald' THEN 1 END) AS teller, COUNT(deelnemerId) AS noemer
FROM plp.peiling LEFT JOIN plp.cohort USING (team, projectjaar, peildatum)
GROUP BY team, projectjaar, peildatum
