import { referred } from '../../model/referred.ts'
import { reachableFrom, type Drawing, type PlacedElement } from '../drawing.ts'
import { finding, type Rule } from '../rule.ts'
import type { Subject } from '../subject.ts'

/** P23: people pay before anybody has decided whether they get what they pay for. */
export const feeFirst: Rule = {
  id: 'feeFirst',
  check: (subject) =>
    subject.drawings.flatMap((drawing) =>
      [...drawing.elements.values()].flatMap((placed) => {
        const decided = isCharge(placed, subject) ? decidedAfter(placed, drawing) : undefined
        if (decided === undefined) return []
        const { id, process, pointer, element } = placed
        const about = [element.name, decided.element.name]
        return [
          finding(
            'feeFirst',
            { pointer, process, element: id },
            { severity: 'warning', text: 'feeBeforeDecision', about },
          ),
        ]
      }),
    ),
}

function isCharge({ element }: PlacedElement, { definition }: Subject): boolean {
  if (!chargers.has(element.type)) return false
  const source =
    element.type === 'serviceTask' ? referred(definition.sources, element.source) : undefined
  if (element.type === 'serviceTask' && source?.writes !== true) return false
  const said = [element.name.de, source?.purpose.de ?? ''].join('\n')
  return charges.test(said) && !paysOut.test(said)
}

const chargers: ReadonlySet<string> = new Set([
  'serviceTask',
  'receiveTask',
  'intermediateCatchEvent',
])
const charges =
  /gebühr\p{L}* (?:\p{L}+ )?(?:buchen|einziehen|abbuchen|erheben|kassieren|bezahl)|zahlung|bezahl|abbuch|vorkasse|lastschrift|einziehen/iu
const paysOut = /auszahl|erstatt|rückzahl|gutschr|(?:un|nicht )bezahl/iu

/** A decision after which the ways part, and which is not itself on the way to the payment. */
function decidedAfter(charge: PlacedElement, drawing: Drawing): PlacedElement | undefined {
  const after = [...reachableFrom(drawing.next(charge.id), drawing.next)]
  return after
    .flatMap((id) => drawing.elements.get(id) ?? [])
    .find(
      ({ id, element }) =>
        'fimGroup' in element &&
        (element.fimGroup === 4 || element.fimGroup === 5) &&
        !reachableFrom(drawing.next(id), drawing.next).has(charge.id) &&
        drawing.next(id).some((next) => parts(next, drawing)),
    )
}

function parts(id: string, drawing: Drawing): boolean {
  const type = drawing.elements.get(id)?.element.type
  return type === 'exclusiveGateway' && drawing.outgoing(id).length > 1
}
