import { citizenGroup } from '../../model/elements.ts'
import { referred } from '../../model/referred.ts'
import { isOnEveryWay, type Drawing, type PlacedElement } from '../drawing.ts'
import type { Finding } from '../lint.ts'
import { finding, type Rule } from '../rule.ts'
import { overlaps, type Subject } from '../subject.ts'
import { groupOf } from '../groupOf.ts'

/**
 * P06: every case waits for a person who has nothing to decide: a formal check on which nothing depends (FIM group
 * 3), or a bound decision (group 4). Who says why a person is needed, and by which provision, is believed.
 */
export const formalCheck: Rule = {
  id: 'formalCheck',
  check: (subject) =>
    subject.drawings.flatMap((drawing) =>
      [...drawing.elements.values()].flatMap((placed) => checkTask(placed, drawing, subject)),
    ),
}

function checkTask(placed: PlacedElement, drawing: Drawing, subject: Subject): readonly Finding[] {
  const { element, id, process, pointer } = placed
  if (element.type !== 'userTask' || !isRoutine(placed, subject)) return []
  const isBound = element.fimGroup === 4
  if (!isOnEveryWay(id, drawing) || (!isBound && steers(element.form, subject))) return []
  const text = isBound ? 'decidedByRule' : 'checkedByRule'
  const way = isBound && canBeTable(placed, subject) ? { act: 'decideByTable' as const } : undefined
  return [
    finding(
      'formalCheck',
      { pointer, process, element: id },
      {
        severity: 'warning',
        text,
        about: [element.name],
        ...(way === undefined ? {} : { remedy: way }),
      },
    ),
  ]
}

/** What the person enters are results, and nothing at the edge of the step waits for them. */
function canBeTable({ element, id, process }: PlacedElement, { definition }: Subject): boolean {
  const { elements = {} } = referred(definition.processes, process) ?? {}
  const form = element.type === 'userTask' ? referred(definition.forms, element.form) : undefined
  return (
    (form?.questions.length ?? 0) > 0 &&
    !Object.values(elements).some((one) => one.type === 'boundaryEvent' && one.attachedTo === id)
  )
}

/** A person of the department works by a rule, and nothing says what a person is needed for. */
function isRoutine(placed: PlacedElement, { definition }: Subject): boolean {
  const { element } = placed
  if (element.type !== 'userTask' || element.parent !== undefined) return false
  const group = groupOf(placed, definition)
  const isReasoned = element.reason !== undefined && element.legalBasis !== undefined
  const isByRule = element.fimGroup === 3 || element.fimGroup === 4
  return group !== undefined && group !== citizenGroup && isByRule && !isReasoned
}

/** A condition or a table looks at what the person enters. */
function steers(form: string | undefined, { definition, expressions }: Subject): boolean {
  const questions = referred(definition.forms, form)?.questions ?? []
  const deciding = expressions.filter(({ pointer }) => /^\/(processes|decisions)\//.test(pointer))
  return questions.some(({ path }) =>
    deciding.some(({ expression }) => expression.reads.some((read) => overlaps(read, path))),
  )
}
