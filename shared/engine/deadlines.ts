import { computeDeadline } from '../deadlines/compute.ts'
import type { Computed } from '../deadlines/derivation.ts'
import { compile, type Environment } from '../feel/compile.ts'
import { caseScope } from '../feel/scope.ts'
import type { Deadline } from '../model/deadline.ts'
import type { Definition } from '../model/definition.ts'
import type { JsonObject } from '../model/json.ts'
import { sentencesOf } from '../text/derivation.ts'

interface Sight {
  readonly definition: Definition
  readonly environment: Environment
}

/** The last day of each period (§§ 187–193 BGB) and how it was computed; null while its start is not known. */
export function deadlinesOf(
  { definition, environment }: Sight,
  data: JsonObject,
): { readonly deadlines: JsonObject; readonly derivations: JsonObject } | undefined {
  const entries = Object.entries(definition.deadlines)
  if (entries.length === 0) return undefined
  const evaluate = evaluator({ definition, environment }, data)
  const deadlines: Record<string, string | null> = {}
  const derivations = {}
  for (const [id, deadline] of entries) {
    const computed = computedOf(deadline, evaluate, environment)
    deadlines[id] = computed?.date ?? null
    // Few expressions read it, and sentences take longer to write than dates.
    const get = () => (computed === undefined ? null : derivationOf(computed))
    Object.defineProperty(derivations, id, { enumerable: true, get })
  }
  return { deadlines, derivations }
}

type Evaluate = (feel: string | undefined) => string | undefined

function evaluator({ definition, environment }: Sight, data: JsonObject): Evaluate {
  const scope = caseScope(definition)
  return (feel) => {
    if (feel === undefined) return undefined
    const { value } = compile(feel, { kind: 'expression', scope }).evaluate(data, environment)
    return typeof value === 'string' ? value : undefined
  }
}

function computedOf(
  deadline: Deadline,
  evaluate: Evaluate,
  { holidays }: Environment,
): Computed | undefined {
  const start = evaluate(deadline.start)
  if (start === undefined) return undefined
  const received = evaluate(deadline.delivery?.received)
  const extension = evaluate(deadline.extension)
  const facts = {
    start: start.slice(0, 10),
    ...(received === undefined ? {} : { received: received.slice(0, 10) }),
    ...(extension === undefined ? {} : { extension }),
  }
  return computeDeadline(deadline, facts, holidays)
}

function derivationOf({ steps }: Computed): JsonObject {
  const sentences = sentencesOf(steps).map(({ de, en = de }) => ({ de, en }))
  const joined = (language: 'de' | 'en') => sentences.map((one) => one[language]).join(' ')
  return { de: joined('de'), en: joined('en'), steps: sentences }
}
