"""The page of benchmarks is written from what the benchmarks themselves have kept."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
SMALL = {
    "scoring": ("--persons", "30", "--seats", "10", "--runs", "2"),
    "flow": ("--seats", "6", "--persons", "20", "--held", "3", "--runs", "2"),
}


def benchmark(*arguments):
    command = [sys.executable, str(ROOT / "benchmarks"), *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


def test_every_figure_that_was_kept_stands_on_the_page_with_its_machine(tmp_path):
    kept = []
    for name, options in SMALL.items():
        kept.append(tmp_path / f"{name}.json")
        benchmark(name, *options, "--out", kept[-1])
    benchmark("page", *kept, "--page", tmp_path / "page.md")
    page = (tmp_path / "page.md").read_text()
    for path in kept:
        record = json.loads(path.read_text())
        assert f"python benchmarks {record['benchmark']}" in page
        assert record["machine"]["processor"] in page
        for sheet in record["sheets"]:
            for row in sheet["rows"]:
                assert f"| {' | '.join(row)} |" in page
    assert page.index("benchmarks flow") < page.index("benchmarks scoring")
