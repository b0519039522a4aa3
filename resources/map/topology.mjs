// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

const kCutEdge = 3;

/// Decodes a quantised TopoJSON topology. features(name) gives {id, name, polygons}, where a
/// polygon is a list of open rings (outer first) of [longitude, latitude, arc of the next edge].
export function decodeTopology(topology) {
  const { scale, translate } = topology.transform;
  const arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
  });
  const ringOf = (indices) => {
    const ring = [];
    for (const index of indices) {
      const arc = index < 0 ? ~index : index;
      const points = index < 0 ? arcs[arc].slice().reverse() : arcs[arc];
      for (const [x, y] of points.slice(0, -1)) {
        ring.push([x, y, arc]);
      }
    }
    return ring;
  };
  return {
    features: (name) =>
      topology.objects[name].geometries
        .filter((geometry) => geometry.arcs)
        .map((geometry) => ({
          id: geometry.id,
          name: geometry.properties?.name,
          polygons: (geometry.type === "Polygon" ? [geometry.arcs] : geometry.arcs).map(
            (polygon) => polygon.map(ringOf)),
        })),
  };
}

/// Longitudes made continuous; turns is the number of times the ring goes round the Earth.
function unwrap(ring) {
  const out = [];
  let shift = 0;
  ring.forEach(([x, y, kind], i) => {
    if (i > 0) {
      const step = x + shift - out[i - 1][0];
      shift += step > 180 ? -360 : step < -180 ? 360 : 0;
    }
    out.push([x + shift, y, kind]);
  });
  return { points: out, turns: Math.round((out.at(-1)[0] - out[0][0]) / 360) };
}

/// A ring round the south pole becomes a strip from -180 to 180 down to -90.
function openPolarRing(points, turns) {
  const open = turns > 0 ? points : eastward(points);
  const chain = [...open, [open[0][0] + 360, open[0][1], open[0][2]]];
  const cut = 180 + 360 * Math.floor((chain[0][0] + 180) / 360);
  const over = chain.findIndex(([x]) => x >= cut);
  const [a, b] = [chain[over - 1], chain[over]];
  const latitude = a[1] + ((b[1] - a[1]) * (cut - a[0])) / (b[0] - a[0]);
  const before = chain.slice(0, over).map(([x, y, k]) => [x - cut + 180, y, k]);
  const after = chain.slice(over, -1).map(([x, y, k]) => [x - cut - 180, y, k]);
  return [[-180, latitude, a[2]], ...after, ...before, [180, latitude, kCutEdge],
    [180, -90, kCutEdge], [-180, -90, kCutEdge]];
}

/// The same ring walked the other way round: each edge keeps its kind.
function eastward(points) {
  const out = [];
  for (let i = points.length - 1; i >= 0; --i) {
    out.push([points[i][0], points[i][1], points[(i + points.length - 1) % points.length][2]]);
  }
  return out;
}

/// Sutherland-Hodgman against one meridian. keepWest: the part with x <= meridian.
function clip(ring, meridian, keepWest) {
  const inside = (p) => (keepWest ? p[0] <= meridian : p[0] >= meridian);
  const out = [];
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length];
    const at = () => a[1] + ((b[1] - a[1]) * (meridian - a[0])) / (b[0] - a[0]);
    if (inside(a)) {
      out.push(a);
      if (!inside(b)) {
        out.push([meridian, at(), kCutEdge]);
      }
    } else if (inside(b)) {
      out.push([meridian, at(), a[2]]);
    }
  });
  return out.map((p, i) => {
    const next = out[(i + 1) % out.length];
    return p[0] === meridian && next[0] === meridian ? [p[0], p[1], kCutEdge] : p;
  });
}

/// polygon: rings with kinds. Gives one or more polygons within -180..180, planar.
export function splitAtAntimeridian(polygon) {
  // The source closes Antarctica with an outer ring along the pole; the shore is then a "hole".
  const rings = polygon.filter((ring) => !ring.every(([, y]) => y < -89.9));
  const unwrapped = rings.map(unwrap);
  if (unwrapped[0].turns !== 0) {
    return [[openPolarRing(unwrapped[0].points, unwrapped[0].turns)]];
  }
  const parts = [];
  for (const shift of [-360, 0, 360]) {
    const part = unwrapped.map(({ points }) =>
      clip(clip(points.map(([x, y, k]) => [x + shift, y, k]), 180, true), -180, false));
    if (part[0].length >= 3) {
      parts.push(part.filter((ring) => ring.length >= 3));
    }
  }
  return parts;
}

/// Drops points that became equal by rounding. ring: integer [x, y, kind].
export function cleanRing(ring) {
  return ring.filter((p, i) => {
    const next = ring[(i + 1) % ring.length];
    return p[0] !== next[0] || p[1] !== next[1];
  });
}

function areaOf(ring, scaleX) {
  let sum = 0;
  ring.forEach(([x, y], i) => {
    const [x2, y2] = ring[(i + 1) % ring.length];
    sum += (x * y2 - x2 * y) * scaleX;
  });
  return Math.abs(sum) / 2;
}

/// Distance to the nearest edge, negative outside, in scaled units.
function clearance(rings, x, y) {
  let inside = false;
  let best = Infinity;
  for (const ring of rings) {
    ring.forEach(([ax, ay], i) => {
      const [bx, by] = ring[(i + 1) % ring.length];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) {
        inside = !inside;
      }
      const [dx, dy] = [bx - ax, by - ay];
      const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
      best = Math.min(best, Math.hypot(ax + t * dx - x, ay + t * dy - y));
    });
  }
  return inside ? best : -best;
}

/// The point of the largest polygon farthest from its edges (successive grids are near enough).
export function labelPoint(polygons, unitsPerDegree) {
  const middleOf = (rings) => rings[0].reduce((sum, p) => sum + p[1], 0) / rings[0].length;
  const cosOf = (rings) =>
    Math.max(0.05, Math.cos((middleOf(rings) / unitsPerDegree) * (Math.PI / 180)));
  const largest = polygons.reduce((best, rings) =>
    areaOf(rings[0], cosOf(rings)) > areaOf(best[0], cosOf(best)) ? rings : best);
  const cos = cosOf(largest);
  const rings = largest.map((ring) => ring.map(([x, y]) => [x * cos, y]));
  const xs = rings[0].map((p) => p[0]);
  const ys = rings[0].map((p) => p[1]);
  let [west, east] = [Math.min(...xs), Math.max(...xs)];
  let [south, north] = [Math.min(...ys), Math.max(...ys)];
  let best = { value: -Infinity, x: (west + east) / 2, y: (south + north) / 2 };
  for (let round = 0; round < 6; ++round) {
    const steps = 16;
    for (let i = 0; i <= steps; ++i) {
      for (let j = 0; j <= steps; ++j) {
        const x = west + ((east - west) * i) / steps;
        const y = south + ((north - south) * j) / steps;
        const value = clearance(rings, x, y);
        if (value > best.value) {
          best = { value, x, y };
        }
      }
    }
    const [halfX, halfY] = [(east - west) / 6, (north - south) / 6];
    [west, east] = [best.x - halfX, best.x + halfX];
    [south, north] = [best.y - halfY, best.y + halfY];
  }
  return [Math.round(best.x / cos), Math.round(best.y)];
}
