import type { ImportProblem, Remark } from '#shared/import/remark.ts'
import { importTexts } from '#shared/text/import.ts'
import { useSession } from '../designer/sessionStore.ts'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'

/** The same loss at many places is told once, with where. */
export function ImportReport({ remarks }: { readonly remarks: readonly Remark[] }) {
  const text = useTexts(importTexts)
  const technical = useSession((state) => state.technical)
  if (remarks.length === 0) return <p className="muted">{text.reportNone}</p>
  const groups = new Map<string, Remark[]>()
  for (const remark of remarks) {
    const words = text.remarks[remark.code](remark.what)
    groups.set(words, [...(groups.get(words) ?? []), remark])
  }
  return (
    <details className="report">
      <summary>
        {text.report} <span className="fr">{remarks.length}</span>
      </summary>
      <ul>
        {[...groups].map(([words, same]) => (
          <li key={words}>
            {words}
            {same.length > 1 ? ` (${text.places(same.length)})` : ''}
            {technical ? (
              <span className="mono path">
                {same
                  .slice(0, 3)
                  .map(({ place }) => place || '/')
                  .join(' · ')}
              </span>
            ) : undefined}
          </li>
        ))}
      </ul>
    </details>
  )
}

export function ProblemNote({ problem }: { readonly problem: ImportProblem }) {
  const text = useTexts(importTexts)
  const { code, detail, line, column } = problem
  return (
    <div className="notice err" role="alert">
      <Icon name="error" />
      <span>
        <b>{text.problem}.</b> {text.problems[code](detail)}
        {line === undefined ? '' : ` (${text.at(line, column ?? 1)})`}
      </span>
    </div>
  )
}
