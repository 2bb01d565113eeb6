import type { AreaOutlines } from '../city';
import { primaryAreas } from './areas';
import { readJson } from './files';
import { outlineOf, type Point, type Ring, signedArea, simplifyTogether } from './topology';

/** Width of the map's frame; about 40 metres a unit. */
const width = 1000;
const latitude = 57.7;
/** Units a border may move. Less would only be bytes at the size a map is shown. */
const tolerance = 0.6;

interface Features {
  features: {
    properties: { kod: string };
    geometry: { type: 'Polygon'; coordinates: number[][][] } | { type: 'MultiPolygon'; coordinates: number[][][][] };
  }[];
}

interface Outline {
  code: string;
  rings: Ring[];
}

/**
 * The outlines of all the city's levels in one frame. Primary areas and RegSO are simplified from their own borders; the
 * larger areas are put together from primary areas, so that every level's lines lie on each other.
 */
export function areaOutlines(samples: string): AreaOutlines {
  const primary = readJson(samples, 'gbg-omraden/primaromraden.geojson') as Features;
  const regso = readJson(samples, 'gbg-omraden/regso_goteborg.geojson') as Features;
  const { project, height } = frameOf([primary, regso]);
  const outlines = (features: Features) => simplified(features, project);
  const primaryOutlines = outlines(primary);
  const parents = primaryAreas(samples);
  const together = (level: 'intermediate' | 'cityArea') =>
    [...new Set(parents.map((area) => area[level]))].sort().map((code) => {
      const within = new Set(parents.filter((area) => area[level] === code).map((area) => area.code));
      const rings = primaryOutlines.filter((outline) => within.has(outline.code)).flatMap((outline) => outline.rings);
      return { code, rings: outlineOf(rings) };
    });
  return {
    viewBox: `0 0 ${String(width)} ${String(height)}`,
    levels: {
      'city-area': drawn(together('cityArea')),
      'intermediate-area': drawn(together('intermediate')),
      'primary-area': drawn(primaryOutlines),
      regso: drawn(outlines(regso)),
    },
  };
}

/** Degrees to whole units: equirectangular at the city's latitude, north up. */
function frameOf(sets: Features[]): { project: (degrees: number[]) => Point; height: number } {
  const points = sets.flatMap(({ features }) => features.flatMap((feature) => ringsOf(feature).flat()));
  const east = Math.cos((latitude * Math.PI) / 180);
  const xs = points.map(([longitude = NaN]) => longitude * east);
  const ys = points.map(([, north = NaN]) => -north);
  const [left, top] = [least(xs), least(ys)];
  const scale = width / (-least(xs.map((x) => -x)) - left);
  return {
    project: ([longitude = NaN, north = NaN]) => [
      Math.round((longitude * east - left) * scale),
      Math.round((-north - top) * scale),
    ],
    height: Math.ceil((-least(ys.map((y) => -y)) - top) * scale),
  };
}

function least(numbers: number[]): number {
  return numbers.reduce((smallest, number) => Math.min(smallest, number), Infinity);
}

function ringsOf({ geometry }: Features['features'][number]): number[][][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

function simplified({ features }: Features, project: (degrees: number[]) => Point): Outline[] {
  const projected = features.map((feature) => {
    const polygons =
      feature.geometry.type === 'Polygon' ? [feature.geometry.coordinates] : feature.geometry.coordinates;
    return polygons.flatMap((rings) => rings.map((ring, index) => turned(ring.slice(0, -1).map(project), index === 0)));
  });
  const outlines = simplifyTogether(projected, tolerance);
  return features
    .map(({ properties }, index) => ({ code: properties.kod, rings: outlines[index] ?? [] }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Outer rings clockwise, holes the other way: then neighbours run along a shared border in opposite directions. */
function turned(ring: Ring, outer: boolean): Ring {
  return signedArea(ring) > 0 === outer ? ring : ring.toReversed();
}

function drawn(outlines: Outline[]): { code: string; path: string }[] {
  return outlines.map(({ code, rings }) => ({ code, path: rings.map(pathOf).join('') }));
}

/** A ring as SVG path data: its start, then steps from point to point. */
function pathOf(ring: Ring): string {
  const [start = [NaN, NaN] as const, ...rest] = ring;
  let [x, y] = start;
  const steps = rest.map(([nextX, nextY]) => {
    const step = pair(nextX - x, nextY - y);
    [x, y] = [nextX, nextY];
    return step;
  });
  return `M${pair(...start)}l${steps.reduce((path, step) => path + (step.startsWith('-') || path === '' ? '' : ' ') + step, '')}z`;
}

/** Two numbers with no more space between them than SVG needs. */
function pair(x: number, y: number): string {
  return `${String(x)}${y < 0 ? '' : ' '}${String(y)}`;
}
