import { drawingsOf, isOnEveryWay, type Drawing, type PlacedElement } from '../lint/drawing.ts'
import type { Finding } from '../lint/lint.ts'
import { groupOf } from '../lint/groupOf.ts'
import type { Definition, StartingPoint } from '../model/definition.ts'
import { citizenGroup } from '../model/elements.ts'
import type { Localised } from '../model/localised.ts'
import { countersOf, isByStaff } from './counters.ts'
import { criterionTexts, type CriterionName } from '../text/maturity.ts'

/** One condition of a level of the OZG-Reifegradmodell 2.0, as far as a definition can show it. */
export interface Criterion {
  readonly level: Level
  readonly name: CriterionName
  readonly title: Localised
  readonly holds: boolean
  /** The findings that stand in its way. */
  readonly findings: readonly Finding[]
}

export const levels = [1, 2, 3, 4, 5, 6, 7] as const
export type Level = (typeof levels)[number]

export interface Maturity {
  readonly level: 0 | Level
  readonly criteria: readonly Criterion[]
  /** What stands in the way of the next level. */
  readonly blocking: readonly Criterion[]
}

/** A level is reached when all conditions up to it hold. A waived finding stays a fact. */
export function maturityOf(definition: Definition, findings: readonly Finding[]): Maturity {
  const criteria = conditions.map((condition): Criterion => {
    const inTheWay = findings.filter(
      ({ paper = '' }) => condition.without?.includes(paper) ?? false,
    )
    return {
      level: condition.level,
      name: condition.name,
      title: titleOf(condition.name),
      holds: inTheWay.length === 0 && (condition.needs?.(definition) ?? true),
      findings: inTheWay,
    }
  })
  const missed = levels.find((level) =>
    criteria.some((criterion) => criterion.level === level && !criterion.holds),
  )
  const blocking = criteria.filter(({ level, holds }) => level === missed && !holds)
  return { level: missed === undefined ? 7 : before[missed], criteria, blocking }
}

/** What a service costs and how far it has come, to be put beside the same later. */
export function standingOf(definition: Definition, findings: readonly Finding[]): StartingPoint {
  return { ...countersOf(definition), level: maturityOf(definition, findings).level }
}

const before = { 1: 0, 2: 1, 3: 2, 4: 3, 5: 4, 6: 5, 7: 6 } as const

interface Condition {
  readonly level: Level
  readonly name: CriterionName
  readonly needs?: (definition: Definition) => boolean
  /** Holds while no finding is about these (P01 to P24). */
  readonly without?: readonly string[]
}

/** Up to 3 what people see, 4 to 6 how the administration works and what data it has, 7 from end to end. */
const conditions: readonly Condition[] = [
  { level: 1, name: 'page', needs: ({ portal }) => portal !== undefined },
  { level: 2, name: 'form', needs: hasForm },
  { level: 3, name: 'noPaper', without: ['P03', 'P04', 'P07', 'P08'] },
  {
    level: 3,
    name: 'answer',
    needs: ({ processes }) =>
      Object.values(processes).some(({ elements }) =>
        Object.values(elements).some(
          (element) => element.type === 'sendTask' && element.letter !== undefined,
        ),
      ),
    without: ['P13'],
  },
  { level: 4, name: 'noBreak', without: ['P05', 'P09'] },
  {
    level: 4,
    name: 'noHandling',
    needs: ({ processes }) =>
      Object.values(processes).every(({ elements }) =>
        Object.values(elements).every(({ type }) => type !== 'manualTask'),
      ),
  },
  { level: 4, name: 'status', without: ['P16'] },
  { level: 5, name: 'once', without: ['P01', 'P02', 'P10'] },
  { level: 5, name: 'codes', without: ['P12'] },
  { level: 5, name: 'sparing', without: ['P18'] },
  { level: 6, name: 'lookup', needs: (definition) => asksSource(definition, false) },
  { level: 6, name: 'booking', needs: (definition) => asksSource(definition, true) },
  { level: 7, name: 'ofItself', needs: runsOfItself, without: ['P06', 'P17'] },
  {
    level: 7,
    name: 'noProof',
    needs: (definition) => countersOf(definition).evidence === 0,
  },
  { level: 7, name: 'lawful', without: ['P19', 'P20', 'P21', 'P22'] },
]

function titleOf(name: CriterionName): Localised {
  return { de: criterionTexts.de[name], en: criterionTexts.en[name] }
}

function hasStep(
  definition: Definition,
  isWanted: (placed: PlacedElement, drawing: Drawing) => boolean,
): boolean {
  return drawingsOf(definition).some((drawing) =>
    [...drawing.elements.values()].some((placed) => isWanted(placed, drawing)),
  )
}

function hasForm(definition: Definition): boolean {
  return hasStep(
    definition,
    (placed) =>
      placed.element.type === 'userTask' &&
      placed.element.form !== undefined &&
      groupOf(placed, definition) === citizenGroup,
  )
}

function asksSource({ processes, sources }: Definition, writes: boolean): boolean {
  const used = new Set(
    Object.values(processes).flatMap(({ elements }) =>
      Object.values(elements).flatMap((element) =>
        element.type === 'serviceTask' && element.source !== undefined ? [element.source] : [],
      ),
    ),
  )
  return Object.entries(sources).some(([id, source]) => used.has(id) && source.writes === writes)
}

/** On some way no person of the department is needed. */
function runsOfItself(definition: Definition): boolean {
  return !hasStep(
    definition,
    (placed, drawing) => isByStaff(placed, definition) && isOnEveryWay(placed.id, drawing),
  )
}
