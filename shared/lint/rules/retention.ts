import { firstNameOf, toPointer } from '../../model/path.ts'
import { dataSchema, leafPaths, metadataAt } from '../field.ts'
import { askedIn } from '../questions.ts'
import { finding, type Rule } from '../rule.ts'

/** P20: personal data says how long it is kept; what people are asked counts as personal unless it says not. */
export const retention: Rule = {
  id: 'retention',
  check: (subject) => {
    const { definition } = subject
    const places = new Map(askedIn(subject).map(({ question, place }) => [question.path, place]))
    return leafPaths(dataSchema(definition), definition.types).flatMap((path) => {
      const { sensitivity, retention: kept, label } = metadataAt(path, definition)
      const isAsked = places.has(path) && sensitivity === undefined
      const isPersonal = sensitivity === 'personal' || sensitivity === 'special' || isAsked
      if (!isPersonal || kept !== undefined) return []
      const place = places.get(path) ?? { pointer: `/data${toPointer(firstNameOf(path))}` }
      return [
        finding('retention', place, {
          severity: 'error',
          text: 'noRetention',
          about: [label ?? path],
        }),
      ]
    })
  },
}
