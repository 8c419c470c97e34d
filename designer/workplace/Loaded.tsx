import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { workplaceTexts } from '#shared/text/workplace.ts'
import { useTexts } from '../ui/language.ts'
import { Problem } from './Problem.tsx'

interface LoadedProps<T> {
  readonly query: Pick<UseQueryResult<T>, 'data' | 'isError' | 'error' | 'fetchStatus'> & {
    readonly refetch: () => unknown
  }
  readonly children: (value: T) => ReactNode
}

/** What was loaded stays on the screen when loading it again fails. */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  const texts = useTexts(workplaceTexts)
  const again = () => void query.refetch()
  const offline = query.fetchStatus === 'paused' && <Offline />
  if (query.data === undefined) {
    if (query.isError) return <Problem error={query.error} again={again} />
    return (
      offline || (
        <p className="fw-loading" role="status">
          {texts.loading}
        </p>
      )
    )
  }
  return (
    <>
      {offline}
      {query.isError && <Problem error={query.error} again={again} />}
      {children(query.data)}
    </>
  )
}

/** The query goes on by itself as soon as there is a network again. */
function Offline() {
  const { offline } = useTexts(workplaceTexts)
  return (
    <div className="fw-problem" role="status">
      <p>{offline}</p>
    </div>
  )
}
