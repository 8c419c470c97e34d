import { citizenGroup } from '../../model/elements.ts'
import { referred } from '../../model/referred.ts'
import { reachableFrom, type Drawing, type PlacedElement } from '../drawing.ts'
import type { Finding } from '../lint.ts'
import { finding, type Rule } from '../rule.ts'
import { overlaps, type Subject } from '../subject.ts'
import { withoutQuestion } from '../withoutQuestion.ts'
import { groupOf } from '../groupOf.ts'

/** P01, paper thinking: people are asked what a register has already answered on the way to the form. */
export const askedTwice: Rule = {
  id: 'askedTwice',
  check: (subject) =>
    subject.drawings.flatMap((drawing) =>
      [...drawing.elements.values()]
        .filter((placed) => groupOf(placed, subject.definition) === citizenGroup)
        .flatMap((placed) => checkTask(placed, drawing, subject)),
    ),
}

interface Answered {
  readonly path: string
  readonly source: string
}

function checkTask(
  placed: PlacedElement,
  drawing: Drawing,
  { definition }: Subject,
): readonly Finding[] {
  const { element, process, id } = placed
  const form = element.type === 'userTask' ? element.form : undefined
  const questions = referred(definition.forms, form)?.questions
  if (form === undefined || questions === undefined) return []
  const known = [...drawing.elements.values()]
    .filter((one) => leadsTo(one.id, id, drawing))
    .flatMap((one) => answeredBy(one, { definition }))
  return questions.flatMap((question, index) => {
    const answer = known.find(({ path }) => overlaps(path, question.path))
    if (answer === undefined) return []
    const source = referred(definition.sources, answer.source)?.title ?? answer.source
    const { pointer, fix } = withoutQuestion(definition, { form, index })
    return [
      finding(
        'askedTwice',
        { pointer, process, element: id },
        { severity: 'warning', text: 'askedTwice', about: [question.question, source], fix },
      ),
    ]
  })
}

/** By the flows that a successful answer takes; an error leaves through its boundary event. */
function leadsTo(from: string, to: string, drawing: Drawing): boolean {
  const first = drawing.outgoing(from).map(({ flow }) => flow.target)
  return reachableFrom(first, drawing.next).has(to)
}

function answeredBy(
  { element }: PlacedElement,
  { definition }: Pick<Subject, 'definition'>,
): readonly Answered[] {
  if (element.type !== 'serviceTask' || element.output === undefined) return []
  const { source } = element
  if (source === undefined || referred(definition.sources, source)?.writes !== false) return []
  const rows = referred(definition.mappings, element.output)?.rows ?? {}
  return Object.keys(rows).map((path) => ({ path, source }))
}
