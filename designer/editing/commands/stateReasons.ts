import { metadataAt } from '#shared/lint/field.ts'
import { unexplained } from '#shared/lint/rules/fieldBasis.ts'
import { keptForEver } from '#shared/lint/rules/retention.ts'
import { subjectOf } from '#shared/lint/subject.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Localised } from '#shared/model/localised.ts'
import { updateField } from './dataFields.ts'

export interface Stated {
  readonly purpose: Localised
  readonly legalBasis: string
  /** "P10Y" */
  readonly retention: string
}

export interface Unstated {
  /** Paths without a purpose or a legal basis. */
  readonly reasons: readonly string[]
  /** Paths that do not say how long they are kept. */
  readonly kept: readonly string[]
}

/** What special protection a field needs is said at the field, by the law that permits it. */
export function unstatedIn(definition: Definition): Unstated {
  const subject = subjectOf(definition)
  const asked = unexplained(subject).filter(({ isSpecial }) => !isSpecial)
  const reasons = new Set(asked.map(({ asked: { question } }) => question.path))
  return { reasons: [...reasons], kept: keptForEver(subject) }
}

/** Said once for all fields that lack it; what a field says itself stays. */
export function stateReasons(definition: Definition, stated: Stated): Definition {
  const { reasons, kept } = unstatedIn(definition)
  const { purpose, legalBasis, retention } = stated
  const explained = reasons.reduce((now, path) => {
    const known = metadataAt(path, now)
    return updateField(now, path, (schema) => ({
      ...schema,
      ...(known.purpose === undefined ? { purpose } : {}),
      ...(known.legalBasis === undefined ? { legalBasis } : {}),
    }))
  }, definition)
  return kept.reduce(
    (now, path) =>
      metadataAt(path, now).retention === undefined
        ? updateField(now, path, (schema) => ({ ...schema, retention }))
        : now,
    explained,
  )
}
