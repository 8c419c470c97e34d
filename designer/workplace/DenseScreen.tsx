import type { ReactNode } from 'react'
import { useMe } from '../api/queries.ts'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { Failed } from './Failed.tsx'
import { Loaded } from './Loaded.tsx'
import { TopBar } from './TopBar.tsx'
import { useTitle } from './useTitle.ts'

interface DenseScreenProps {
  /** Of the page in the browser's list of tabs. */
  readonly title: string
  /** The way here, the screen itself last. */
  readonly crumbs: readonly ReactNode[]
  /** What else stands in the bar. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** Frame of review and release: one bar, the rest is the screen. */
export function DenseScreen({ title, crumbs, aside, children }: DenseScreenProps) {
  const me = useMe()
  useTitle(title)
  return (
    <div className="app one">
      <TopBar crumbs={crumbs}>{aside}</TopBar>
      <main className="screen" id="inhalt" tabIndex={-1}>
        <ErrorBoundary fallback={<Failed />}>
          <Loaded query={me}>{() => children}</Loaded>
        </ErrorBoundary>
      </main>
    </div>
  )
}
