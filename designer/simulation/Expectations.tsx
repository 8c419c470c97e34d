import { showValue } from '#shared/forms/showValue.ts'
import type { Scenario } from '#shared/model/content.ts'
import type { Definition } from '#shared/model/definition.ts'
import type { Json } from '#shared/model/json.ts'
import { sameJson } from '#shared/model/hash.ts'
import { valueAt } from '#shared/model/path.ts'
import type { Outcome } from '#shared/scenarios/runScenario.ts'
import { scenarioTexts } from '#shared/text/scenarios.ts'
import { fieldsOf } from '../editing/fields.ts'
import { withOptional } from '../editing/records.ts'
import { useTexts } from '../ui/language.ts'
import { Checkbox } from '../ui/Switch.tsx'
import { useSaid } from '../ui/useSaid.ts'

export type Expected = Pick<Scenario, 'expect' | 'way' | 'letters'>

/** What of a run is expected to come out the same, each with a tick. */
export function Expectations({
  definition,
  expected,
  outcome,
  onChange,
}: {
  readonly definition: Definition
  readonly expected: Expected
  /** What the run came to; what is ticked anew is expected as it is there. */
  readonly outcome: Outcome
  readonly onChange: (expected: Expected) => void
}) {
  const text = useTexts(scenarioTexts)
  const { read } = useSaid()
  const { expect = {}, way, letters } = expected
  const set = (part: 'way' | 'letters', on: boolean): void => {
    const { [part]: _before, ...others } = expected
    onChange({ ...others, ...withOptional(part, on ? [...outcome[part]] : undefined) })
  }
  const setValue = (path: string, value: Json | undefined): void => {
    const { [path]: _before, ...others } = expect
    onChange({ ...expected, expect: value === undefined ? others : { ...others, [path]: value } })
  }
  return (
    <fieldset className="expectations">
      <legend>{text.expected}</legend>
      <Checkbox on={way !== undefined} onChange={(on) => set('way', on)}>
        {text.expectWay(outcome.way.length)}
      </Checkbox>
      <Checkbox on={letters !== undefined} onChange={(on) => set('letters', on)}>
        {text.expectLetters(
          outcome.letters.map((id) => read(definition.letters[id]?.title)).join(', '),
        )}
      </Checkbox>
      {fieldsOf(definition).flatMap(({ path, label, schema }) => {
        const [found, wanted] = [valueAt(outcome.data, path), expect[path]]
        if (found === undefined && wanted === undefined) return []
        return (
          <ValueTick
            key={path}
            {...{ definition, schema, found, wanted }}
            label={read(label)}
            onChange={(on) => setValue(path, on ? (found ?? null) : undefined)}
          />
        )
      })}
    </fieldset>
  )
}

function ValueTick({
  definition,
  label,
  schema,
  found,
  wanted,
  onChange,
}: {
  readonly definition: Definition
  readonly label: string
  readonly schema: Parameters<typeof showValue>[1]
  readonly found: Json | undefined
  readonly wanted: Json | undefined
  readonly onChange: (on: boolean) => void
}) {
  const text = useTexts(scenarioTexts)
  const { language } = useSaid()
  const show = (value: Json): string =>
    showValue(value, schema, {
      types: definition.types,
      language,
      timeZone: 'Europe/Berlin',
    }).join(', ')
  const value = show(wanted ?? found ?? null)
  const isOther = wanted !== undefined && !sameJson(wanted, found)
  const note = isOther ? ` (${text.now(show(found ?? null))})` : ''
  return (
    <Checkbox on={wanted !== undefined} onChange={onChange}>
      {`${label}: ${value}${note}`}
    </Checkbox>
  )
}
