import { inLanguage, type Language } from '#shared/model/localised.ts'
import { workplaceTexts } from '#shared/text/workplace.ts'
import type { Me } from '../api/queries.ts'

/** "Leitung Stadtkämmerei": what the person is, and where. */
export function roleText({ roles, departments }: Me, language: Language): string {
  const texts = workplaceTexts[language]
  const [role] = roles
  if (role === undefined) return ''
  const department = departments.find(({ id }) => id === role.department)?.title
  const kind = texts.roles[role.kind]
  return department === undefined ? kind : `${kind} ${inLanguage(department, language)}`
}
