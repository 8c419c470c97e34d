import { contextOf } from '../engine/context.ts'
import type { JobWait } from '../engine/instance.ts'
import { environmentOf } from '../feel/environment.ts'
import { caseScope } from '../feel/scope.ts'
import { composeLetter, type ComposedLetter } from '../letters/compose.ts'
import type { Definition } from '../model/definition.ts'
import type { Language } from '../model/localised.ts'
import { referred } from '../model/referred.ts'
import { openJobs } from './act.ts'
import { sampleNumber, unbegun } from './unbegun.ts'
import { composeFor } from './letters.ts'
import { sampleRun, type Sampled } from './sampleRun.ts'
import type { Simulation } from './simulation.ts'

/** A letter as a sample case would get it. */
export interface SampleLetter {
  readonly composed: ComposedLetter
  readonly number: string
  /** Day of the letter. */
  readonly today: string
  /** False where the case does not come to the letter: then it says what the case knows at its end. */
  readonly isReached: boolean
}

interface Asked extends Sampled {
  readonly letter: string
  readonly language: Language
}

/** Undefined where there is no such letter. */
export function sampleLetter(definition: Definition, asked: Asked): SampleLetter | undefined {
  const letter = referred(definition.letters, asked.letter)
  if (letter === undefined) return undefined
  const isSent = (run: Simulation): boolean => jobIn(run, asked.letter) !== undefined
  const run = sampleRun(definition, asked, isSent)
  const step = run?.steps.at(-1)
  const job = run && jobIn(run, asked.letter)
  const number = step?.instance.number ?? sampleNumber
  if (run !== undefined && step !== undefined && job !== undefined) {
    const composed = composeFor(run, job, asked.language)
    return { composed, number, today: step.today, isReached: true }
  }
  const { at, today } = step ?? unbegun(asked.scenario)
  const environment = environmentOf({ at, today }, asked.holidays)
  const data =
    step === undefined
      ? unbegun(asked.scenario).data
      : contextOf(step.instance, { definition, environment })
  const context = { scope: caseScope(definition), data, environment, language: asked.language }
  return { composed: composeLetter(letter, context), number, today, isReached: false }
}

function jobIn({ steps }: Simulation, letter: string): JobWait | undefined {
  const instance = steps.at(-1)?.instance
  return (
    instance && openJobs(instance).find(({ job }) => job.kind === 'letter' && job.letter === letter)
  )
}
