/** A point in the map's frame, in whole units. */
export type Point = readonly [x: number, y: number];

/** A closed line; the first point isn't repeated at the end. */
export type Ring = Point[];

/**
 * Simplifies the rings of neighbouring areas together, so that a border that two areas share stays one line. Rings are cut
 * where borders meet, each piece of border is simplified once, and the rings are put together again.
 *
 * @param tolerance how far, in units, a dropped point may lie from the new line
 * @returns for each area its rings; what shrinks to nothing is dropped, but never an area's last ring
 */
export function simplifyTogether(areas: Ring[][], tolerance: number): Ring[][] {
  const clean = areas.map((rings) => rings.map(withoutRepeats).filter((ring) => ring.length >= 3));
  const isNode = nodesOf(clean.flat());
  const simplified = new Map<string, Ring>();
  const simplifyPiece = (piece: Ring): Ring => {
    const [canonical, reversed] = canonicalOf(piece);
    const key = canonical.map(keyOf).join(' ');
    const line = simplified.get(key) ?? douglasPeucker(canonical, tolerance);
    simplified.set(key, line);
    return reversed ? line.toReversed() : line;
  };
  return clean.map((rings) => {
    const drawn = rings
      .map((ring) => withoutRepeats(piecesOf(ring, isNode).flatMap((piece) => simplifyPiece(piece).slice(0, -1))))
      .filter((ring) => ring.length >= 3 && signedArea(ring) !== 0);
    return drawn.length > 0
      ? drawn
      : rings.toSorted((a, b) => Math.abs(signedArea(b)) - Math.abs(signedArea(a))).slice(0, 1);
  });
}

/**
 * The outline of several areas together: borders that two of them share cancel out. All outer rings must run the same way
 * round, holes the other way.
 */
export function outlineOf(rings: Ring[]): Ring[] {
  const edges = new Map<string, [Point, Point]>();
  for (const ring of rings) {
    for (const [from, to] of edgesOf(ring)) {
      if (!edges.delete(`${keyOf(to)} ${keyOf(from)}`)) edges.set(`${keyOf(from)} ${keyOf(to)}`, [from, to]);
    }
  }
  return stitched([...edges.values()]);
}

/** Twice the area a ring encloses; positive where it runs clockwise on a screen whose y grows downwards. */
export function signedArea(ring: Ring): number {
  return edgesOf(ring).reduce((area, [[x0, y0], [x1, y1]]) => area + (x0 * y1 - x1 * y0), 0);
}

function edgesOf(ring: Ring): [Point, Point][] {
  return ring.flatMap((from, index) => {
    const to = ring[(index + 1) % ring.length];
    return to ? [[from, to] as [Point, Point]] : [];
  });
}

/** Drops points that repeat the one before, and spikes that go out and straight back. */
function withoutRepeats(ring: Ring): Ring {
  const points = ring.filter((point, index) => keyOf(point) !== keyOf(neighbour(ring, index, -1)));
  const smooth = points.filter(
    (_, index) => keyOf(neighbour(points, index, -1)) !== keyOf(neighbour(points, index, 1)),
  );
  return smooth.length === ring.length ? smooth : withoutRepeats(smooth);
}

function neighbour(ring: Ring, index: number, step: -1 | 1): Point {
  return ring.at((index + step) % ring.length) ?? [NaN, NaN];
}

/** A point is a node where more than two lines meet: there, one piece of border ends and another begins. */
function nodesOf(rings: Ring[]): (point: Point) => boolean {
  const neighbours = new Map<string, Set<string>>();
  for (const [from, to] of rings.flatMap(edgesOf)) {
    for (const [one, other] of [[from, to] as const, [to, from] as const]) {
      const known = neighbours.get(keyOf(one)) ?? new Set();
      neighbours.set(keyOf(one), known.add(keyOf(other)));
    }
  }
  return (point) => (neighbours.get(keyOf(point))?.size ?? 0) > 2;
}

/** The ring cut at its nodes, each piece with both its ends; a ring without nodes is cut at its first point in order. */
function piecesOf(ring: Ring, isNode: (point: Point) => boolean): Ring[] {
  const nodes = ring.flatMap((point, index) => (isNode(point) ? index : []));
  const cuts =
    nodes.length > 0 ? nodes : [ring.reduce((best, _, index) => (before(ring, index, best) ? index : best), 0)];
  return cuts.map((start, index) => {
    const end = cuts[index + 1] ?? (cuts[0] ?? 0) + ring.length;
    return Array.from({ length: end - start + 1 }, (_, step) => ring[(start + step) % ring.length] ?? [NaN, NaN]);
  });
}

function before(ring: Ring, index: number, other: number): boolean {
  const [[x, y], [otherX, otherY]] = [ring[index] ?? [NaN, NaN], ring[other] ?? [NaN, NaN]];
  return x < otherX || (x === otherX && y < otherY);
}

/** A piece in the one direction in which both its neighbours simplify it, and whether that reversed it. */
function canonicalOf(piece: Ring): [Ring, boolean] {
  const reversed = piece.toReversed();
  const swap = piece.map(keyOf).join(' ') > reversed.map(keyOf).join(' ');
  return swap ? [reversed, true] : [piece, false];
}

function douglasPeucker(line: Ring, tolerance: number): Ring {
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || line.length <= 2) return line;
  let farthest = 0;
  let distance = -1;
  for (let index = 1; index < line.length - 1; index++) {
    const away = distanceTo(line[index] ?? first, first, last);
    if (away > distance) [farthest, distance] = [index, away];
  }
  // A closed line always keeps its farthest point, else it would shrink to nothing.
  if (distance <= tolerance && keyOf(first) !== keyOf(last)) return [first, last];
  const head = douglasPeucker(line.slice(0, farthest + 1), tolerance);
  return [...head.slice(0, -1), ...douglasPeucker(line.slice(farthest), tolerance)];
}

function distanceTo([x, y]: Point, [x0, y0]: Point, [x1, y1]: Point): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / length));
  return Math.hypot(x - x0 - along * dx, y - y0 - along * dy);
}

/** Closed rings from loose edges. */
function stitched(edges: [Point, Point][]): Ring[] {
  const outgoing = new Map<string, Point[]>();
  for (const [from, to] of edges) outgoing.set(keyOf(from), [...(outgoing.get(keyOf(from)) ?? []), to]);
  const rings: Ring[] = [];
  for (const [start] of edges) {
    const ring: Ring = [];
    for (let point = start, next = outgoing.get(keyOf(point))?.pop(); next; next = outgoing.get(keyOf(point))?.pop()) {
      ring.push(point);
      point = next;
    }
    if (ring.length >= 3) rings.push(ring);
  }
  return rings;
}

function keyOf([x, y]: Point): string {
  return `${String(x)},${String(y)}`;
}
