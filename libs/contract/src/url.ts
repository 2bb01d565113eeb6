/** The addresses of the API, in one place for the web, the tests and the bench. */
const withAsOf = (path: string, asOf?: string): string => (asOf ? `${path}?asOf=${asOf}` : path);

export const url = {
  city: () => '/api/city',
  overview: (asOf?: string) => withAsOf('/api/overview', asOf),
  goals: (asOf?: string) => withAsOf('/api/goals', asOf),
  goal: (code: string, asOf?: string) => withAsOf(`/api/goals/${code}`, asOf),
  strategies: () => '/api/strategies',
  committees: (asOf?: string) => withAsOf('/api/committees', asOf),
  committee: (code: string, asOf?: string) => withAsOf(`/api/committees/${code}`, asOf),
  indicators: (asOf?: string) => withAsOf('/api/indicators', asOf),
  indicator: (code: string, asOf?: string) => withAsOf(`/api/indicators/${code}`, asOf),
  indicatorAreas: (code: string, level: string, asOf?: string) =>
    withAsOf(`/api/indicators/${code}/areas/${level}`, asOf),
  indicatorCsv: (code: string, asOf?: string) => withAsOf(`/api/indicators/${code}/observations.csv`, asOf),
  map: (level: string) => `/api/maps/${level}`,
  search: (q: string) => `/api/search?q=${encodeURIComponent(q)}`,
} as const;
