import { firstNameOf, toPointer } from '../../model/path.ts'
import { dataSchema, leafPaths, metadataAt } from '../field.ts'
import { askedIn } from '../questions.ts'
import { finding, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

/** P20: personal data says how long it is kept; what people are asked counts as personal unless it says not. */
export const retention: Rule = {
  id: 'retention',
  check: (subject) => {
    const places = placesIn(subject)
    return keptForEver(subject).map((path) => {
      const place = places.get(path) ?? { pointer: `/data${toPointer(firstNameOf(path))}` }
      return finding('retention', place, {
        severity: 'error',
        text: 'noRetention',
        about: [metadataAt(path, subject.definition).label ?? path],
        remedy: { act: 'stateReasons' },
      })
    })
  },
}

/** Personal data of which nobody says how long it is kept. */
export function keptForEver(subject: Subject): readonly string[] {
  const { definition } = subject
  const places = placesIn(subject)
  return leafPaths(dataSchema(definition), definition.types).filter((path) => {
    const { sensitivity, retention: kept } = metadataAt(path, definition)
    const isAsked = places.has(path) && sensitivity === undefined
    const isPersonal = sensitivity === 'personal' || sensitivity === 'special' || isAsked
    return isPersonal && kept === undefined
  })
}

function placesIn(subject: Subject) {
  return new Map(askedIn(subject).map(({ question, place }) => [question.path, place]))
}
