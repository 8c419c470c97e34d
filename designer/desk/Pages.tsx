import { steeringTexts } from '#shared/text/steering.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { formatCount } from '../workplace/format.ts'

interface PagesProps {
  readonly page: number
  readonly perPage: number
  readonly total: number
  readonly onChange: (page: number) => void
}

/** Where one is in a long table, and the way to the rows before and after. */
export function Pages({ page, perPage, total, onChange }: PagesProps) {
  const { version: words } = useTexts(steeringTexts)
  const language = useLanguage((choice) => choice.language)
  const last = Math.min((page + 1) * perPage, total)
  const [from = '', to = '', all = ''] = [page * perPage + 1, last, total].map((count) =>
    formatCount(count, language),
  )
  return (
    <nav className="fw-buttons" aria-label={words.pages}>
      <button
        className="kern-btn kern-btn--secondary"
        type="button"
        disabled={page === 0}
        onClick={() => onChange(page - 1)}
      >
        <span className="kern-label">{words.before}</span>
      </button>
      <span role="status">{words.page(from, to, all)}</span>
      <button
        className="kern-btn kern-btn--secondary"
        type="button"
        disabled={last === total}
        onClick={() => onChange(page + 1)}
      >
        <span className="kern-label">{words.after}</span>
      </button>
    </nav>
  )
}
