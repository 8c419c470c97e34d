import type { Diagnostic, Environment } from '../../feel/compile.ts'
import type { Localised } from '../../model/localised.ts'
import { positionIn, type TextPosition } from '../../model/textPosition.ts'
import { begin as beginFeel, type Run as FeelRun } from '../../feel/run.ts'
import type { FunctionValue, Value } from '../../feel/value.ts'
import { callFunction } from '../../feel/valueProgram.ts'
import type { JsonObject } from '../../model/json.ts'
import type { DecidedRow } from '../evaluate.ts'
import type { DecisionFailure } from '../failure.ts'
import type { Frame } from './frame.ts'

/** What went wrong on the way to a value, and where: the name of a decision, an expression. */
export interface Problem {
  readonly severity: Diagnostic['severity']
  readonly code: string
  readonly message: Localised
  readonly where: string
  /** Where in the expression. */
  readonly at?: TextPosition
}

/** Bounds that keep the evaluation of a hostile model short. */
const limits = { steps: 100_000, feelSteps: 2_000_000, depth: 100, problems: 100 } as const

export interface Run {
  /** What all expressions and functions together may spend. */
  readonly feel: FeelRun
  readonly problems: Problem[]
  /** Where the graph is part of a definition. */
  readonly outside: Outside | undefined
  steps: number
  depth: number
}

/** The values of the names around a graph, and what its tables of ours told. */
export interface Outside {
  readonly frame: Frame
  readonly data: JsonObject
  readonly rows: DecidedRow[]
  /** Of the first table that could not decide. */
  failure: DecisionFailure | undefined
}

export function begin(environment: Environment, outside?: Outside): Run {
  const feel = beginFeel(environment, limits.feelSteps)
  return { feel, problems: [], outside, steps: limits.steps, depth: 0 }
}

/** Notes an error; its value is null, as everywhere in FEEL. */
export function problem(run: Run, code: keyof typeof texts, where: string): null {
  note(run, [{ severity: 'error', code, message: texts[code], where }])
  return null
}

/** What is wrong in the text of an expression. */
export function noteDiagnostics(run: Run, diagnostics: readonly Diagnostic[], text: string): void {
  note(
    run,
    diagnostics.map(({ severity, code, message, from }) => {
      return { severity, code, message, where: text, at: positionIn(text, from) }
    }),
  )
}

function note({ problems }: Run, found: readonly Problem[]): void {
  problems.push(...found.slice(0, Math.max(0, limits.problems - problems.length)))
}

/** Whether there is anything left to spend. */
export function spend(run: Run, where: string): boolean {
  run.steps -= 1
  if (run.steps === 0) problem(run, 'tooLong', where)
  return run.steps > 0
}

/** One level down, e.g. into a function that calls itself. */
export function deeper(run: Run, where: string, inner: () => Value): Value {
  if (run.depth >= limits.depth) return problem(run, 'tooDeep', where)
  run.depth += 1
  try {
    return inner()
  } finally {
    run.depth -= 1
  }
}

/** A function that FEEL or a box made. */
export function call(
  fn: FunctionValue,
  values: readonly Value[],
  { run, where }: { readonly run: Run; readonly where: string },
): Value {
  const { value, diagnostics } = callFunction(fn, values, run.feel)
  const found = diagnostics.map(({ severity, code, message }) => ({
    severity,
    code,
    message,
    where,
  }))
  note(run, found)
  return value ?? null
}

const texts = {
  tooLong: {
    de: 'Die Auswertung dauert zu lange.',
    en: 'The evaluation takes too long.',
  },
  tooDeep: {
    de: 'Entscheidungen oder Funktionen rufen einander zu oft auf.',
    en: 'Decisions or functions call each other too often.',
  },
  unknown: {
    de: 'Worauf verwiesen wird, gibt es nicht.',
    en: 'What is referred to does not exist.',
  },
  wrongType: {
    de: 'Der Wert hat nicht den vorgesehenen Typ.',
    en: 'The value is not of the declared type.',
  },
  noFunction: { de: 'Das ist keine Funktion.', en: 'This is not a function.' },
  wrongArguments: {
    de: 'Die Funktion hat andere Parameter.',
    en: 'The function has other parameters.',
  },
  external: {
    de: 'Funktionen in Java oder PMML werden nicht ausgeführt.',
    en: 'Functions in Java or PMML are not executed.',
  },
  severalRows: {
    de: 'Mehrere Zeilen treffen zu, erlaubt ist eine.',
    en: 'Several rows apply where one may.',
  },
  contradiction: {
    de: 'Zeilen mit verschiedenen Ergebnissen treffen zu.',
    en: 'Rows with different results apply.',
  },
} satisfies Record<string, Localised>
