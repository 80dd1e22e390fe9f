"""The plain join in Polars, without any rule: join.py DATA PRICES OUT.csv [THREADS].

Every line times the price of its code on its day, added up by practice and item. As lines are not sorted by day and prices
hold for stretches of days, the prices are first laid out day by day.
"""

import os
import sys

data, prices, out = sys.argv[1:4]
if len(sys.argv) > 4:
    os.environ["POLARS_MAX_THREADS"] = sys.argv[4]

import polars as pl  # noqa: E402  reads the number of threads when it is imported

first, last = pl.date(2024, 1, 1), pl.date(2024, 12, 31)
price = (
    pl.scan_csv(prices, schema_overrides={"code": pl.String, "amount": pl.Decimal(12, 2)}, try_parse_dates=True)
    .select(
        "code",
        pl.date_ranges(
            pl.max_horizontal(pl.col("from").cast(pl.Date), first),
            pl.min_horizontal(pl.col("until").cast(pl.Date) - pl.duration(days=1), last),
        ).alias("date"),
        (pl.col("amount") * 100).cast(pl.Int64).alias("oere"),
    )
    .explode("date")
    .drop_nulls("date")
)
lines = pl.scan_csv(
    f"{data}/activity.csv",
    schema_overrides={"practice": pl.String, "patient": pl.String, "date": pl.Date, "code": pl.String, "quantity": pl.Int64},
).select("practice", "date", "code", "quantity")
(
    lines.join(price, on=["code", "date"])
    .group_by("practice", "code")
    .agg((pl.col("quantity") * pl.col("oere")).sum().alias("oere"))
    .sort("practice", "code")
    .collect(engine="streaming")
    .write_csv(out)
)
