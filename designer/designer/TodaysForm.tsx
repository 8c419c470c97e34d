import type { FormLabel } from '#shared/import/readFormLabels.ts'
import { todaysFormTexts } from '#shared/text/todaysForm.ts'
import { useTexts } from '../ui/language.ts'
import { LiveInput } from '../ui/LiveInput.tsx'
import { Scroll } from '../ui/Scroll.tsx'
import './todaysForm.css'

/** The labels of a form as it is today, and what is made of them. */
export function TodaysForm({
  typed,
  labels,
  onChange,
}: {
  readonly typed: string
  readonly labels: readonly FormLabel[]
  readonly onChange: (typed: string) => void
}) {
  const text = useTexts(todaysFormTexts)
  const count = (kind: FormLabel['kind']): number =>
    labels.filter((one) => one.kind === kind).length
  return (
    <details className="todays">
      <summary>{text.title}</summary>
      <p className="muted">{text.hint}</p>
      <LiveInput label={text.labels} lines={6} value={typed} onChange={onChange} />
      <div role="status">
        {labels.length === 0 ? undefined : (
          <>
            <p>
              <b>
                {text.found(count('question') + count('evidence'), {
                  evidence: count('evidence'),
                  signatures: count('signature'),
                })}
              </b>
            </p>
            <Scroll className="lines" label={text.labels}>
              <ul className="bullets">
                {labels.map(({ label, kind, schema }, at) => (
                  // oxlint-disable-next-line react/no-array-index-key -- labels may repeat, and nothing else tells lines apart
                  <li key={at}>{text.line(label, text.kinds[kindOf(kind, schema)])}</li>
                ))}
              </ul>
            </Scroll>
          </>
        )}
      </div>
    </details>
  )
}

function kindOf(kind: FormLabel['kind'], schema: FormLabel['schema']) {
  if (kind !== 'question') return kind
  const { type, format } = schema ?? {}
  if (type === 'boolean') return 'truth'
  if (type === 'integer') return 'number'
  if (format === 'decimal') return 'amount'
  return format === 'date' || format === 'partial-date' ? 'date' : 'text'
}
