import type { Source } from '../model/content.ts'
import type { PlacedElement } from './drawing.ts'
import { leafPaths } from './field.ts'
import { overlapWith, type Subject } from './subject.ts'

export interface UnusedAnswer {
  readonly id: string
  readonly source: Source
  readonly path: string
  /** The first step that asks the source. */
  readonly user: PlacedElement
}

/** What a source is asked for and no step that asks it looks at. */
export function unusedAnswers(subject: Subject): readonly UnusedAnswer[] {
  return Object.entries(subject.definition.sources).flatMap(([id, source]) => {
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
    return leafPaths(source.response, subject.definition.types)
      .filter((path) => path !== '' && !isLookedAt(`result.${path}`))
      .map((path) => ({ id, source, path, user }))
  })
}
