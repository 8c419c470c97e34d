import type { Definition } from '#shared/model/definition.ts'
import { exchangeTexts } from '#shared/text/exchange.ts'
import type { ReportEntry } from '#shared/xml/report.ts'
import { Button } from '../ui/Button.tsx'
import { useTexts } from '../ui/language.ts'
import { useSaid } from '../ui/useSaid.ts'
import './exchange.css'

/** More than these nobody reads at once. */
const most = 200

/** What of a file is changed, to be completed or not executed, with the reason and what to do. */
export function ReportList({
  definition,
  report,
  onStep,
}: {
  readonly definition: Definition
  readonly report: readonly ReportEntry[]
  /** Leads to the step that an entry speaks of. */
  readonly onStep?: (step: string, process: string) => void
}) {
  const text = useTexts(exchangeTexts)
  const { read } = useSaid()
  if (report.length === 0) return <p>{text.noRemarks}</p>
  return (
    <>
      <p>
        <b>{text.remarks(report.length)}</b> {text.reportHint}
      </p>
      <ul className="report">
        {report.slice(0, most).map(({ element, elementType, severity, reason, action }) => {
          const process = element === null ? undefined : processOf(definition, element)
          const title = element === null ? undefined : titleOf(definition, element)
          const name = title === undefined ? '' : read(title)
          return (
            <li key={`${element} ${elementType} ${reason.de}`}>
              <span className={severity === 'info' ? 'tag' : 'tag act'}>
                {text.severity[severity]}
              </span>
              <div>
                <b>{element === null ? text.whole : name === '' ? elementType : name}</b>
                <p>{read(reason)}</p>
                <p className="hint">{read(action)}</p>
                {onStep === undefined || element === null || process === undefined ? undefined : (
                  <Button onPress={() => onStep(element, process)}>
                    {text.toStep(name === '' ? elementType : name)}
                  </Button>
                )}
              </div>
            </li>
          )
        })}
      </ul>
      {report.length > most ? <p>{text.more(report.length - most)}</p> : undefined}
    </>
  )
}

function processOf({ processes }: Definition, element: string): string | undefined {
  return Object.keys(processes).find((id) => Object.hasOwn(processes[id]?.elements ?? {}, element))
}

function titleOf(definition: Definition, id: string): { readonly de: string } | undefined {
  const process = processOf(definition, id)
  if (process !== undefined) return definition.processes[process]?.elements[id]?.name
  const { processes, participants, decisions, boxedDecisions, knowledge, decisionServices } =
    definition
  const all: readonly (
    | Readonly<Record<string, { readonly title: { readonly de: string } }>>
    | undefined
  )[] = [processes, participants, decisions, boxedDecisions, knowledge, decisionServices]
  return all.find((records) => records !== undefined && Object.hasOwn(records, id))?.[id]?.title
}
