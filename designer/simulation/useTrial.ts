import { useMemo, useState } from 'react'
import { act } from '#shared/simulation/act.ts'
import { advance, createSimulation, next, runToEnd } from '#shared/simulation/simulate.ts'
import type { Simulation } from '#shared/simulation/simulation.ts'
import type { Act } from '#shared/model/act.ts'
import type { HolidayPlace } from '#shared/model/city.ts'
import type { Scenario } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { useHolidays } from '../api/queries.ts'
import { hasReached } from './reached.ts'

export interface Trial {
  /** As far as it is looked at. Undefined when the draft cannot run at all. */
  readonly simulation: Simulation | undefined
  /** All that was done; looking back leaves it. */
  readonly run: Simulation | undefined
  readonly goTo: (step: number) => void
  readonly step: () => void
  readonly finish: () => void
  /** False when this case does not come there. */
  readonly runTo: (element: string) => boolean
  readonly act: (act: Act) => void
  /** The same again, but for one step, which is done differently; what came after it is gone. */
  readonly redo: (step: number, act: Act) => void
  readonly pass: (duration: string) => void
}

interface Moved {
  readonly from: Simulation | undefined
  readonly run: Simulation
  readonly at: number
}

/** A rehearsal in this page: the same engine as in the data centre, no source, no mail, no letter box. */
export function useTrial(definition: Definition, scenario: Scenario, to?: string): Trial {
  const holidays = useHolidays()
  const first = useMemo(
    () => begin(definition, scenario, holidays),
    [definition, scenario, holidays],
  )
  const begun = useMemo(
    () => (first === undefined || to === undefined ? first : (reaching(first, to) ?? first)),
    [first, to],
  )
  const [moved, setMoved] = useState<Moved>()
  const current = moved !== undefined && moved.from === begun ? moved : startOf(begun)
  if (current === undefined || begun === undefined) return standing
  const { run, at } = current
  const shown = at === run.steps.length ? run : upTo(run, at)
  const goTo = (step: number): void => setMoved({ from: begun, run, at: step })
  const show = (made: Simulation): void =>
    setMoved({ from: begun, run: made, at: made.steps.length })
  // what is refused, or nothing at all, takes nothing of what was done
  const doNow = (from: Simulation, done: Act): void => {
    const made = act(from, done)
    if (made.rejection !== undefined)
      setMoved({ from: begun, run: { ...run, rejection: made.rejection }, at })
    else if (made !== from) show(made)
  }
  return {
    simulation: shown,
    run,
    goTo,
    step: () => (at < run.steps.length ? goTo(at + 1) : show(next(run))),
    finish: () => show(runToEnd(run)),
    runTo: (element) => {
      const known = run.steps.findIndex((_, index) => hasReached(upTo(run, index + 1), element))
      const found = known < 0 ? reaching(run, element) : undefined
      if (known >= 0) goTo(known + 1)
      else if (found !== undefined) show(found)
      return known >= 0 || found !== undefined
    },
    act: (done) => doNow(shown, done),
    redo: (step, done) => doNow(upTo(run, step - 1), done),
    pass: (duration) => show(advance(shown, duration)),
  }
}

const nothing = (): void => undefined
const standing: Trial = {
  simulation: undefined,
  run: undefined,
  goTo: nothing,
  step: nothing,
  finish: nothing,
  runTo: () => false,
  act: nothing,
  redo: nothing,
  pass: nothing,
}

function startOf(begun: Simulation | undefined): Moved | undefined {
  return begun && { from: begun, run: begun, at: begun.steps.length }
}

function begin(
  definition: Definition,
  scenario: Scenario,
  holidays: HolidayPlace | undefined,
): Simulation | undefined {
  try {
    const place = holidays === undefined ? {} : { holidays }
    return createSimulation(definition, scenario, { ...place, makesAnswers: true })
  } catch {
    // a draft with loose ends cannot be compiled; the findings say why
    return undefined
  }
}

function upTo({ rejection: _refused, ...run }: Simulation, step: number): Simulation {
  return { ...run, steps: run.steps.slice(0, step) }
}

/** Undefined when it never comes there. */
function reaching(run: Simulation, element: string): Simulation | undefined {
  const reached = runToEnd(run, (now) => hasReached(now, element))
  return hasReached(reached, element) ? reached : undefined
}
