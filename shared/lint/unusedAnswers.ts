import type { Source } from '../model/content.ts'
import { labelAt } from '../model/labelOf.ts'
import type { Localised } from '../model/localised.ts'
import type { PlacedElement } from './drawing.ts'
import { leafPaths } from './field.ts'
import { overlapWith, type Subject } from './subject.ts'

export interface UnusedAnswer {
  readonly id: string
  readonly source: Source
  readonly path: string
  readonly label: Localised
  /** The first step that asks the source. */
  readonly user: PlacedElement
}

/** What a source is asked for and no step that asks it looks at. */
export function unusedAnswers(subject: Subject): readonly UnusedAnswer[] {
  const { sources, types } = subject.definition
  return Object.entries(sources).flatMap(([id, source]) => {
    const users = subject.elements.filter(
      ({ element }) => element.type === 'serviceTask' && element.source === id,
    )
    const [user] = users
    if (source.writes || user === undefined) return []
    const tasks = new Set(users.map((one) => `${one.process} ${one.id}`))
    const isLookedAt = overlapWith(
      subject.expressions
        .filter(({ process, element }) => tasks.has(`${process} ${element}`))
        .flatMap(({ expression }) => expression.reads),
    )
    return leafPaths(source.response, types)
      .filter((path) => path !== '' && !isLookedAt(`result.${path}`))
      .map((path) => ({ id, source, path, label: labelAt(source.response, path, types), user }))
  })
}
