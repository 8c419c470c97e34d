import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { vi } from 'vitest'

/** What the server answers, by "METHOD path"; what is not listed answers 404. */
export type Answers = Readonly<Record<string, { readonly status: number; readonly body: unknown }>>

/** A component in a page of its own, with a server that answers as told. */
export async function showScreen(screen: ReactNode, answers: Answers): Promise<HTMLElement> {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('fetch', async (input: string | URL, init?: RequestInit) => {
    const { pathname } = new URL(input)
    const { status, body } = answers[`${init?.method ?? 'GET'} ${pathname}`] ?? notFound
    const headers = {
      'content-type': status < 400 ? 'application/json' : 'application/problem+json',
    }
    return new Response(JSON.stringify(body), { status, headers })
  })
  const host = document.createElement('div')
  document.body.replaceChildren(host)
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const routeTree = createRootRoute({ component: () => screen })
  const router = createRouter({ routeTree, history: createMemoryHistory() })
  await act(async () => {
    await router.load()
    createRoot(host).render(
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>,
    )
  })
  return document.body
}

const notFound = { status: 404, body: { title: 'Das gibt es hier nicht.', code: 'notFound' } }

/** Lets answers arrive and the page be drawn until `holds`. */
export async function until(holds: () => boolean): Promise<void> {
  await act(() => vi.waitFor(() => holds() || Promise.reject(new Error('not yet'))))
}

export async function press(button: Element | null | undefined): Promise<void> {
  if (!(button instanceof HTMLElement)) throw new Error('press: expected a button')
  await act(async () => button.click())
}

export function buttonNamed(page: HTMLElement, name: string): Element | undefined {
  return [...page.querySelectorAll('button')].find(({ textContent }) =>
    textContent.trim().startsWith(name),
  )
}

/** By the select that stands behind the words, as assistive technology does; `beside` is another choice it offers. */
export async function choose(
  page: HTMLElement,
  value: string,
  { beside = value }: { readonly beside?: string } = {},
): Promise<void> {
  const select = [...page.querySelectorAll('select')].find((one) => {
    const offered = [...one.options].map((option) => option.value)
    return offered.includes(value) && offered.includes(beside)
  })
  if (select === undefined) throw new Error(`expected a choice with ${value}`)
  await act(async () => {
    select.value = value
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })
}
