import { useMemo, useRef, useState, type FormEvent } from 'react'
import { contextOf } from '#shared/engine/context.ts'
import type { TaskWait } from '#shared/engine/instance.ts'
import { Field } from '#shared/forms/Field.tsx'
import { KnownRows } from '#shared/forms/KnownList.tsx'
import { knownSections } from '#shared/forms/knownSections.ts'
import { parseForm, withAnswers, type Answers } from '#shared/forms/parseForm.ts'
import type { FormContext, Problem } from '#shared/forms/question.ts'
import { fieldsOf } from '#shared/forms/showValue.ts'
import { visibleQuestions } from '#shared/forms/visibleQuestions.ts'
import type { Scenario } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import type { Simulation, SimulationStep } from '#shared/simulation/simulation.ts'
import { tryoutTexts } from '#shared/text/tryout.ts'
import { Button } from '../ui/Button.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import type { Trial } from './useTrial.ts'

export interface Asked {
  readonly task: TaskWait
  readonly step: SimulationStep
  readonly number: number
  readonly open: boolean
}

interface PageProps {
  readonly definition: Definition
  readonly scenario: Scenario
  readonly asked: Asked
  readonly trial: Trial
  readonly simulation: Simulation
}
