import type { Definition } from '#shared/model/definition.ts'
import type { Localised } from '#shared/model/localised.ts'
import { pointerTo } from '#shared/model/pointer.ts'
import { referred } from '#shared/model/referred.ts'
import { exchangeTexts } from '#shared/text/exchange.ts'
import type { ReportEntry } from '#shared/xml/report.ts'
import { placeOf } from '../commands/findings.ts'
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
  onShow,
}: {
  readonly definition: Definition
  readonly report: readonly ReportEntry[]
  /** Leads to what an entry speaks of. */
  readonly onShow?: (place: string) => void
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
        {report.slice(0, most).map(({ element, elementType, where, severity, reason, action }) => {
          const found = element === null ? undefined : foundIn(definition, element)
          const name = found === undefined ? '' : read(found.title)
          return (
            <li key={`${element} ${elementType} ${where?.de} ${reason.de}`}>
              <span className={severity === 'info' ? 'tag' : 'tag act'}>
                {text.severity[severity]}
              </span>
              <div>
                <b>{element === null ? text.whole : name === '' ? elementType : name}</b>
                {where === undefined ? undefined : `, ${read(where)}`}
                <p>{read(reason)}</p>
                <p className="hint">{read(action)}</p>
                {onShow === undefined || found === undefined || !isShown(found) ? undefined : (
                  <Button onPress={() => onShow(found.place)}>
                    {text.toPlace(name === '' ? elementType : name)}
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

interface Found {
  readonly place: string
  readonly title: Localised
}

const parts = [
  'processes',
  'participants',
  'decisions',
  'boxedDecisions',
  'knowledge',
  'decisionServices',
] as const

/** Some parts have no view of their own. */
const isShown = ({ place }: Found): boolean => placeOf(place) !== undefined

/** A step, or a part of the definition with a title of its own. */
function foundIn(definition: Definition, id: string): Found | undefined {
  for (const [process, { elements }] of Object.entries(definition.processes)) {
    const step = referred(elements, id)
    if (step !== undefined)
      return { place: pointerTo('processes', process, 'elements', id), title: step.name }
  }
  for (const part of parts) {
    const records: Readonly<Record<string, { readonly title: Localised }>> = definition[part] ?? {}
    const one = referred(records, id)
    if (one !== undefined) return { place: pointerTo(part, id), title: one.title }
  }
  return undefined
}
