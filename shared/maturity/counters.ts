import { demandIn, signs } from '../lint/demand.ts'
import { drawingsOf, isOnEveryWay, type PlacedElement } from '../lint/drawing.ts'
import { groupOf } from '../lint/groupOf.ts'
import { proofIn } from '../lint/proofs.ts'
import { wordingsOf, type Wording } from '../lint/wordings.ts'
import type { Definition } from '../model/definition.ts'
import { citizenGroup } from '../model/elements.ts'
import { figuresOf } from '../release/figures.ts'

/** What a service costs people and the department, case by case. */
export interface Counters {
  readonly questions: number
  readonly evidence: number
  readonly signatures: number
  /** Minutes of staff: at least, as every case has them, and at most, where each step by hand is needed. */
  readonly minutes: { readonly least: number; readonly most: number }
}

/** Worked out once for each state of a definition. */
const known = new WeakMap<Definition, Counters>()

export function countersOf(definition: Definition): Counters {
  const counters = known.get(definition) ?? counted(definition)
  known.set(definition, counters)
  return counters
}

function counted(definition: Definition): Counters {
  const drawings = drawingsOf(definition)
  const elements = drawings.flatMap((drawing) => [...drawing.elements.values()])
  const wordings = wordingsOf({ definition, elements })
  const byHand = drawings.flatMap((drawing) =>
    [...drawing.elements.values()]
      .filter((placed) => isByStaff(placed, definition))
      .map((placed) => ({
        minutes: minutesOf(placed),
        isSure: isOnEveryWay(placed.id, drawing),
      })),
  )
  return {
    questions: figuresOf(definition).questions,
    evidence: wordings.filter((one) => proofIn(one) !== undefined).length,
    signatures: wordings.filter(
      (wording) => where.has(wording.kind) && demandIn(wording, signs) !== undefined,
    ).length,
    minutes: {
      least: sumOf(byHand.filter(({ isSure }) => isSure)),
      most: sumOf(byHand),
    },
  }
}

/** Page and letters only repeat what a form or a step demands. */
const where: ReadonlySet<Wording['kind']> = new Set(['question', 'form', 'step'])

export function isByStaff(placed: PlacedElement, definition: Definition): boolean {
  const { type } = placed.element
  if (type !== 'userTask' && type !== 'manualTask') return false
  return groupOf(placed, definition) !== citizenGroup
}

/** An estimate, said beside the figure: discretion takes longest, a mere handling least. */
function minutesOf({ element }: PlacedElement): number {
  const group = 'fimGroup' in element ? element.fimGroup : undefined
  if (group === 5) return 20
  return group === 3 || group === 4 ? 10 : 5
}

function sumOf(steps: readonly { readonly minutes: number }[]): number {
  return steps.reduce((sum, { minutes }) => sum + minutes, 0)
}
