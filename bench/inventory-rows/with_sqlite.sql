-- The same totals with SQLite: floats, no units, no lineage, one factor per source given beforehand.
.mode csv
.import activity.csv activity
.import factors-flat.txt factors
.mode list
.output /dev/null
SELECT a.source, sum(a.quantity * f.factor) FROM activity a JOIN factors f USING (source) GROUP BY a.source;
.output stdout
SELECT printf('%.6f', sum(co2e)), '', count(*) FROM (SELECT period, sum(a.quantity * f.factor) AS co2e FROM activity a JOIN factors f USING (source) GROUP BY period);
