import { memo, useMemo } from 'react'
import { coverageOf, type Coverage, type CoverageCell } from '#shared/decisions/coverage.ts'
import { caseScope } from '#shared/feel/scope.ts'
import type { Decision } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import { decisionTexts } from '#shared/text/decisions.ts'
import { useTexts } from '../../ui/language.ts'
import { useSaid } from '../../ui/useSaid.ts'

/** Which row for which case, where few conditions make it a table of its own. */
export const CoverageMatrix = memo(function CoverageMatrix({
  definition,
  version,
}: {
  readonly definition: Definition
  /** The rows of the period in view. */
  readonly version: Decision
}) {
  const { coverage: text } = useTexts(decisionTexts)
  const { language } = useSaid()
  const coverage = useMemo(
    () =>
      version.rows.length > 60 || version.inputs.length > 12
        ? undefined
        : coverageOf(version, { scope: caseScope(definition), language }),
    [version, definition, language],
  )
  if (coverage === undefined) return null
  const { cells } = coverage
  const covered = cells.filter(({ rows, isOpen }) => rows.length > 0 || isOpen).length
  return (
    <section aria-label={text.title}>
      <div className="ph">
        <h2>{text.title}</h2>
        <span className="grow" />
        <span className="muted num">{text.count(covered, cells.length)}</span>
      </div>
      <div className="mxw">
        <Matrix coverage={coverage} />
      </div>
    </section>
  )
})

function Matrix({ coverage: { axes, cells } }: { readonly coverage: Coverage }) {
  const { coverage: text, cases } = useTexts(decisionTexts)
  const down = axes.length === 1 ? undefined : axes[0]
  const across = down === undefined ? axes : axes.slice(1)
  const columns = across.reduce((product, { parts }) => product * parts.length, 1)
  return (
    <table className="mx" aria-label={text.table}>
      <thead>
        {across.map(({ label, parts }, at) => {
          const inner = across.slice(at + 1).reduce((all, one) => all * one.parts.length, 1)
          const repeated = Array.from({ length: columns / (inner * parts.length) }, () => parts)
          return (
            <tr key={label}>
              <th scope="row">{label}</th>
              {repeated.flat().map((part, index) => (
                <th key={`${part} ${index}`} scope="col" colSpan={inner}>
                  {part}
                </th>
              ))}
            </tr>
          )
        })}
      </thead>
      <tbody>
        {(down?.parts ?? ['']).map((part, row) => (
          <tr key={part}>
            <th scope="row">{down === undefined ? cases.row('') : `${down.label}: ${part}`}</th>
            {cells.slice(row * columns, (row + 1) * columns).map((cell, at) => (
              <td key={`${part} ${at}`} className={lookOf(cell)}>
                {cell.rows.length > 0 ? cell.rows.join(', ') : cell.isOpen ? text.open : '?'}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function lookOf({ rows, isOpen }: CoverageCell): string {
  if (rows.length > 0) return ''
  return isOpen ? 'o' : 'g'
}
