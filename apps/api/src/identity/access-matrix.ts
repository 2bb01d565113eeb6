/**
 * Who gets an answer from which address: one line for each route of the API, one column for each kind of person who may ask.
 * Where it is about a thing, it is one of the committee and the goal that the first of two columns belongs to: `rep` reports
 * for it, `rep°` for another committee; `own` owns the process of its goal, `own°` that of another.
 *
 * `yes` is an answer, `401` sign in first, `403` this is not for you (and who it is for), `404` there is no such thing as far as
 * you know. What is sent stands in `access-matrix.samples.ts`. A route without a line fails the check.
 */
export const accessMatrix = `
                                                   anyone  rep  rep°  rev  rev°  own  own°  pol  ana  adm

GET    /api/health/live                            yes     yes  yes   yes  yes   yes  yes   yes  yes  yes
GET    /api/health/ready                           yes     yes  yes   yes  yes   yes  yes   yes  yes  yes
GET    /api/docs                                   yes     yes  yes   yes  yes   yes  yes   yes  yes  yes
GET    /api/openapi.json                           yes     yes  yes   yes  yes   yes  yes   yes  yes  yes
GET    /api/openapi.yaml                           yes     yes  yes   yes  yes   yes  yes   yes  yes  yes

GET    /api/city                                   yes     yes  yes   yes  yes   yes  yes   yes  yes  yes
GET    /api/overview                               yes     yes  yes   yes  yes   yes  yes   yes  yes  yes
GET    /api/goals                                  yes     yes  yes   yes  yes   yes  yes   yes  yes  yes
GET    /api/goals/:code                            yes     yes  yes   yes  yes   yes  yes   yes  yes  yes
GET    /api/strategies                             yes     yes  yes   yes  yes   yes  yes   yes  yes  yes
GET    /api/committees                             yes     yes  yes   yes  yes   yes  yes   yes  yes  yes
GET    /api/committees/:code                       yes     yes  yes   yes  yes   yes  yes   yes  yes  yes
GET    /api/indicators                             yes     yes  yes   yes  yes   yes  yes   yes  yes  yes
GET    /api/indicators/:code                       yes     yes  yes   yes  yes   yes  yes   yes  yes  yes
GET    /api/indicators/:code/areas/:level          yes     yes  yes   yes  yes   yes  yes   yes  yes  yes
GET    /api/indicators/:code/observations.csv      yes     yes  yes   yes  yes   yes  yes   yes  yes  yes
GET    /api/maps/:level                            yes     yes  yes   yes  yes   yes  yes   yes  yes  yes
GET    /api/search                                 yes     yes  yes   yes  yes   yes  yes   yes  yes  yes

GET    /api/session                                yes     yes  yes   yes  yes   yes  yes   yes  yes  yes
POST   /api/session                                yes     yes  yes   yes  yes   yes  yes   yes  yes  yes
DELETE /api/session                                401     yes  yes   yes  yes   yes  yes   yes  yes  yes
POST   /api/session/demo                           yes     yes  yes   yes  yes   yes  yes   yes  yes  yes
DELETE /api/sessions                               401     yes  yes   yes  yes   yes  yes   yes  yes  yes
GET    /api/session/provider                       yes     yes  yes   yes  yes   yes  yes   yes  yes  yes
GET    /api/session/provider/callback              yes     yes  yes   yes  yes   yes  yes   yes  yes  yes
PUT    /api/me                                     401     yes  yes   yes  yes   yes  yes   yes  yes  yes
PUT    /api/me/password                            401     yes  yes   yes  yes   yes  yes   yes  yes  yes
POST   /api/me/calendar-address                    401     yes  yes   yes  yes   yes  yes   yes  yes  yes

GET    /api/members                                401     403  403   403  403   403  403   403  403  yes
POST   /api/members                                401     403  403   403  403   403  403   403  403  yes
GET    /api/members/:id                            401     403  403   403  403   403  403   403  403  yes
PUT    /api/members/:id                            401     403  403   403  403   403  403   403  403  yes
POST   /api/members/:id/password                   401     403  403   403  403   403  403   403  403  yes
POST   /api/members/:id/memberships                401     403  403   403  403   403  403   403  403  yes
PUT    /api/members/:id/memberships/:membership    401     403  403   403  403   403  403   403  403  yes
`;

/** The columns of the table. */
export const askers = ['anyone', 'rep', 'rep°', 'rev', 'rev°', 'own', 'own°', 'pol', 'ana', 'adm'] as const;
export type Asker = (typeof askers)[number];

/** One line of the table. */
export interface AccessLine {
  /** `GET /api/goals/:code` */
  route: string;
  expected: Record<Asker, string>;
}

export function accessLines(): AccessLine[] {
  const [head = '', ...lines] = accessMatrix
    .trim()
    .split('\n')
    .filter((line) => line.trim() !== '');
  if (head.trim().split(/\s+/).join() !== askers.join()) throw new Error('The head of the table is not its columns');
  return lines.map((line) => {
    const [method, path, ...cells] = line.trim().split(/\s+/);
    if (cells.length !== askers.length) throw new Error(`${path} has ${cells.length} cells`);
    return {
      route: `${method} ${path}`,
      expected: Object.fromEntries(askers.map((asker, index) => [asker, cells[index]])) as Record<Asker, string>,
    };
  });
}
