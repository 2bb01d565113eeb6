import { type Action, actions, type Actor, can, type Membership, type Role, roles, whoCan } from './access';
import { reportStates } from './report-state';

const [school, social] = ['grundskolenamnden', 'socialnamnden'];
const [start, work] = ['god-start', 'arbete'];

function holding(...memberships: Partial<Membership>[]): Actor {
  return {
    id: 'kim',
    memberships: memberships.map((one) => ({ role: 'analyst', committee: null, goal: null, ...one })),
  };
}

/** Somebody who holds a role, for the things of the specs where it is of one. */
function as(role: Role): Actor {
  const committee = role === 'reporter' || role === 'reviewer' ? school : null;
  return holding({ role, committee, goal: role === 'process-owner' ? start : null });
}

/** Who may, with everything that a permission may depend on in their favour. */
function able(action: Action): Role[] {
  const subject = { committee: school, goals: [start], state: 'draft', submittedBy: 'somebody else' } as const;
  return roles.filter((role) => reportStates.some((state) => can(as(role), action, { ...subject, state })));
}

describe('who may do what', () => {
  it.each<[Action, Role[]]>([
    ['report:read', ['reporter', 'reviewer', 'process-owner', 'politician', 'analyst', 'administrator']],
    ['report:write', ['reporter']],
    ['report:submit', ['reporter']],
    ['report:comment', ['reporter', 'reviewer']],
    ['report:approve', ['reviewer']],
    ['report:return', ['reviewer']],
    ['report:reopen', ['process-owner', 'administrator']],
    ['judgement:record', ['process-owner']],
    ['observation:correct', ['reviewer', 'analyst', 'administrator']],
    ['target:manage', ['process-owner', 'administrator']],
    ['round:manage', ['administrator']],
    ['member:manage', ['administrator']],
    ['structure:manage', ['administrator']],
    ['history:read', ['administrator']],
    ['mail:read', ['administrator']],
  ])('%s: %j', (action, expected) => {
    expect(able(action)).toEqual(expected);
  });

  it('is said of every action', () => {
    for (const action of actions) expect(able(action).length).toBeGreaterThan(0);
  });

  it('the public may do nothing that needs a permission', () => {
    for (const action of actions) expect(can(null, action, { committee: school, goals: [start] })).toBe(false);
  });

  it('somebody without a role may do nothing either', () => {
    for (const action of actions) expect(can(holding(), action, { committee: school, goals: [start] })).toBe(false);
  });

  it('a refusal names exactly those who can ever', () => {
    for (const action of actions) expect([...whoCan(action)].sort()).toEqual([...able(action)].sort());
  });
});

describe('a role of a committee', () => {
  const reporter = as('reporter');

  it('says nothing of other committees, nor of things without one', () => {
    expect(can(reporter, 'report:write', { committee: school, state: 'draft' })).toBe(true);
    expect(can(reporter, 'report:write', { committee: social, state: 'draft' })).toBe(false);
    expect(can(reporter, 'report:write', { state: 'draft' })).toBe(false);
  });

  it('adds to what other roles give and takes nothing away', () => {
    const both = holding({ role: 'reporter', committee: school }, { role: 'reviewer', committee: social });
    expect(can(both, 'report:write', { committee: school, state: 'draft' })).toBe(true);
    expect(can(both, 'report:approve', { committee: social, submittedBy: 'somebody else' })).toBe(true);
    expect(can(both, 'report:approve', { committee: school, submittedBy: 'somebody else' })).toBe(false);
  });
});

describe('a role of a goal', () => {
  const owner = as('process-owner');

  it('says nothing of other goals, nor of things without one', () => {
    expect(can(owner, 'judgement:record', { goals: [start] })).toBe(true);
    expect(can(owner, 'judgement:record', { goals: [work] })).toBe(false);
    expect(can(owner, 'judgement:record', {})).toBe(false);
  });

  it('reaches what concerns several goals, and the goals below, which come with those above', () => {
    expect(can(owner, 'judgement:record', { goals: [work, start] })).toBe(true);
    expect(can(owner, 'judgement:record', { goals: [`${start}.skola`, start] })).toBe(true);
    expect(can(owner, 'report:reopen', { committee: social, goals: [work, start] })).toBe(true);
  });
});

describe('the state of a report', () => {
  it('decides when it can be written: before it is handed in, and after it was returned', () => {
    const writable = reportStates.filter((state) => can(as('reporter'), 'report:write', { committee: school, state }));
    expect(writable).toEqual(['draft', 'returned']);
  });

  it.each<Role>(['politician', 'analyst', 'process-owner'])('shows it to a %s once it is handed in', (role) => {
    const readable = reportStates.filter((state) =>
      can(as(role), 'report:read', { committee: social, goals: [start], state }),
    );
    expect(readable).toEqual(['submitted', 'approved']);
  });

  it('does not matter to its own committee and to administrators', () => {
    for (const state of reportStates) {
      expect(can(as('reviewer'), 'report:read', { committee: school, state })).toBe(true);
      expect(can(as('administrator'), 'report:read', { committee: social, state })).toBe(true);
      expect(can(as('reporter'), 'report:read', { committee: social, state })).toBe(false);
    }
  });

  it('nobody approves what they submitted themselves, whatever else they are', () => {
    const both = holding({ role: 'reporter', committee: school }, { role: 'reviewer', committee: school });
    expect(can(both, 'report:approve', { committee: school, submittedBy: both.id })).toBe(false);
    expect(can(both, 'report:approve', { committee: school, submittedBy: 'somebody else' })).toBe(true);
    expect(can(both, 'report:return', { committee: school, submittedBy: both.id })).toBe(true);
  });
});
