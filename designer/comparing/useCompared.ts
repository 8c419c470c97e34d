import { useMemo } from 'react'
import type { Definition } from '#shared/model/definition.ts'
import { useAnswer } from '../background/useAnswer.ts'
import type { Compared } from './compared.ts'

/** Worked out beside the page. Undefined until the first answer. */
export function useCompared(before: Definition, after: Definition): Compared | undefined {
  const asked = useMemo(() => ({ definition: after, before }), [before, after])
  return useAnswer('changes', asked)
}
