import type { HolidayPlace } from '../model/city.ts'
import type { Definition } from '../model/definition.ts'
import { bySeverity, type Finding } from '../lint/lint.ts'
import { pointerTo } from '../model/pointer.ts'
import { finding, updating } from '../lint/rule.ts'
import { hasResult, type Difference } from './differences.ts'
import { differenceInWords } from './inWords.ts'
import { asFound, runScenarios, type Ran } from './runScenario.ts'
import { unanswered } from './unanswered.ts'

/**
 * What the checker found, and what shows only when the sample cases are run. An error is mended first: until then nearly
 * every test comes out differently because of it.
 */
export function withCases(
  found: readonly Finding[],
  definition: Definition,
  ran: readonly Ran[],
): readonly Finding[] {
  const isFlawed = found.some(({ severity }) => severity === 'error')
  const differing = isFlawed ? [] : differingTests(definition, ran)
  return [...unanswered(definition, ran), ...differing, ...found].toSorted(bySeverity)
}

/** How they ran; nothing where the definition cannot run, which the checker tells. */
export function ranIn(definition: Definition, holidays?: HolidayPlace): readonly Ran[] {
  try {
    return runScenarios(definition, holidays)
  } catch {
    // a definition with loose ends cannot be compiled; the other findings say why
    return []
  }
}

/** One for each test that comes out differently, at the first step where it does. */
export function differingTests(definition: Definition, ran: readonly Ran[]): readonly Finding[] {
  return ran.flatMap(({ id, state, differences, outcome }) => {
    const scenario = definition.scenarios[id]
    if (state !== 'differs' || scenario === undefined) return []
    const element = differences.map(elementOf).find((one) => one !== undefined)
    const pointer = pointerTo('scenarios', id)
    return finding(
      'scenario',
      { pointer, element, process: processOf(definition, element) },
      {
        severity: 'warning',
        text: 'scenarioDiffers',
        about: [scenario.title, inBoth(definition, differences)],
        ...(hasResult(differences)
          ? { fix: updating(pointer, scenario, asFound(scenario, outcome)) }
          : {}),
      },
    )
  })
}

function elementOf(difference: Difference): string | undefined {
  return 'element' in difference ? difference.element : undefined
}

function processOf({ processes }: Definition, element = ''): string | undefined {
  return Object.entries(processes).find(([, { elements }]) => Object.hasOwn(elements, element))?.[0]
}

/** As many as one reads at once. */
const shown = 3

function inBoth(definition: Definition, all: readonly Difference[]) {
  const said = (language: 'de' | 'en'): string =>
    all
      .slice(0, shown)
      .map((one) => differenceInWords(one, definition, language))
      .join(' ')
  return { de: said('de'), en: said('en') }
}
