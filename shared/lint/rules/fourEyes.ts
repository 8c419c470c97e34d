import { citizenGroup } from '../../model/elements.ts'
import type { Drawing, PlacedElement } from '../drawing.ts'
import { finding, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'
import { groupOf } from '../groupOf.ts'

/** P17: a second person looks at the same, and nothing says which risk that is for. */
export const fourEyes: Rule = {
  id: 'fourEyes',
  check: (subject) =>
    subject.drawings.flatMap((drawing) =>
      [...drawing.elements.values()]
        .filter((placed) => isSecondLook(placed, drawing, subject))
        .map(({ id, process, pointer, element }) =>
          finding(
            'fourEyes',
            { pointer, process, element: id },
            { severity: 'info', text: 'fourEyes', about: [element.name] },
          ),
        ),
    ),
}

function isSecondLook(placed: PlacedElement, drawing: Drawing, subject: Subject): boolean {
  const { element, id } = placed
  if (element.type !== 'userTask' || !isOffice(placed, subject)) return false
  if (element.reason !== undefined || element.legalBasis !== undefined) return false
  const first = drawing
    .incoming(id)
    .flatMap(({ flow }) => drawing.elements.get(flow.source) ?? [])
    .filter((one) => one.element.type === 'userTask' && isOffice(one, subject))
  const looksAtSame = first.some(
    (one) =>
      one.element.type === 'userTask' &&
      element.form !== undefined &&
      one.element.form === element.form,
  )
  return looksAtSame || (first.length > 0 && secondLook.test(element.name.de))
}

function isOffice(placed: PlacedElement, { definition }: Subject): boolean {
  const group = groupOf(placed, definition)
  return group !== undefined && group !== citizenGroup
}

const secondLook =
  /zweit\p{L}*prüf|vier.?augen|mitzeichn|gegenzeichn|gegenprüf|(?:noch ?mals?|erneut) prüf|schlusszeichn|zweite prüfung|freizeichn/iu
