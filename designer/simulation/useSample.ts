import { useDeferredValue, useMemo, useState } from 'react'
import type { Definition } from '#shared/model/definition.ts'
import { answers } from '../background/answers.ts'
import { kept } from '../background/kept.ts'
import { useAnswer } from '../background/useAnswer.ts'
import type { Sample } from './sample.ts'

/**
 * A sample case as the draft brings it, run again beside the page: until then as it was. The first run is the page's
 * own, once it is drawn, because what is worked out beside it may have other things to finish.
 */
export function useSample(
  definition: Definition,
  scenario: string | undefined,
): Sample | undefined {
  const asked = useMemo(() => ({ definition, scenario }), [definition, scenario])
  const answered = useAnswer('sample', asked)
  const [first] = useState(asked)
  const drawn = useDeferredValue<typeof asked | undefined>(first, undefined)
  const own = useMemo(() => drawn && answers.sample(drawn), [drawn])
  return useMemo(() => (answered === undefined ? own : kept(own, answered)), [answered, own])
}
