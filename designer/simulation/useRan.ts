import { useMemo } from 'react'
import type { Definition } from '#shared/model/definition.ts'
import type { Ran } from '#shared/scenarios/runScenario.ts'
import { useHolidays } from '../api/queries.ts'
import { useAnswer } from '../background/useAnswer.ts'

/** Every sample case, run again on every change, beside the page. */
export function useRan(definition: Definition): readonly Ran[] {
  return useRanYet(definition) ?? none
}

/** Undefined until the first answer. */
export function useRanYet(definition: Definition): readonly Ran[] | undefined {
  const holidays = useHolidays()
  const asked = useMemo(() => ({ definition, holidays }), [definition, holidays])
  return useAnswer('scenarios', asked)
}

const none: readonly Ran[] = []
