import { verdictOf } from '../../mappings/check.ts'
import { certaintyOf } from '../certainty.ts'
import { viewsAt } from '../mappingViews.ts'
import { adding, finding, type Rule } from '../rule.ts'
import { pointerOf } from '../viewRow.ts'

/** What a source requires, filled by what need not be there. */
export const requiredFromOptional: Rule = {
  id: 'requiredFromOptional',
  check: (subject) => {
    const certainty = certaintyOf(subject)
    return subject.elements.flatMap((placed) =>
      viewsAt(placed, subject).flatMap(({ title, rows }) =>
        rows.flatMap(({ row, place, isRequired, schema, scope, label }) => {
          const pointer = pointerOf(place)
          if (pointer === undefined) return []
          const verdict = verdictOf(
            { ...row, isRequired, schema, scope },
            certainty.at(placed).mayBeMissing,
          )
          if (verdict.kind !== 'mayBeMissing') return []
          return [
            finding(
              'requiredFromOptional',
              { pointer, process: placed.process, element: placed.id },
              {
                severity: 'warning',
                text: 'requiredFromOptional',
                about: [label, title],
                fix: adding(`${pointer}/required`, true),
              },
            ),
          ]
        }),
      ),
    )
  },
}
