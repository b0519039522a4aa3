#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Gigasite developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Packs the reference climate tables into the files beside this script.

usage: make_climate.py REFERENCE_FOLDER [OUTPUT_FOLDER]

Reads climate_cells.csv, kc_quantiles.csv, t_diurnal.csv and power_curve.csv; writes cells.bin and
the three smaller tables. parameters.csv is kept by hand. Formats: README.md in this folder.
"""
import csv
import pathlib
import struct
import sys

MAGIC = b"GSCLIM01"
MONTHS = range(1, 13)
HEADER = struct.Struct("<8sI")
CELL = struct.Struct("<hhhH12h12B12B12B12B")
FNV_OFFSET = 0xCBF29CE484222325
FNV_PRIME = 0x100000001B3

SPDX = (
    "# SPDX-FileCopyrightText: 2026 The Gigasite developers",
    "# SPDX-License-Identifier: GPL-3.0-or-later",
)
SMALL_TABLES = {
    "kc_quantiles.csv": "Quantiles of the daily clear-sky index given its monthly mean; the header"
    " row holds the probabilities. Own fit on open station files, see README.md.",
    "t_diurnal.csv": "Diurnal temperature shape, mean 0 and range about 1, by day length in hours;"
    " the header row holds the solar hour. Own fit on open station files, see README.md.",
    "power_curve.csv": "Share of rated power by hub wind speed in m/s, before losses. IEA Wind Task"
    " 37 3.4 MW turbine (Bortolotti et al. 2019), smoothed for a whole farm, see README.md.",
}


def fnv1a(data: bytes) -> int:
    state = FNV_OFFSET
    for byte in data:
        state = ((state ^ byte) * FNV_PRIME) & 0xFFFFFFFFFFFFFFFF
    return state


def rows_of(path: pathlib.Path) -> list[list[str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.reader(line for line in file if not line.startswith("#")))


def whole(text: str, factor: float = 1.0) -> int:
    """The number times the factor, which must leave a whole number."""
    scaled = float(text) * factor
    if abs(scaled - round(scaled)) > 1e-6:
        raise ValueError(f"{text} does not fit the format")
    return round(scaled)


def pack_cells(path: pathlib.Path) -> bytes:
    header, *rows = rows_of(path)
    column = {name: index for index, name in enumerate(header)}
    packed = []
    for row in rows:
        values = [whole(row[column["lat"]], 100), whole(row[column["lon"]], 100)]
        values += [whole(row[column["elev_m"]]), whole(row[column["v100_cms"]])]
        for name in ("tmp", "dtr", "sun", "wnd", "reh"):
            values += [whole(row[column[f"{name}{month:02d}"]]) for month in MONTHS]
        packed.append(CELL.pack(*values))
    body = HEADER.pack(MAGIC, len(packed)) + b"".join(packed)
    return body + struct.pack("<Q", fnv1a(body))


def small_table(path: pathlib.Path, comment: str) -> str:
    header, *rows = rows_of(path)
    names = [header[0]] + [name.lstrip("qs") for name in header[1:]]
    lines = [*SPDX, f"# {comment}", ",".join(names)]
    lines += [",".join(f"{float(value):g}" for value in row) for row in rows]
    return "\n".join(lines) + "\n"


def main() -> int:
    if len(sys.argv) not in (2, 3):
        print(__doc__, file=sys.stderr)
        return 2
    source = pathlib.Path(sys.argv[1])
    target = pathlib.Path(sys.argv[2]) if len(sys.argv) == 3 else pathlib.Path(__file__).parent
    (target / "cells.bin").write_bytes(pack_cells(source / "climate_cells.csv"))
    for name, comment in SMALL_TABLES.items():
        text = small_table(source / name, comment)
        (target / name).write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
