import { constantInWords, type CellFormat } from '#shared/decisions/cellWords.ts'
import {
  constantOfJson,
  sameConstant,
  writeConstant,
  type Constant,
} from '#shared/decisions/constant.ts'
import { decisionTexts } from '#shared/text/decisions.ts'
import { useTexts } from '../../ui/language.ts'
import { chosenOf, writtenChoice } from './picked.ts'

interface ChoiceProps {
  readonly format: CellFormat
  readonly content: string
  readonly single: boolean
  readonly onChoose: (feel: string) => void
}

/** The values of a list, or yes and no: one for a result, any number for a condition. */
export function ChoicePicker({ format, content, single, onChoose }: ChoiceProps) {
  const text = useTexts(decisionTexts)
  const values = valuesOf(format)
  const { chosen, allBut } = chosenOf(content, values) ?? { chosen: [], allBut: false }
  const isTruth = format.schema.type === 'boolean'
  const toggle = (value: Constant): void => {
    if (single) return onChoose(writeConstant(value))
    const has = chosen.some((one) => sameConstant(one, value))
    const rest = chosen.filter((one) => !sameConstant(one, value))
    onChoose(writtenChoice(isTruth ? (has ? [] : [value]) : has ? rest : [...rest, value], allBut))
  }
  const several = !single && !isTruth
  return (
    <fieldset className="choices">
      <legend>{text.pick}</legend>
      {single ? undefined : (
        <Option
          label={text.conditions.any}
          several={several}
          checked={chosen.length === 0}
          onChange={() => onChoose('')}
        />
      )}
      {values.map((value) => (
        <Option
          key={writeConstant(value)}
          label={constantInWords(value, format)}
          several={several}
          checked={chosen.some((one) => sameConstant(one, value))}
          onChange={() => toggle(value)}
        />
      ))}
      {several ? (
        <Option
          className="rest"
          label={text.allBut}
          several
          checked={allBut}
          isDisabled={chosen.length === 0}
          onChange={() => onChoose(writtenChoice(chosen, !allBut))}
        />
      ) : undefined}
    </fieldset>
  )
}

function Option({
  label,
  several,
  checked,
  isDisabled = false,
  className,
  onChange,
}: {
  readonly label: string
  readonly several: boolean
  readonly checked: boolean
  readonly isDisabled?: boolean
  readonly className?: string
  readonly onChange: () => void
}) {
  const type = several ? 'checkbox' : 'radio'
  return (
    <label className={className}>
      <input {...{ type, checked, onChange }} disabled={isDisabled} />
      {label}
    </label>
  )
}

function valuesOf({ schema }: CellFormat): readonly Constant[] {
  const empty: readonly Constant[] = schema.nullable === true ? [{ type: 'null' }] : []
  const listed: readonly Constant[] =
    schema.type === 'boolean'
      ? [true, false].map((value) => ({ type: 'truth', value }) as const)
      : (schema.enum ?? []).flatMap((value) => constantOfJson(value, schema.format) ?? [])
  return [...listed, ...empty]
}
