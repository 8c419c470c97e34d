import type { Definition } from '#shared/model/definition.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { steeringTexts } from '#shared/text/steering.ts'
import type { Preview, Report } from '../api/steering.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { wayOf } from './names.ts'

export interface Definitions {
  readonly before: Definition
  readonly after: Definition
}

interface TableProps extends Pick<Preview, 'cases'> {
  /** Of those that have been dealt with. */
  readonly report: Report
  readonly definitions: Definitions
}

export function MigrationTable({ cases, report, definitions }: TableProps) {
  const { version: words } = useTexts(steeringTexts)
  const done = new Map(report.map((one) => [one.id, one]))
  return (
    <table className="fw-table fw-table--stack" aria-labelledby="cases">
      <thead>
        <tr>
          <th scope="col">{words.number}</th>
          <th scope="col">{words.outcome}</th>
        </tr>
      </thead>
      <tbody>
        {cases.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <a className="kern-link fw-num" href={`/desk/cases/${one.id}`}>
                {one.number}
              </a>
            </th>
            <td data-label={words.outcome}>
              <Outcome one={one} done={done.get(one.id)} definitions={definitions} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface OutcomeProps extends Pick<TableProps, 'definitions'> {
  readonly one: Preview['cases'][number]
  readonly done: Report[number] | undefined
}

function Outcome({ one, done, definitions: { before, after } }: OutcomeProps) {
  const { version: words } = useTexts(steeringTexts)
  const language = useLanguage((choice) => choice.language)
  const problems = done?.problems ?? one.problems
  const name = (id: string) => nameIn([before, after], id, language)
  return (
    <>
      {done !== undefined && <strong>{done.migrated ? words.migrated : words.stayed}</strong>}
      {problems.length + one.effects.length === 0 && <p>{words.fits}</p>}
      <ul className="fw-plain">
        {problems.map(({ code, process, id, problem = '' }) => (
          <li className="fw-problem" key={`${code} ${process} ${id}`}>
            {sentence(
              words.problems,
              code,
            )(aboutWays.has(code) ? wayOf(before, { process, flow: id }, language) : name(id))}{' '}
            {problem}
          </li>
        ))}
        {one.effects.map(({ kind, id, to = '', dueAt = '' }) => (
          <li key={`${kind} ${id} ${dueAt}`}>{words.effects[kind](name(id), name(to))}</li>
        ))}
      </ul>
    </>
  )
}

const aboutWays: ReadonlySet<string> = new Set(['noFlow', 'flowLeadsElsewhere'])

type Sentences = Readonly<Record<string, (name: string) => string>>

function sentence(sentences: Sentences, code: string): (name: string) => string {
  return sentences[code] ?? (() => code)
}

function nameIn(definitions: readonly Definition[], id: string, language: Language): string {
  for (const { processes } of definitions) {
    for (const { elements } of Object.values(processes)) {
      const name = elements[id]?.name
      if (name !== undefined && name.de !== '') return inLanguage(name, language)
    }
  }
  return id
}
