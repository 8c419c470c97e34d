import { Icon } from '#shared/forms/Icon.tsx'
import { operationsTexts } from '#shared/text/operations.ts'
import type { Operations } from '../api/operations.ts'
import { useTexts } from '../ui/language.ts'

export function SourceTable({ sources }: Pick<Operations, 'sources'>) {
  const texts = useTexts(operationsTexts)
  if (sources.length === 0) return <p>{texts.noSources}</p>
  return (
    <table className="fw-table fw-table--stack" aria-labelledby="sources">
      <thead>
        <tr>
          <th scope="col">{texts.source}</th>
          <th scope="col">{texts.state}</th>
          <th scope="col" className="fw-amount">
            {texts.answerTime}
          </th>
        </tr>
      </thead>
      <tbody>
        {sources.map(({ id, reachable, milliseconds }) => (
          <tr key={id}>
            <th scope="row">{id}</th>
            <td>
              <span className={`fw-state fw-state--${reachable ? 'ok' : 'bad'}`}>
                <Icon name={reachable ? 'tick' : 'warning'} />
                {reachable ? texts.reachable : texts.unreachable}
              </span>
            </td>
            <td className="fw-amount" data-label={texts.answerTime}>
              {texts.milliseconds(milliseconds)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
