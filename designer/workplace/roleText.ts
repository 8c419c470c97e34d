import { inLanguage, type Language } from '#shared/model/localised.ts'
import { parseRoles, type RoleKind } from '#shared/policy/role.ts'
import { workplaceTexts } from '#shared/text/workplace.ts'
import { useMe, type Me } from '../api/queries.ts'
import { useLanguage } from '../ui/language.ts'

/** "Leitung, Stadtkämmerei": what the person is, and where. */
export function roleText({ roles, city }: Me, language: Language): string {
  const [role] = roles
  return role === undefined ? '' : describeRole(role, city, language)
}

/** The same for a role as the record names it, e.g. "kaemmerei:designer". */
export function useRoleTitle(claim: string): string {
  const language = useLanguage((choice) => choice.language)
  const me = useMe()
  const [role] = parseRoles([claim])
  if (role === undefined || me.data === undefined) return claim
  return describeRole(role, me.data.city, language)
}

/** Whether the person signed in holds this role, in this department if one is named. */
export function useHolds(kind: RoleKind, department?: string): boolean {
  const roles = useMe().data?.roles ?? []
  return roles.some(
    (role) => role.kind === kind && (department === undefined || role.department === department),
  )
}

export function useDepartmentTitle(id: string): string {
  const language = useLanguage((choice) => choice.language)
  const title = useMe().data?.city.departments[id]
  return title === undefined ? id : inLanguage(title, language)
}

function describeRole(
  { kind, department }: { readonly kind: RoleKind; readonly department: string },
  { departments }: Me['city'],
  language: Language,
): string {
  const title = departments[department]
  const where = title === undefined ? department : inLanguage(title, language)
  return `${workplaceTexts[language].roles[kind]}, ${where}`
}
