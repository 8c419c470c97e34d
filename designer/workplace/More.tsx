import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import { workplaceTexts } from '#shared/text/workplace.ts'
import { useTexts } from '../ui/language.ts'
import { Problem } from './Problem.tsx'

interface MoreProps {
  /** What the button says. */
  readonly text: string
  readonly list: Pick<
    UseInfiniteQueryResult,
    'isFetchNextPageError' | 'isFetchingNextPage' | 'error'
  >
  readonly onMore: () => void
}

/** The end of a list that comes page by page. */
export function More({ text, list, onMore }: MoreProps) {
  const { loading } = useTexts(workplaceTexts)
  if (list.isFetchNextPageError) return <Problem error={list.error} again={onMore} />
  return (
    <div className="fw-bar">
      <button
        className="kern-btn kern-btn--secondary"
        type="button"
        aria-disabled={list.isFetchingNextPage}
        onClick={onMore}
      >
        <span className="kern-label">{list.isFetchingNextPage ? loading : text}</span>
      </button>
    </div>
  )
}
