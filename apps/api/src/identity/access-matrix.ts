/**
 * Who gets an answer from which address: one line for each route of the API, one column for each kind of person who may ask.
 * Where it is about a thing, it is one of the committee and the goal that the first of two columns belongs to: `rep` reports
 * for it, `rep°` for another committee; `own` owns the process of its goal, `own°` that of another.
 *
 * `yes` is an answer, `401` sign in first, `403` this is not for you (and who it is for), `404` there is no such thing as far as
 * you know. What follows a `#` is another case of the same route. What is sent stands in `access-matrix.samples.ts`. A route
 * without a line fails the check.
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

GET    /api/rounds                                 yes     yes  yes   yes  yes   yes  yes   yes  yes  yes
GET    /api/rounds/:code                           yes     yes  yes   yes  yes   yes  yes   yes  yes  yes
GET    /api/rounds/:code/snapshot.json             yes     yes  yes   yes  yes   yes  yes   yes  yes  yes
GET    /api/rounds/:code/snapshot.csv              yes     yes  yes   yes  yes   yes  yes   yes  yes  yes
POST   /api/rounds                                 401     403  403   403  403   403  403   403  403  yes
PUT    /api/rounds/:code                           401     403  403   403  403   403  403   403  403  yes
POST   /api/rounds/:code/opening                   401     403  403   403  403   403  403   403  403  yes
POST   /api/rounds/:code/closure                   401     403  403   403  403   403  403   403  403  yes
POST   /api/rounds/:code/reminders                 401     403  403   403  403   403  403   403  403  yes
GET    /api/rounds/:round/judgements               401     yes  yes   yes  yes   yes  yes   yes  yes  yes
PUT    /api/rounds/:round/judgements/:goal         401     403  403   403  403   yes  403   403  403  403
PUT    /api/rounds/:round/judgements/:goal/:committee 401     403  403   403  403   yes  403   403  403  403

GET    /api/reports/:id                            401     yes  404   yes  404   404  404   404  404  yes
GET    /api/reports/:id#handed-in                  401     yes  404   yes  404   yes  404   yes  yes  yes
GET    /api/reports/:id/comments                   401     yes  404   yes  404   404  404   404  404  yes
POST   /api/reports/:id/comments                   401     yes  404   yes  404   403  403   403  403  403
PUT    /api/reports/:id/values/:series/:period     401     yes  404   403  403   403  403   403  403  403
DELETE /api/reports/:id/values/:series/:period     401     yes  404   403  403   403  403   403  403  403
POST   /api/reports/:id/values                     401     yes  404   403  403   403  403   403  403  403
PUT    /api/reports/:id/ready/:indicator           401     yes  404   403  403   403  403   403  403  403
DELETE /api/reports/:id/ready/:indicator           401     yes  404   403  403   403  403   403  403  403
PUT    /api/reports/:id/assessments/:goal          401     yes  404   403  403   403  403   403  403  403
PUT    /api/reports/:id/responses/:indicator       401     yes  404   403  403   403  403   403  403  403
DELETE /api/reports/:id/responses/:indicator       401     yes  404   403  403   403  403   403  403  403
POST   /api/reports/:id/submission                 401     yes  404   403  403   403  403   403  403  403
POST   /api/reports/:id/approval                   401     403  403   yes  404   403  403   403  403  403
POST   /api/reports/:id/return                     401     403  403   yes  404   403  403   403  403  403
POST   /api/reports/:id/reopening                  401     403  403   403  403   yes  404   403  403  yes
POST   /api/series/:series/corrections             401     403  403   yes  403   403  403   403  yes  yes
GET    /api/my-work                                401     yes  yes   yes  yes   yes  yes   yes  yes  yes

GET    /api/calendar/:token.ics                    yes     yes  yes   yes  yes   yes  yes   yes  yes  yes
GET    /api/history                                401     403  403   403  403   403  403   403  403  yes
GET    /api/history/:kind/:id                      401     yes  yes   yes  yes   yes  yes   yes  yes  yes
GET    /api/history/:kind/:id#draft                401     yes  404   yes  404   404  404   404  404  yes
GET    /api/history/:kind/:id#handed-in            401     yes  404   yes  404   yes  404   yes  yes  yes

GET    /api/administration/goals                   401     403  403   403  403   403  403   403  403  yes
POST   /api/administration/goals                   401     403  403   403  403   403  403   403  403  yes
PUT    /api/administration/goals/:id               401     403  403   403  403   403  403   403  403  yes
POST   /api/administration/goals/:id/ending        401     403  403   403  403   403  403   403  403  yes
DELETE /api/administration/goals/:id               401     403  403   403  403   403  403   403  403  yes
POST   /api/administration/goals/:id/undo          401     403  403   403  403   403  403   403  403  yes
GET    /api/administration/committees              401     403  403   403  403   403  403   403  403  yes
POST   /api/administration/committees              401     403  403   403  403   403  403   403  403  yes
PUT    /api/administration/committees/:id          401     403  403   403  403   403  403   403  403  yes
POST   /api/administration/committees/:id/ending   401     403  403   403  403   403  403   403  403  yes
DELETE /api/administration/committees/:id          401     403  403   403  403   403  403   403  403  yes
POST   /api/administration/committees/:id/undo     401     403  403   403  403   403  403   403  403  yes
GET    /api/administration/successions             401     403  403   403  403   403  403   403  403  yes
POST   /api/administration/successions             401     403  403   403  403   403  403   403  403  yes
PUT    /api/administration/successions/:id         401     403  403   403  403   403  403   403  403  yes
DELETE /api/administration/successions/:id         401     403  403   403  403   403  403   403  403  yes
POST   /api/administration/successions/:id/undo    401     403  403   403  403   403  403   403  403  yes
GET    /api/administration/areas                   401     403  403   403  403   403  403   403  403  yes
POST   /api/administration/areas                   401     403  403   403  403   403  403   403  403  yes
PUT    /api/administration/areas/:id               401     403  403   403  403   403  403   403  403  yes
POST   /api/administration/areas/:id/ending        401     403  403   403  403   403  403   403  403  yes
DELETE /api/administration/areas/:id               401     403  403   403  403   403  403   403  403  yes
POST   /api/administration/areas/:id/undo          401     403  403   403  403   403  403   403  403  yes
GET    /api/administration/indicators              401     403  403   403  403   403  403   403  403  yes
POST   /api/administration/indicators              401     403  403   403  403   403  403   403  403  yes
PUT    /api/administration/indicators/:id          401     403  403   403  403   403  403   403  403  yes
POST   /api/administration/indicators/:id/ending   401     403  403   403  403   403  403   403  403  yes
DELETE /api/administration/indicators/:id          401     403  403   403  403   403  403   403  403  yes
POST   /api/administration/indicators/:id/undo     401     403  403   403  403   403  403   403  403  yes
GET    /api/administration/targets                 401     403  403   403  403   yes  yes   403  403  yes
PUT    /api/administration/targets/:kind/:id       401     403  403   403  403   yes  403   403  403  yes
POST   /api/administration/targets/:kind/:id/undo  401     403  403   403  403   yes  403   403  403  yes
GET    /api/mail                                   401     403  403   403  403   403  403   403  403  yes
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
