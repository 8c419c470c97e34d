import './jitless.ts'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nProvider } from 'react-aria-components'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { useLanguage } from './language.ts'
import { LiveRegion } from './LiveRegion.tsx'

const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: 1, refetchOnWindowFocus: false },
    // Without a network a change is refused at once, with what to do, instead of silently waiting for it.
    mutations: { networkMode: 'always' },
  },
})

/** Every entry begins here: no eval (zod), German formats, one boundary for what fails while drawing. */
export function mount(page: ReactNode, fallback: ReactNode): void {
  const root = document.querySelector('#root')
  if (root === null) throw new Error('page has no #root')
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <Localised>
          <ErrorBoundary fallback={fallback}>{page}</ErrorBoundary>
          <LiveRegion />
        </Localised>
      </QueryClientProvider>
    </StrictMode>,
  )
}

function Localised({ children }: { readonly children: ReactNode }) {
  const locale = useLanguage(({ language }) => (language === 'de' ? 'de-DE' : 'en-GB'))
  return <I18nProvider locale={locale}>{children}</I18nProvider>
}
