-- The year 2024 of the tariff dk-almen-praksis with all of its 35 rules, in DuckDB's SQL.
--
-- query.py sets these variables before it runs the file:
--   data     folder with activity.csv, population.csv and practices.csv, as 'takst sample --country DK' writes them
--   prices   price table written by 'takst tariff show dk-almen-praksis --format csv'
--   items    every code of the tariff that a line can name, one a row (from the tariff's JSON file)
--   out      folder for amounts.csv, outcomes.csv and findings.csv
--
-- How it is built, and why that is fast:
--   * The log is read once into a narrow table `line`. Codes and practices are enums, money is whole øre.
--   * Prices change on a few days only. The year is cut there (`period`); lines are summed by practice, item and period, and
--     only these few sums meet the prices.
--   * Most lines have a code that few rules look at. The others, some 2 %, are copied to `special`, where each rule is a
--     statement of its own in the tariff's order. Rules about ordinary contacts (dk-r5, dk-s1, dk-r22) look through `seen`,
--     which joins the two, and keep only the lines they fire on.
--   * What the rules changed is subtracted from the sums in the end. No statement sorts or rewrites the whole log.

-- ---------------------------------------------------------------------------------------------------------------------
-- Tariff and calendar

CREATE TYPE item AS ENUM (SELECT code FROM read_csv(getvariable('items'), header = true, columns = {'code': 'VARCHAR'}));

CREATE TEMP TABLE price AS
SELECT code::item AS item,
       coalesce("from", DATE '0001-01-01') AS valid_from,
       coalesce("until", DATE '9999-12-31') AS valid_until,
       (amount * 100)::BIGINT AS oere
FROM read_csv(getvariable('prices'), header = true, columns = {
  'code': 'VARCHAR', 'from': 'DATE', 'until': 'DATE', 'amount': 'DECIMAL(12,2)', 'kind': 'VARCHAR', 'status': 'VARCHAR',
  'source': 'VARCHAR', 'decision': 'VARCHAR', 'amendment': 'VARCHAR', 'note': 'VARCHAR'});

-- The days of the year, numbered by the stretch of days within which no price changes.
CREATE TEMP TABLE day AS
SELECT date, (sum((date IN (SELECT valid_from FROM price UNION SELECT valid_until FROM price))::INTEGER)
              OVER (ORDER BY date))::UTINYINT AS period
FROM (SELECT range::DATE AS date FROM range(DATE '2024-01-01', DATE '2025-01-01', INTERVAL 1 DAY));

CREATE TEMP TABLE period_price AS
SELECT item, period, oere
FROM (SELECT period, min(date) AS first_day FROM day GROUP BY period)
JOIN price ON first_day >= valid_from AND first_day < valid_until;

CREATE TEMP TABLE holiday (date DATE);
INSERT INTO holiday VALUES
  ('2023-12-25'), ('2023-12-26'), ('2024-01-01'), ('2024-03-28'), ('2024-03-29'), ('2024-03-31'), ('2024-04-01'),
  ('2024-05-09'), ('2024-05-19'), ('2024-05-20'), ('2024-12-25'), ('2024-12-26');

-- Lists of codes (the tariff's tags).
CREATE MACRO is_zone_visit(i) AS i IN ('0411', '0421', '0431', '0441', '0451', '0461');
CREATE MACRO is_visit(i) AS i IN ('0411', '0421', '0431', '0441', '0451', '0461', '0491', '0471');
CREATE MACRO is_meeting_distance(i) AS i IN ('3410', '3420', '3430', '3440', '3450', '3460');
CREATE MACRO is_basic(i) AS i IN (
  '0101', '0102', '0105', '0106', '0107', '0108', '0109', '0110', '0120', '0121', '0122', '0123', '0124', '0125', '0126',
  '0127', '0201', '0204');
CREATE MACRO is_consultation(i) AS i IN ('0101', '0120', '0125');
CREATE MACRO is_examination(i) AS i IN (
  '8110', '8120', '8130', '8140', '8211', '8212', '8213', '8214', '8215', '8216', '8217');
CREATE MACRO is_influenza_2020(i) AS i IN (
  'influenza-2020-klinik', 'influenza-2020-plejehjem', 'influenza-2020-hoejdosis', 'influenza-2020-hjem',
  'influenza-2020-hjem-hoejdosis', 'influenza-2020-besoeg', 'influenza-2020-besoeg-hoejdosis');
CREATE MACRO is_influenza_clinic(i) AS i IN (
  '8910', '8911', '8912', 'influenza-2020-klinik', 'influenza-2020-plejehjem', 'influenza-2020-hoejdosis');
CREATE MACRO is_influenza_home(i) AS i IN (
  '8913', '8914', '8915', 'influenza-2020-hjem', 'influenza-2020-hjem-hoejdosis');
CREATE MACRO is_out_of_hours(i) AS i IN (
  '0301', '0471', '0501', '0602', '0703', '1001', 'vagt-0101', 'vagt-0101-a', 'vagt-0101-b', 'vagt-0501', 'vagt-0501-a',
  'vagt-0501-b', 'vagt-0602', 'vagt-0602-a', 'vagt-0602-b');
CREATE MACRO is_bundle(i) AS i IN ('0130', '0131', '0132');
CREATE MACRO is_mileage(i) AS i IN ('9001', '9002', '8191');

-- Lines that a rule may change, or that change others and are few.
CREATE MACRO is_special(i) AS i IN (
  '0411', '0421', '0431', '0441', '0451', '0461', '0491', '0471', '2301', '3410', '3420', '3430', '3440', '3450', '3460',
  '3701', '6101', '6201', '1003', '0122', '2142', '2143', '2144', '8708', '8901', '0130', '0131', '0132', '0133', '8314',
  '8328', '8344', '0301', '0501', '0602', '0703', '1001', 'vagt-0101', 'vagt-0101-a', 'vagt-0101-b', 'vagt-0501',
  'vagt-0501-a', 'vagt-0501-b', 'vagt-0602', 'vagt-0602-a', 'vagt-0602-b', '8910', '8911', '8912', '8913', '8914', '8915',
  'influenza-2020-klinik', 'influenza-2020-plejehjem', 'influenza-2020-hoejdosis', 'influenza-2020-hjem',
  'influenza-2020-hjem-hoejdosis', 'influenza-2020-besoeg', 'influenza-2020-besoeg-hoejdosis', '9001', '9002', '8191');

-- ---------------------------------------------------------------------------------------------------------------------
-- Inputs

CREATE TEMP TABLE practice_row AS
SELECT practice, region, cluster
FROM read_csv(getvariable('data') || '/practices.csv', header = true, columns = {
  'practice': 'VARCHAR', 'name': 'VARCHAR', 'capacities': 'DOUBLE', 'region': 'VARCHAR', 'cluster': 'VARCHAR',
  'area': 'VARCHAR', 'costs': 'DECIMAL(18,2)'});

CREATE TYPE practice AS ENUM (SELECT practice FROM practice_row ORDER BY practice);

-- A row is a stay on a list; the stays of a patient do not overlap.
CREATE TEMP TABLE person AS
SELECT practice::practice AS practice, patient, birth, "group",
       coalesce("from", DATE '0001-01-01') AS enrolled_from, coalesce("until", DATE '9999-12-31') AS enrolled_until,
       programmes
FROM read_csv(getvariable('data') || '/population.csv', header = true, columns = {
  'practice': 'VARCHAR', 'patient': 'VARCHAR', 'birth': 'DATE', 'sex': 'VARCHAR', 'group': 'VARCHAR', 'area': 'VARCHAR',
  'from': 'DATE', 'until': 'DATE', 'programmes': 'VARCHAR'});

-- The log. Codes of digits that lost their leading zeros are filled up to four; the item of a code that the tariff does not know
-- is NULL, and so is the period of a line outside the year.
CREATE TEMP TABLE code AS
SELECT item::VARCHAR AS code, item, is_special(item) AS is_special
FROM (SELECT unnest(enum_range(NULL::item))::item AS item);

CREATE TEMP TABLE line AS
SELECT practice::practice AS practice, patient, date, item, coalesce(is_special, false) AS is_special, period, quantity, time,
       km, household
FROM (SELECT * REPLACE (CASE WHEN length(code) >= 4 OR code SIMILAR TO '.*[^0-9].*' THEN code ELSE lpad(code, 4, '0') END
                          AS code)
      FROM read_csv(getvariable('data') || '/activity.csv', header = true, columns = {
        'practice': 'VARCHAR', 'patient': 'VARCHAR', 'date': 'DATE', 'code': 'VARCHAR', 'quantity': 'INTEGER',
        'time': 'TIME', 'minutes': 'INTEGER', 'km': 'DECIMAL(6,1)', 'household': 'VARCHAR'}))
LEFT JOIN day USING (date)
LEFT JOIN code USING (code);

-- The sample says neither where a line took place nor which visit it belongs to.
CREATE TEMP TABLE special AS
SELECT rowid AS line, practice, patient, date, period, item AS billed, item, quantity, quantity AS accepted, time, km,
       household, NULL::VARCHAR AS place, NULL::VARCHAR AS visit, false AS is_rejected
FROM line WHERE is_special;

-- What rules and companions see: every line that no rule rejected, by the item it is taken as by now.
CREATE TEMP VIEW seen AS
SELECT rowid AS line, practice, patient, date, period, item, quantity, time FROM line WHERE NOT is_special
UNION ALL
SELECT line, practice, patient, date, period, item, accepted, time FROM special WHERE NOT is_rejected;

-- What a rule did to a line: the item before, the item after a replacement, and the quantity concerned. The item and the
-- quantity of a warning are those of the line in the end.
CREATE TEMP TABLE firing (rule VARCHAR, line BIGINT, period UTINYINT, item item, becomes item, quantity BIGINT);

-- ---------------------------------------------------------------------------------------------------------------------
-- Banded: the code follows from the distance

INSERT INTO firing
SELECT rule, line, period, item, becomes, quantity
FROM (SELECT CASE WHEN is_zone_visit(item) THEN 'dk-r7' ELSE 'dk-r35' END AS rule, line, period, item, quantity,
             CASE WHEN is_zone_visit(item)
                  THEN CASE WHEN km <= 4 THEN '0411' WHEN km <= 8 THEN '0421' WHEN km <= 12 THEN '0431'
                            WHEN km <= 16 THEN '0441' WHEN km <= 20 THEN '0451' ELSE '0461' END
                  ELSE CASE WHEN km <= 4 THEN '3410' WHEN km <= 8 THEN '3420' WHEN km <= 12 THEN '3430'
                            WHEN km <= 16 THEN '3440' WHEN km <= 20 THEN '3450' ELSE '3460' END
             END::item AS becomes
      FROM special
      WHERE km IS NOT NULL AND (is_zone_visit(item) OR is_meeting_distance(item)))
WHERE becomes <> item;

UPDATE special SET item = firing.becomes FROM firing
WHERE firing.line = special.line AND firing.rule IN ('dk-r7', 'dk-r35');

-- ---------------------------------------------------------------------------------------------------------------------
-- Replaced

-- Visits after another patient of the same household was visited on the same day.
CREATE TEMP VIEW second_in_household AS
SELECT * FROM special AS mine
WHERE (is_zone_visit(item) OR item = '0491') AND EXISTS (
  FROM special AS other
  WHERE other.practice = mine.practice AND other.date = mine.date AND other.household = mine.household
    AND other.visit IS NOT DISTINCT FROM mine.visit AND other.patient <> mine.patient AND is_visit(other.item)
    AND (coalesce(other.time < mine.time, other.time IS NULL AND mine.time IS NOT NULL)
         OR (other.time IS NOT DISTINCT FROM mine.time AND other.patient < mine.patient)));

INSERT INTO firing
SELECT 'dk-r9-institution', line, period, item, '1208', quantity FROM second_in_household WHERE place = 'institution';

UPDATE special SET item = firing.becomes FROM firing
WHERE firing.line = special.line AND firing.rule = 'dk-r9-institution';

INSERT INTO firing
SELECT 'dk-r9-home', line, period, item, '0102', quantity FROM second_in_household;

UPDATE special SET item = firing.becomes FROM firing
WHERE firing.line = special.line AND firing.rule = 'dk-r9-home';

INSERT INTO firing
SELECT 'dk-r14', line, period, item, '0101', quantity FROM special WHERE item = '6101'
WINDOW sessions AS (PARTITION BY practice, patient ORDER BY date)
QUALIFY NOT coalesce(lag(date) OVER sessions >= date - INTERVAL 6 MONTH, false)
    AND NOT coalesce(lead(date) OVER sessions <= date + INTERVAL 6 MONTH, false);

UPDATE special SET item = firing.becomes FROM firing WHERE firing.line = special.line AND firing.rule = 'dk-r14';

INSERT INTO firing
SELECT CASE WHEN item = 'influenza-2020-hjem' THEN 'dk-s7' ELSE 'dk-s7-hoejdosis' END, line, period, item,
       CASE WHEN item = 'influenza-2020-hjem' THEN 'influenza-2020-besoeg' ELSE 'influenza-2020-besoeg-hoejdosis' END,
       quantity
FROM special
WHERE item IN ('influenza-2020-hjem', 'influenza-2020-hjem-hoejdosis') AND date >= '2020-10-01' AND date < '2021-03-01'
  AND (practice, patient, date) IN (SELECT (practice, patient, date) FROM special WHERE is_visit(item));

UPDATE special SET item = firing.becomes FROM firing
WHERE firing.line = special.line AND firing.rule IN ('dk-s7', 'dk-s7-hoejdosis');

-- ---------------------------------------------------------------------------------------------------------------------
-- Time bands: A on weekdays 16-22 and Saturday 08-20, B the rest outside Monday to Friday 08-16

INSERT INTO firing
SELECT 'dk-s12-' || kind, line, period, item, 'vagt-' || kind || band, quantity
FROM (SELECT *,
             CASE WHEN item = 'vagt-0101' THEN '0101' WHEN item IN ('vagt-0501', '0501') THEN '0501' ELSE '0602' END AS kind,
             CASE WHEN time IS NULL THEN NULL
                  WHEN time < '08:00' OR isodow(date) = 7 OR date IN (FROM holiday) THEN '-b'
                  WHEN isodow(date) = 6 THEN CASE WHEN time < '20:00' THEN '-a' ELSE '-b' END
                  WHEN time >= '22:00' THEN '-b'
                  WHEN time >= '16:00' THEN '-a'
             END AS band
      FROM special
      WHERE item IN ('vagt-0101', 'vagt-0501', '0501', 'vagt-0602', '0602'))
WHERE band IS NOT NULL;

UPDATE special SET item = firing.becomes FROM firing WHERE firing.line = special.line AND firing.rule LIKE 'dk-s12-%';

-- ---------------------------------------------------------------------------------------------------------------------
-- Eligible

-- On a day that no stay on the list covers, somebody is not enrolled. Of a practice without a list, nothing is known.
INSERT INTO firing
SELECT 'dk-r5', line, period, NULL, NULL, NULL
FROM seen ANTI JOIN person
  ON seen.practice = person.practice AND seen.patient = person.patient AND date >= enrolled_from AND date < enrolled_until
WHERE (is_basic(item) OR is_zone_visit(item) OR item = '0491')
  AND seen.practice IN (SELECT practice FROM person);

INSERT INTO firing
SELECT 'dk-r26', line, period, item, NULL, accepted
FROM special LEFT JOIN person
  ON special.practice = person.practice AND special.patient = person.patient
     AND date >= enrolled_from AND date < enrolled_until
WHERE is_bundle(item) AND CASE WHEN person.patient IS NULL THEN special.practice IN (SELECT practice FROM person)
                               ELSE "group" <> '1' END;

UPDATE special SET is_rejected = true FROM firing WHERE firing.line = special.line AND firing.rule = 'dk-r26';

-- Vaccinations with an age, in completed years; guests have none.
CREATE TEMP TABLE vaccination AS
SELECT special.*, year(date) - year(birth)
         - ((month(date), day(date)) < (month(birth), day(birth)))::INTEGER AS age
FROM special
LEFT JOIN (SELECT practice, patient, min(birth) AS birth FROM person
           WHERE (practice, patient) IN (SELECT (practice, patient) FROM special WHERE item IN ('8314', '8328', '8344'))
           GROUP BY practice, patient) USING (practice, patient)
WHERE item IN ('8314', '8328', '8344');

INSERT INTO firing
SELECT CASE item WHEN '8328' THEN 'dk-r32' WHEN '8344' THEN 'dk-8344' ELSE 'dk-8314' END, line, period, NULL, NULL, NULL
FROM vaccination
WHERE CASE item WHEN '8328' THEN age < 12 OR age >= 18 ELSE age >= 2 END;

INSERT INTO firing
SELECT CASE WHEN is_influenza_clinic(item) THEN 'dk-r34-clinic' ELSE 'dk-r34-home' END, line, period, NULL, NULL, NULL
FROM special
WHERE (is_influenza_clinic(item) AND place NOT IN ('clinic', 'institution'))
   OR (is_influenza_home(item) AND place <> 'home');

INSERT INTO firing
SELECT 'dk-s14', line, period, NULL, NULL, NULL
FROM special
WHERE is_out_of_hours(item) AND date >= '2014-01-01'
  AND practice IN (SELECT practice::practice FROM practice_row WHERE region = 'Region Hovedstaden');

-- ---------------------------------------------------------------------------------------------------------------------
-- Requires

INSERT INTO firing
SELECT 'dk-r15-requires', line, period, item, NULL, accepted FROM special
WHERE item = '6201'
  AND (practice, patient, date) NOT IN (SELECT (practice, patient, date) FROM special WHERE item = '6101');

UPDATE special SET is_rejected = true FROM firing
WHERE firing.line = special.line AND firing.rule = 'dk-r15-requires';

INSERT INTO firing
SELECT 'dk-r20', line, period, NULL, NULL, NULL
FROM special ANTI JOIN (FROM seen WHERE item IN ('0120', '6101', '6201')) USING (practice, patient, date)
WHERE item = '1003';

INSERT INTO firing
SELECT CASE item WHEN '2301' THEN 'dk-r7-2301' ELSE 'dk-r35-3701' END, line, period, NULL, NULL, NULL
FROM special AS mine
WHERE item IN ('2301', '3701') AND NOT EXISTS (
  FROM special AS other
  WHERE other.practice = mine.practice AND other.patient = mine.patient AND other.date = mine.date
    AND other.item = CASE mine.item WHEN '2301' THEN '0461' ELSE '3460' END::item);

-- ---------------------------------------------------------------------------------------------------------------------
-- Excludes

INSERT INTO firing
SELECT 'dk-r11', line, period, item, NULL, accepted FROM special
WHERE item = '0122' AND (practice, patient, date) IN (SELECT (practice, patient, date) FROM special WHERE item = '2143');

UPDATE special SET is_rejected = true FROM firing WHERE firing.line = special.line AND firing.rule = 'dk-r11';

INSERT INTO firing
SELECT 'dk-r13', line, period, item, NULL, accepted FROM special
WHERE item IN ('2142', '2144')
  AND (practice, patient, date) IN (
    SELECT (practice, patient, date) FROM special WHERE item = '0122' AND NOT is_rejected);

UPDATE special SET is_rejected = true FROM firing WHERE firing.line = special.line AND firing.rule = 'dk-r13';

INSERT INTO firing
SELECT 'dk-r33', line, period, item, NULL, accepted
FROM special SEMI JOIN (FROM seen WHERE item IN ('0101', '0120') OR is_examination(item)) USING (practice, patient, date)
WHERE item IN ('8708', '8901');

UPDATE special SET is_rejected = true FROM firing WHERE firing.line = special.line AND firing.rule = 'dk-r33';

INSERT INTO firing
SELECT 'dk-s8', line, period, NULL, NULL, NULL FROM special
WHERE is_mileage(item) AND date >= '2020-10-01' AND date < '2021-03-01'
  AND (practice, patient, date) IN (SELECT (practice, patient, date) FROM special WHERE is_influenza_2020(item));

-- ---------------------------------------------------------------------------------------------------------------------
-- Limits: lines of a patient by day, time (none first), code, quantity

-- More than one consultation a day is rare: days with more are found first, and only their lines put in order.
CREATE TEMP TABLE crowded_day AS
SELECT practice, patient, date FROM seen WHERE is_consultation(item)
GROUP BY practice, patient, date HAVING sum(quantity) > 1;

INSERT INTO firing
SELECT 'dk-s1', line, period, NULL, NULL, NULL
FROM (SELECT seen.line, seen.period, seen.quantity,
             sum(seen.quantity) OVER (
               PARTITION BY practice, patient, date
               ORDER BY seen.time NULLS FIRST, coalesce(special.billed, seen.item)::VARCHAR, seen.quantity, seen.line
               ROWS UNBOUNDED PRECEDING) AS used
      FROM seen SEMI JOIN crowded_day USING (practice, patient, date)
      LEFT JOIN special ON special.line = seen.line
      WHERE is_consultation(seen.item))
WHERE used > 1 AND quantity > 0;

INSERT INTO firing
WITH talk AS (
  SELECT *, row_number() OVER (
              PARTITION BY practice, patient ORDER BY date, time NULLS FIRST, quantity, line) AS place_in_order
  FROM special WHERE item = '0122' AND NOT is_rejected)
SELECT 'dk-r10', line, period, NULL, NULL, NULL
FROM talk AS mine
WHERE accepted > 0 AND accepted + (
  SELECT coalesce(sum(other.accepted), 0) FROM talk AS other
  WHERE other.practice = mine.practice AND other.patient = mine.patient
    AND other.place_in_order < mine.place_in_order AND other.date > mine.date - INTERVAL 6 MONTH) > 2;

-- A line that crosses the limit is paid in part.
INSERT INTO firing
SELECT 'dk-r15-limit', line, period, item, NULL, accepted - granted
FROM (SELECT *, least(used, 3) - least(used - accepted, 3) AS granted
      FROM (SELECT *, sum(accepted) OVER (
                        PARTITION BY practice, patient, date ORDER BY time NULLS FIRST, quantity, line
                        ROWS UNBOUNDED PRECEDING) AS used
            FROM special WHERE item = '6201' AND NOT is_rejected))
WHERE granted < accepted;

UPDATE special SET accepted = accepted - firing.quantity, is_rejected = accepted = firing.quantity FROM firing
WHERE firing.line = special.line AND firing.rule = 'dk-r15-limit';

-- Once in twelve months: what is granted decides about later lines, so patients with more than one line are followed line
-- by line. `granted_on` is the day of the last unit granted.
INSERT INTO firing
WITH RECURSIVE bundle AS (
  SELECT *, row_number() OVER own AS place_in_order, count(*) OVER (PARTITION BY practice, patient, item) AS lines
  FROM special WHERE is_bundle(item) AND NOT is_rejected AND accepted > 0
  WINDOW own AS (PARTITION BY practice, patient, item ORDER BY date, time NULLS FIRST, quantity, line)),
followed AS (
  SELECT practice, patient, item, line, period, accepted, place_in_order, date AS granted_on, 1 AS granted
  FROM bundle WHERE place_in_order = 1 AND (lines > 1 OR accepted > 1)
  UNION ALL
  SELECT next.practice, next.patient, next.item, next.line, next.period, next.accepted, next.place_in_order,
         CASE WHEN granted_on > next.date - INTERVAL 12 MONTH THEN granted_on ELSE next.date END,
         CASE WHEN granted_on > next.date - INTERVAL 12 MONTH THEN 0 ELSE 1 END
  FROM followed JOIN (FROM bundle WHERE lines > 1) AS next
    ON next.practice = followed.practice AND next.patient = followed.patient AND next.item = followed.item
       AND next.place_in_order = followed.place_in_order + 1)
SELECT 'dk-' || item || '-yearly', line, period, item, NULL, accepted - granted FROM followed WHERE granted < accepted;

UPDATE special SET accepted = accepted - firing.quantity, is_rejected = accepted = firing.quantity FROM firing
WHERE firing.line = special.line AND firing.rule LIKE 'dk-%-yearly';

INSERT INTO firing
SELECT CASE WHEN is_young THEN 'dk-r32-doses-young' ELSE 'dk-r32-doses' END, line, period, NULL, NULL, NULL
FROM (SELECT *, age < 15 AS is_young,
             sum(accepted) OVER (
               PARTITION BY practice, patient, age < 15 ORDER BY date, time NULLS FIRST, quantity, line
               ROWS UNBOUNDED PRECEDING) AS used
      FROM vaccination WHERE item = '8328' AND age >= 12)
WHERE used > CASE WHEN is_young THEN 2 ELSE 3 END AND accepted > 0;

-- ---------------------------------------------------------------------------------------------------------------------
-- Covered: stays in a programme by the population, or from a start line in the log to the day after the next end line

CREATE TEMP TABLE stay AS
WITH named AS (
  SELECT practice, patient, string_split(unnest(string_split(programmes, '+')), ':') AS part
  FROM person WHERE programmes IS NOT NULL),
turn AS (
  SELECT practice, patient, date, is_bundle(item) AS is_start,
         min(date) FILTER (item = '0133') OVER (
           PARTITION BY practice, patient ORDER BY date
           RANGE BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING) AS ends_on
  FROM special WHERE (is_bundle(item) OR item = '0133') AND NOT is_rejected)
SELECT practice, patient,
       coalesce(TRY_CAST(part[2] AS DATE), DATE '0001-01-01') AS stay_from,
       coalesce(TRY_CAST(part[3] AS DATE), DATE '9999-12-31') AS stay_until
FROM named WHERE part[1] IN ('copd', 'dm2', 'copd-dm2')
UNION
SELECT practice, patient, date, coalesce(ends_on + 1, DATE '9999-12-31') FROM turn WHERE is_start;

CREATE TEMP TABLE covered AS
SELECT DISTINCT line, seen.practice, period, item, quantity
FROM seen JOIN stay
  ON seen.practice = stay.practice AND seen.patient = stay.patient AND date >= stay_from AND date < stay_until
WHERE item IN ('0101', '0105', '0120', '0125', '0201');

-- ---------------------------------------------------------------------------------------------------------------------
-- Sums of quantities by practice, item, period and what became of the lines

CREATE TEMP TABLE tally AS
WITH part AS (
  -- Lines no rule changed, before those that a programme covers are taken out.
  SELECT practice, item, period,
         CASE WHEN item IS NULL OR item IN ('basishonorar', 'differentieret-basishonorar', 'klyngehonorar') THEN 'unknown'
              ELSE 'paid' END AS outcome,
         count(*) AS lines, sum(quantity) AS quantity
  FROM line WHERE period IS NOT NULL GROUP BY practice, item, period
  UNION ALL
  -- Special lines, out of what they were billed as and into what they became.
  SELECT practice, billed, period, 'paid', -count(*), -sum(quantity) FROM special WHERE period IS NOT NULL GROUP BY ALL
  UNION ALL
  SELECT practice, item, period,
         CASE WHEN is_rejected THEN 'rejected' WHEN item <> billed THEN 'repriced' ELSE 'paid' END, count(*), sum(accepted)
  FROM special WHERE period IS NOT NULL GROUP BY ALL
  UNION ALL
  SELECT covered.practice, covered.item, covered.period, CASE WHEN covered.item <> billed THEN 'repriced' ELSE 'paid' END,
         -count(*), -sum(covered.quantity)
  FROM covered LEFT JOIN special USING (line) WHERE covered.period IS NOT NULL GROUP BY ALL
  UNION ALL
  SELECT practice, item, period, 'covered', count(*), sum(quantity) FROM covered WHERE period IS NOT NULL GROUP BY ALL
  UNION ALL
  -- Capitation: people of group 1 on the list on the first of each month; the cluster payment on 1 January.
  SELECT person.practice, due.item, day.period, 'capitation', 0, count(*)
  FROM (SELECT 'basishonorar'::item AS item, unnest(range(DATE '2024-01-01', DATE '2025-01-01', INTERVAL 1 MONTH))::DATE AS date
        UNION ALL SELECT 'klyngehonorar', DATE '2024-01-01') AS due
  JOIN day USING (date)
  JOIN person ON enrolled_from <= due.date AND enrolled_until > due.date
  JOIN practice_row ON practice_row.practice::practice = person.practice
  WHERE "group" = '1' AND (due.item = 'basishonorar' OR cluster IS NOT NULL)
  GROUP BY ALL)
SELECT practice, item, period, outcome, sum(lines)::BIGINT AS lines, sum(quantity)::BIGINT AS quantity
FROM part GROUP BY ALL HAVING sum(lines) <> 0 OR sum(quantity) <> 0;

-- ---------------------------------------------------------------------------------------------------------------------
-- Results

COPY (
  SELECT practice, item, sum(quantity * oere)::BIGINT AS oere
  FROM tally JOIN period_price USING (item, period)
  WHERE outcome IN ('paid', 'repriced', 'capitation')
  GROUP BY ALL ORDER BY ALL
) TO (getvariable('out') || '/amounts.csv') (HEADER);

COPY (
  SELECT CASE WHEN outcome IN ('paid', 'repriced') AND oere IS NULL THEN 'unpriced' ELSE outcome END AS outcome,
         sum(lines)::BIGINT AS lines
  FROM tally LEFT JOIN period_price USING (item, period)
  WHERE outcome <> 'capitation' GROUP BY ALL
  UNION ALL
  SELECT 'outside', count(*) FROM line WHERE period IS NULL
  ORDER BY ALL
) TO (getvariable('out') || '/outcomes.csv') (HEADER);

COPY (
  WITH fired AS (
    SELECT rule, period, item, becomes, quantity FROM firing WHERE period IS NOT NULL AND item IS NOT NULL
    UNION ALL
    SELECT rule, firing.period, coalesce(special.item, line.item), NULL,
           CASE WHEN special.is_rejected OR covered.line IS NOT NULL THEN 0
                ELSE coalesce(special.accepted, line.quantity) END
    FROM firing JOIN line ON line.rowid = firing.line LEFT JOIN special ON special.line = firing.line
    LEFT JOIN covered ON covered.line = firing.line
    WHERE firing.period IS NOT NULL AND firing.item IS NULL
    UNION ALL
    SELECT 'dk-r22', period, item, NULL, quantity FROM covered WHERE period IS NOT NULL)
  SELECT rule, count(*) AS lines,
         sum(quantity * CASE WHEN becomes IS NULL THEN coalesce(old.oere, 0)
                             ELSE coalesce(new.oere - coalesce(old.oere, 0), 0) END)::BIGINT AS oere
  FROM fired
  LEFT JOIN period_price AS old ON old.item = fired.item AND old.period = fired.period
  LEFT JOIN period_price AS new ON new.item = fired.becomes AND new.period = fired.period
  GROUP BY rule ORDER BY rule
) TO (getvariable('out') || '/findings.csv') (HEADER);
