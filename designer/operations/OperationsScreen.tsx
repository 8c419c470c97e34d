import { operationsTexts } from '#shared/text/operations.ts'
import { useOperations, type Operations } from '../api/operations.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Incidents } from '../workplace/Incidents.tsx'
import { Loaded } from '../workplace/Loaded.tsx'
import { formatInstant } from '../workplace/format.ts'
import { Workplace } from '../workplace/Workplace.tsx'
import { SourceTable } from './SourceTable.tsx'

/** State of the machinery; nothing here is about a person. */
export function OperationsScreen() {
  const texts = useTexts(operationsTexts)
  return (
    <Workplace place="operations" title={texts.title}>
      <h1>{texts.title}</h1>
      <p>{texts.intro}</p>
      <Machinery />
    </Workplace>
  )
}

function Machinery() {
  const texts = useTexts(operationsTexts)
  const operations = useOperations()
  return (
    <>
      <section className="fw-block" aria-labelledby="incidents">
        <h2 id="incidents">{texts.incidents}</h2>
        <Incidents none={texts.noIncidents} />
      </section>
      <Loaded query={operations}>
        {(state) => (
          <>
            {state.incidents.business > 0 && (
              <p>{texts.businessIncidents(state.incidents.business)}</p>
            )}
            <Refused refused={state.refused} />
            <section className="fw-block" aria-labelledby="sources">
              <h2 id="sources">{texts.sources}</h2>
              <SourceTable sources={state.sources} />
            </section>
            <Backlog state={state} />
          </>
        )}
      </Loaded>
    </>
  )
}

function Refused({ refused }: Pick<Operations, 'refused'>) {
  const texts = useTexts(operationsTexts)
  if (refused.length === 0) return null
  return (
    <section className="fw-block fw-problem" aria-labelledby="refused">
      <h2 id="refused">{texts.refused}</h2>
      <p>{texts.refusedText}</p>
      <ul className="fw-plain">
        {refused.map(({ service, version, problems }) => (
          <li key={`${service}/${version}`}>
            <b>{service}</b>, {texts.version(version)}
            <span className="fw-mono"> {problems.join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Backlog({ state }: { readonly state: Operations }) {
  const texts = useTexts(operationsTexts)
  const language = useLanguage((choice) => choice.language)
  const { outbox, timers, activeCases } = state
  const rows = [
    [texts.waiting, outbox.waiting],
    [texts.failing, outbox.failing],
    [texts.oldest, outbox.oldest === null ? texts.none : formatInstant(outbox.oldest, language)],
    [texts.timers, timers],
    [texts.activeCases, activeCases],
  ] as const
  return (
    <section className="fw-block" aria-labelledby="backlog">
      <h2 id="backlog">{texts.backlog}</h2>
      <table className="fw-table fw-figures" aria-labelledby="backlog">
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="fw-amount">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
