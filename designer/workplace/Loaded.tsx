import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { workplaceTexts } from '#shared/text/workplace.ts'
import { useTexts } from '../ui/language.ts'
import { Problem } from './Problem.tsx'

interface LoadedProps<T> {
  readonly query: UseQueryResult<T>
  readonly children: (value: T) => ReactNode
}

/** What was loaded stays on the screen when loading it again fails. */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  const texts = useTexts(workplaceTexts)
  const again = () => void query.refetch()
  if (query.data === undefined) {
    return query.isError ? (
      <Problem error={query.error} again={again} />
    ) : (
      <p className="fw-loading" role="status">
        {texts.loading}
      </p>
    )
  }
  return (
    <>
      {query.isError && <Problem error={query.error} again={again} />}
      {children(query.data)}
    </>
  )
}
