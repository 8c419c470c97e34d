import { useMemo } from 'react'
import { Lines } from '#shared/forms/KnownList.tsx'
import { deskTexts } from '#shared/text/desk.ts'
import type { CaseDetail } from '../api/cases.ts'
import { RecordedChain } from '../mappings/RecordedChain.tsx'
import { useLanguage, useTexts } from '../ui/language.ts'
import { factsOf } from './factsOf.ts'
import { stacked } from '../workplace/stackedTable.ts'

export function CaseFacts({ detail }: { readonly detail: CaseDetail }) {
  const texts = useTexts(deskTexts)
  const language = useLanguage((choice) => choice.language)
  const { definition, origins } = detail
  const facts = useMemo(() => factsOf(detail, language), [detail, language])
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{texts.facts}</h2>
      {facts.length === 0 ? (
        <p>{texts.noFacts}</p>
      ) : (
        <table className="fw-facts2" {...stacked.table} aria-labelledby="facts">
          <thead {...stacked.head}>
            <tr {...stacked.row}>
              {[texts.fact, texts.value, texts.origin].map((column) => (
                <th {...stacked.column} key={column}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...stacked.body}>
            {facts.map(({ path, label, lines, origin }) => (
              <tr {...stacked.row} key={path}>
                <th {...stacked.rowName} className="fw-k">
                  {label}
                </th>
                <td {...stacked.cell} className="fw-v">
                  {lines.join('') === '' ? texts.nothing : <Lines lines={lines} />}
                </td>
                <td {...stacked.cell} className="fw-v">
                  {origin !== undefined && (
                    <small>
                      {origin.text} <time dateTime={origin.at}>{origin.day}</time>
                    </small>
                  )}
                  <RecordedChain {...{ path, definition, origins }} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
