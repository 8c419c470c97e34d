import { versionsOf } from '../../decisions/validity.ts'
import { schemaAt } from '../../model/schema.ts'
import { caseReads } from '../caseReads.ts'
import { pointerTo } from '../../model/pointer.ts'
import { dataSchema } from '../field.ts'
import { askedIn } from '../questions.ts'
import { finding, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

/** P12: a rule compares with fixed words what people write as they like. */
export const freeText: Rule = {
  id: 'freeText',
  check: (subject) => {
    const { definition } = subject
    const compared = comparedWith(subject)
    return askedIn(subject).flatMap(({ question, place }) => {
      const { path, widget } = question
      const field = schemaAt(dataSchema(definition), path, definition.types)
      const isFree =
        (widget === 'text' || widget === 'textarea') &&
        field?.type === 'string' &&
        field.enum === undefined &&
        field.format === undefined &&
        field.pattern === undefined
      if (!isFree || !compared.has(path)) return []
      const about = [question.question]
      return [finding('freeText', place, { severity: 'warning', text: 'freeTextDecides', about })]
    })
  },
}

/** What a condition or a table holds against a word. That it is there, or is empty, is no word. */
function comparedWith(subject: Subject): ReadonlySet<string> {
  const { definition, expressions } = subject
  const inConditions = expressions
    .filter(({ pointer, text }) => pointer.endsWith('/condition') && word.test(text))
    .flatMap((one) => caseReads(one, definition).filter((path) => holds(one.text, path)))
  const inTables = Object.entries(definition.decisions).flatMap(([id, decision]) =>
    versionsOf(decision).flatMap(({ inputs, rows }, at) =>
      inputs.flatMap((input, index) => {
        const tests = rows.map(({ when }) => when[input.id] ?? '')
        if (!tests.some((test) => word.test(test))) return []
        const part = at === 0 ? [] : ['versions', at - 1]
        const pointer = pointerTo('decisions', id, ...part, 'inputs', index, 'expression')
        const bare = expressions.filter(
          (one) => one.pointer === pointer && one.text.trim() === caseReads(one, definition)[0],
        )
        return bare.flatMap((one) => caseReads(one, definition))
      }),
    ),
  )
  return new Set([...inConditions, ...inTables])
}

const word = /"[^"]+"/

function holds(text: string, path: string): boolean {
  const name = path.replaceAll('.', '\\.')
  return new RegExp(`(?<![\\w.])${name}\\s*(=|!=|in)\\s*[(\\["]+[^")]`).test(text)
}
