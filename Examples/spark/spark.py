"""Spreads a log over Spark's partitions, counts each with takst, and adds the tallies up.

usage: spark.py FOLDER OUT PARTITIONS TAKST [OPTION]...

FOLDER holds activity.csv and, where there are any, population.csv and practices.csv, in UTF-8 with commas and one row a line, as
'takst sample' writes them. OUT is a new folder; the tallies are its part files. The options are those of takst evaluate.
"""

import os
import shlex
import sys

from pyspark.sql import SparkSession

FILES = {"A": "activity.csv", "P": "population.csv", "R": "practices.csv"}


def header(path: str) -> str:
    with open(path, encoding="utf-8-sig") as file:
        return file.readline().rstrip("\r\n")


def rows(spark: SparkSession, letter: str, path: str, names: str):
    """The rows of a file by practice, each with the letter of its file."""
    place = names.split(",").index("practice")
    lines = spark.sparkContext.textFile(path)
    lines = lines.filter(lambda line: line.strip() and line.lstrip("\ufeff").rstrip("\r") != names)
    return lines.map(lambda line: (line.split(",")[place], f"{letter}\t{line}"))


def main() -> None:
    folder, out, partitions, takst, *options = sys.argv[1:]
    found = {letter: os.path.join(folder, name) for letter, name in FILES.items()}
    found = {letter: path for letter, path in found.items() if os.path.exists(path)}
    headers = {letter: header(path) for letter, path in found.items()}

    spark = SparkSession.builder.appName("takst").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    both = spark.sparkContext.union([rows(spark, letter, path, headers[letter]) for letter, path in found.items()])

    # All rows of a practice go to the same partition, so that rules see all lines of a patient, and every person on a list and
    # every practice is counted once.
    sharded = both.partitionBy(int(partitions)).values()

    # In local mode every partition is counted on this machine; on a cluster, shard.py and takst must lie on all machines.
    shard = os.path.join(os.path.dirname(os.path.abspath(__file__)), "shard.py")
    command = shlex.join([sys.executable, shard, takst, *options])
    environment = {f"HEADER_{letter}": names for letter, names in headers.items()}
    # pipe replaces the environment, and the tool that is piped through needs the rest of it.
    tallies = sharded.pipe(command, env={**os.environ, **environment}, checkCode=True)
    tallies.saveAsTextFile(out)

    practices = spark.sparkContext.textFile(out).filter(lambda line: line.startswith('{"practice"')).count()
    print(f"{practices} practices counted in {partitions} partitions")
    spark.stop()


if __name__ == "__main__":
    main()
