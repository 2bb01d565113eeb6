import type { Role } from '@malbild/domain';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Member, MembershipRow } from '../src/identity/member.entity';

/** One of the ready people, who can be tried without a password. Plainly nobody: a role for a name, an address that is none. */
export interface SeedPerson {
  /** Before the at sign of an address below example.org. */
  key: string;
  name: string;
  memberships: { role: Role; committee?: string; goal?: string }[];
}

export const people: SeedPerson[] = [
  ...ofCommittee('grundskolenamnden', 'Grundskolenämnden'),
  ...ofCommittee('socialnamnden-nordost', 'Socialnämnden Nordost'),
  {
    key: 'processagare',
    name: 'Processägare, jämlik stad',
    memberships: ['god-start', 'arbete', 'livsmiljoer', 'delaktighet'].map((goal) => ({ role: 'process-owner', goal })),
  },
  { key: 'fortroendevald', name: 'Förtroendevald', memberships: [{ role: 'politician' }] },
  { key: 'analytiker', name: 'Analytiker', memberships: [{ role: 'analyst' }] },
  { key: 'administrator', name: 'Administratör', memberships: [{ role: 'administrator' }] },
];

/** The address of one of the ready people. */
export function emailOf(key: string): string {
  return `${key}@example.org`;
}

/** The day from which the ready people hold their roles. */
const since = '2023-01-01';

/** Lays out the ready people in a city whose committees and goals are there. */
export async function loadPeople(manager: EntityManager): Promise<void> {
  const committees = await idsOf(manager, 'committee');
  const goals = await idsOf(manager, 'goal');
  for (const { key, name, memberships } of people) {
    const memberId = uuid();
    await manager.insert(Member, { id: memberId, email: emailOf(key), name, demo: true });
    await manager.insert(
      MembershipRow,
      memberships.map(({ role, committee, goal }) => ({
        id: uuid(),
        memberId,
        role,
        committeeId: committee === undefined ? null : idOf(committees, committee),
        goalId: goal === undefined ? null : idOf(goals, goal),
        validFrom: since,
      })),
    );
  }
}

function ofCommittee(committee: string, name: string): SeedPerson[] {
  return [
    { key: `rapportor.${committee}`, name: `Rapportör, ${name}`, memberships: [{ role: 'reporter', committee }] },
    { key: `granskare.${committee}`, name: `Granskare, ${name}`, memberships: [{ role: 'reviewer', committee }] },
  ];
}

async function idsOf(manager: EntityManager, table: 'committee' | 'goal'): Promise<Map<string, string>> {
  const rows = await manager.query<{ code: string; id: string }[]>(`SELECT code, id FROM ${table}`);
  return new Map(rows.map(({ code, id }) => [code, id]));
}

function idOf(ids: Map<string, string>, code: string): string {
  const id = ids.get(code);
  if (!id) throw new Error(`The ready people point to ${code}, which the seed does not hold`);
  return id;
}
