import { inLanguage } from '#shared/model/localised.ts'
import type { Schema } from '#shared/model/schema.ts'
import { sourceTexts } from '#shared/text/sources.ts'
import { labelOf } from '#shared/model/labelOf.ts'
import { kindInWords } from '../fields/kinds.ts'
import { useLanguage, useTexts } from '../ui/language.ts'
import { Checkbox } from '../ui/Switch.tsx'
import { leavesOf } from './leaves.ts'

interface TicksProps {
  readonly schema: Schema
  readonly chosen: ReadonlySet<string>
  /** What cannot be left out. */
  readonly fixed: ReadonlySet<string>
  readonly onChange: (chosen: ReadonlySet<string>) => void
  readonly prefix?: string
}

/** The fields of a request or answer; ticking a group ticks its parts. */
export function FieldTicks({ schema, chosen, fixed, onChange, prefix = '' }: TicksProps) {
  const { properties = {} } = schema.items ?? schema
  return (
    <ul className="ticks">
      {Object.entries(properties).map(([name, part]) => {
        const path = prefix === '' ? name : `${prefix}.${name}`
        return (
          <li key={path}>
            <Tick {...{ name, part, path, chosen, fixed, onChange }} />
            {(part.items ?? part).properties === undefined ? undefined : (
              <FieldTicks {...{ chosen, fixed, onChange }} schema={part} prefix={path} />
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Tick({
  name,
  part,
  path,
  chosen,
  fixed,
  onChange,
}: Omit<TicksProps, 'schema' | 'prefix'> & {
  readonly name: string
  readonly part: Schema
  readonly path: string
}) {
  const text = useTexts(sourceTexts)
  const language = useLanguage((state) => state.language)
  const leaves = leavesOf(part, path)
  const isOn = leaves.some((leaf) => chosen.has(leaf))
  const isFixed = leaves.length > 0 && leaves.every((leaf) => fixed.has(leaf))
  const words = (
    <>
      {inLanguage(labelOf(part, name), language)}
      <span className="how"> {kindInWords(part, { types: {} }, language)}</span>
    </>
  )
  if (isFixed) {
    return (
      <span className="tickfixed">
        {words}
        <span className="how"> · {text.alwaysSent}</span>
      </span>
    )
  }
  return (
    <Checkbox
      on={isOn}
      onChange={(on) =>
        onChange(
          new Set(on ? [...chosen, ...leaves] : [...chosen].filter((one) => !leaves.includes(one))),
        )
      }
    >
      <span>{words}</span>
    </Checkbox>
  )
}
