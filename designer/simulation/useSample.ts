import { useMemo } from 'react'
import type { Definition } from '#shared/model/definition.ts'
import { useAnswer } from '../background/useAnswer.ts'
import type { Sample } from './sample.ts'

/** A sample case as the draft brings it, run again beside the page: until then as it was. */
export function useSample(
  definition: Definition,
  scenario: string | undefined,
): Sample | undefined {
  const asked = useMemo(() => ({ definition, scenario }), [definition, scenario])
  return useAnswer('sample', asked)
}
