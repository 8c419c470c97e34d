import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { Definition } from '#shared/model/definition.ts'
import { answers } from '../background/answers.ts'
import { kept } from '../background/kept.ts'
import { useAnswer } from '../background/useAnswer.ts'
import type { Sample } from './sample.ts'

/** Each sample case as it was seen last, by service and case. */
const seen = new Map<string, Sample>()

/**
 * A sample case as the draft brings it, run again beside the page: until then as it was seen last. What nobody saw yet
 * is run by the page, once it is drawn, because what is worked out beside it may have other things to finish.
 */
export function useSample(
  definition: Definition,
  scenario: string | undefined,
): Sample | undefined {
  const key = `${definition.id} ${scenario ?? ''}`
  const asked = useMemo(() => ({ definition, scenario }), [definition, scenario])
  const answered = useAnswer('sample', asked)
  const [first] = useState(() => (seen.has(key) ? undefined : asked))
  const drawn = useDeferredValue<typeof asked | undefined>(first, undefined)
  const own = useMemo(() => drawn && answers.sample(drawn), [drawn])
  const sample = useMemo(() => {
    const before = seen.get(key) ?? own
    if (answered?.id === scenario) return answered && kept(before, answered)
    return before?.id === scenario ? before : (answered ?? own)
  }, [answered, own, key, scenario])
  useEffect(() => {
    if (sample !== undefined && sample.id === scenario) seen.set(key, sample)
  }, [sample, key, scenario])
  return sample
}
