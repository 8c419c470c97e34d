import type { Finding } from '#shared/lint/lint.ts'
import { rules } from '#shared/lint/rules.ts'
import { subjectOf } from '#shared/lint/subject.ts'
import type { Definition } from '#shared/model/definition.ts'
import { withChange } from '../history.ts'

/** Those the same button puts right, with nothing left to choose; none where a reason lets it stay. */
export function alike(one: Finding, findings: readonly Finding[]): readonly Finding[] {
  if (!rules.some(({ id }) => id === one.rule)) return []
  return findings.filter(
    ({ rule, fix, remedy, waived }) =>
      rule === one.rule &&
      fix !== undefined &&
      fix.label.de === one.fix?.label.de &&
      remedy === undefined &&
      waived === undefined,
  )
}

/**
 * Each is looked for anew, since one fix can change what the next has to do. The last of a list comes first, so that
 * those before it keep their place.
 */
export function fixAll(definition: Definition, wanted: readonly Finding[]): Definition {
  const lastFirst = wanted.toSorted((a, b) =>
    b.pointer.localeCompare(a.pointer, 'en', { numeric: true }),
  )
  return lastFirst.reduce((now, { id, rule }) => {
    const check = rules.find((one) => one.id === rule)?.check
    const fix = check?.(subjectOf(now)).find((one) => one.id === id)?.fix
    return fix === undefined ? now : withChange(now, fix.change)
  }, definition)
}
