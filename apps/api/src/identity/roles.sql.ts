/**
 * Memberships of the member `m` as a JSON list of `HeldRole`, oldest first.
 *
 * @param condition on the membership `ms`
 * @param more further pairs for `json_build_object`
 */
export function rolesOfMember(condition: string, more = ''): string {
  return `COALESCE((
    SELECT json_agg(json_build_object('role', ms.role,
        'committee', CASE WHEN c.id IS NOT NULL THEN json_build_object('code', c.code, 'name', c.name) END,
        'goal', CASE WHEN g.id IS NOT NULL THEN json_build_object('code', g.code, 'name', g.short_title) END
        ${more}) ORDER BY ms.valid_from, g.position, ms.id)
    FROM membership ms LEFT JOIN committee c ON c.id = ms.committee_id LEFT JOIN goal g ON g.id = ms.goal_id
    WHERE ms.member_id = m.id AND ${condition}), '[]')`;
}

/** That a membership `ms` holds on a day. */
export function holdsOn(parameter: string): string {
  return `ms.valid_from <= ${parameter} AND (ms.valid_to IS NULL OR ms.valid_to > ${parameter})`;
}
