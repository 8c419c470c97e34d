import { useState, type FormEvent } from 'react'
import type { Definition } from '#shared/model/definition.ts'
import { inLanguage, type Language } from '#shared/model/localised.ts'
import { steeringTexts } from '#shared/text/steering.ts'
import { useMigrate, type Preview, type VersionPlace } from '../api/steering.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Problem } from '../workplace/Problem.tsx'
import { ReasonField } from '../workplace/ReasonField.tsx'

interface CasesProps {
  readonly place: VersionPlace
  readonly to: number
  readonly preview: Preview
  readonly definitions: { readonly before: Definition; readonly after: Definition }
}

/** What would happen to each case or why not; then the act and its report. */
export function MigrationCases({ place, to, preview, definitions }: CasesProps) {
  const { version: words } = useTexts(steeringTexts)
  const migrate = useMigrate(place)
  const { plan, cases } = preview
  const ready = cases.filter(({ problems }) => problems.length === 0)
  const done = new Map(migrate.data?.map((one) => [one.id, one]))
  return (
    <section className="fw-block" aria-labelledby="cases">
      <h2 id="cases">{migrate.isSuccess ? words.report : words.cases}</h2>
      {cases.length === 0 && <p className="fw-empty">{words.noCases}</p>}
      {cases.length > 0 && (
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
                  <Outcome one={one} migrated={done.get(one.id)} definitions={definitions} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {migrate.isError && <Problem error={migrate.error} />}
      {ready.length > 0 && !migrate.isSuccess && (
        <Execute
          count={ready.length}
          pending={migrate.isPending}
          onExecute={(reason) =>
            migrate.mutate({ to, plan, reason, cases: ready.map(({ id }) => id) })
          }
        />
      )}
    </section>
  )
}

interface OutcomeProps extends Pick<CasesProps, 'definitions'> {
  readonly one: Preview['cases'][number]
  readonly migrated:
    | { readonly migrated: boolean; readonly problems: Preview['cases'][number]['problems'] }
    | undefined
}

function Outcome({ one, migrated, definitions: { before, after } }: OutcomeProps) {
  const { version: words } = useTexts(steeringTexts)
  const language = useLanguage((choice) => choice.language)
  const problems = migrated?.problems ?? one.problems
  const name = (id: string) => nameIn([before, after], id, language)
  return (
    <>
      {migrated !== undefined && (
        <strong>{migrated.migrated ? words.migrated : words.stayed}</strong>
      )}
      {problems.length + one.effects.length === 0 && <p>{words.fits}</p>}
      <ul className="fw-plain">
        {problems.map(({ code, id, problem = '' }) => (
          <li className="fw-problem" key={`${code} ${id}`}>
            {sentence(words.problems, code)(name(id))} {problem}
          </li>
        ))}
        {one.effects.map(({ kind, id, to = '', dueAt = '' }) => (
          <li key={`${kind} ${id} ${dueAt}`}>{words.effects[kind](name(id), name(to))}</li>
        ))}
      </ul>
    </>
  )
}

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

interface ExecuteProps {
  readonly count: number
  readonly pending: boolean
  readonly onExecute: (reason: string) => void
}

function Execute({ count, pending, onExecute }: ExecuteProps) {
  const { reason: label, reasonHint, reasonMissing, version: words } = useTexts(steeringTexts)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const isMissing = reason.trim().length < 3
    setMissing(isMissing)
    if (!isMissing) onExecute(reason)
  }
  return (
    <form onSubmit={submit} noValidate>
      <p>{words.executeText(count)}</p>
      <ReasonField
        id="migration-reason"
        label={label}
        hint={reasonHint}
        wrong={missing ? reasonMissing : undefined}
        value={reason}
        onChange={setReason}
      />
      <button className="kern-btn kern-btn--primary" type="submit" disabled={pending}>
        <span className="kern-label">{words.execute}</span>
      </button>
    </form>
  )
}
