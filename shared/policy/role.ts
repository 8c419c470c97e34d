import { z } from 'zod'

export const roleKinds = [
  'designer',
  'dataDesigner',
  'owner',
  'clerk',
  'reviewer',
  'operator',
] as const
export type RoleKind = (typeof roleKinds)[number]

/** What a person is in a department. `group` is the lane group of a clerk, e.g. "kaemmerei/steuern". */
export const roleSchema = z.strictObject({
  department: z.string(),
  kind: z.enum(roleKinds),
  group: z.exactOptional(z.string()),
})
export type Role = z.infer<typeof roleSchema>

/** Reads the claim `groups`: "kaemmerei:owner", "kaemmerei:clerk:steuern". What it does not know grants nothing. */
export function parseRoles(groups: readonly string[]): readonly Role[] {
  return groups.flatMap((group): Role[] => {
    const [, department, name, lane] = claim.exec(group) ?? []
    const kind = roleKinds.find((known) => known === name)
    if (department === undefined || kind === undefined) return []
    if (kind !== 'clerk') return lane === undefined ? [{ department, kind }] : []
    return lane === undefined ? [] : [{ department, kind, group: `${department}/${lane}` }]
  })
}

const claim = /^([a-z0-9-]+):([A-Za-z]+)(?::([a-z0-9-]+))?$/
