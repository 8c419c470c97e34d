import { useEffect, useRef, useState, type MouseEvent, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import type { Language } from '#shared/model/localised.ts'
import { useTheme } from '../designer/theme.ts'
import { useWidth } from './useWidth.ts'

interface FramedProps {
  readonly title: string
  /** Addresses of the style sheets of the page that is shown; they are read once. */
  readonly sheets: readonly string[]
  readonly language: Language
  /** In CSS pixels; what is wider than its place is drawn smaller. */
  readonly width: number
  /** How large text is: 2 is 200 %. */
  readonly textSize?: number
  readonly bodyClass?: string
  /** After each drawing of the page within. */
  readonly onDrawn?: (page: Document) => void
  readonly children: ReactNode
}

/** A page of another look in a frame of its own: its style sheets and ours do not meet. */
export function Framed({ title, sheets, children, ...look }: FramedProps) {
  const [page, setPage] = useState<Document>()
  const place = useRef<HTMLDivElement>(null)
  const room = useWidth(place)
  const scale = room > 0 && room < look.width ? room / look.width : 1
  const [source] = useState(() => sourceOf(sheets))
  return (
    <div className="framed" ref={place}>
      {/* oxlint-disable-next-line react/iframe-missing-sandbox -- nothing but our own page is in it, which React draws and axe looks at */}
      <iframe
        title={title}
        srcDoc={source}
        style={{
          width: look.width,
          height: `${100 / scale}%`,
          transform: `scale(${scale})`,
        }}
        onLoad={({ currentTarget }) => setPage(currentTarget.contentDocument ?? undefined)}
      />
      {page === undefined ? undefined : (
        <Within page={page} title={title} {...look}>
          {children}
        </Within>
      )}
    </div>
  )
}

function Within({
  page,
  title,
  language,
  textSize = 1,
  bodyClass = '',
  onDrawn,
  children,
}: Omit<FramedProps, 'sheets' | 'width'> & { readonly page: Document }) {
  const theme = useTheme()
  useEffect(
    () => dress(page, { title, language, textSize, bodyClass, theme }),
    [page, title, language, textSize, bodyClass, theme],
  )
  useEffect(() => onDrawn?.(page))
  return createPortal(
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- keeps links of the page within from leading away; keys press links as a click
    <div className="within" onClick={stay}>
      {children}
    </div>,
    page.body,
  )
}

interface Dress extends Required<
  Pick<FramedProps, 'title' | 'language' | 'textSize' | 'bodyClass'>
> {
  readonly theme: ReturnType<typeof useTheme>
}

/** What stands around the page within. */
function dress(page: Document, { title, language, textSize, bodyClass, theme }: Dress): void {
  const { documentElement: root, body } = page
  page.title = title
  root.lang = language
  root.style.fontSize = textSize === 1 ? '' : `${textSize * 100}%`
  body.className = bodyClass
  if (theme === 'auto') delete root.dataset['kernTheme']
  else root.dataset['kernTheme'] = theme
}

/** A link to a part of the page leads there; any other leads nowhere. */
function stay(event: MouseEvent): void {
  const { target, currentTarget } = event
  const page = currentTarget.ownerDocument
  const { defaultView } = page
  // elements of another frame are of a class of their own
  if (defaultView === null || !(target instanceof defaultView.Element)) return
  const href = target.closest('a')?.getAttribute('href')
  if (href === undefined || href === null) return
  event.preventDefault()
  if (href.startsWith('#'))
    page.querySelector<HTMLElement>(`#${CSS.escape(href.slice(1))}`)?.focus()
}

function sourceOf(sheets: readonly string[]): string {
  const links = sheets.map((sheet) => `<link rel="stylesheet" href="${sheet}">`).join('')
  return `<!doctype html><html><head><meta charset="utf-8">${links}</head><body></body></html>`
}
