import type { TableRule } from '#shared/model/boxed.ts'
import { boxedTexts } from '#shared/text/boxed.ts'
import { ExpressionField } from '../../expressions/ExpressionField.tsx'
import { IconButton } from '../../ui/Button.tsx'
import { useTexts } from '../../ui/language.ts'
import { Scroll } from '../../ui/Scroll.tsx'
import { replaced, type BoxOf } from './boxProps.ts'

/** A table inside of another box, as a file brought it: every cell can be changed, rows can go. */
export function TableBox({ label, boxed, sight, onChange }: BoxOf<'table'>) {
  const text = useTexts(boxedTexts)
  const { inputs, outputs, rules } = boxed
  return (
    <Scroll label={label} className="boxtable">
      <table>
        <thead>
          <tr>
            {inputs.map((input, at) => (
              <th scope="col" key={at}>
                {input.text}
              </th>
            ))}
            {outputs.map((output, at) => (
              <th scope="col" className="then" key={at}>
                {output.name ?? text.result}
              </th>
            ))}
            <td aria-hidden="true" />
          </tr>
        </thead>
        <tbody>
          {rules.map((rule, at) => (
            <Rule
              key={at}
              {...{ boxed, sight, rule }}
              number={at + 1}
              onChange={(next) => onChange({ ...boxed, rules: replaced(rules, at, next) })}
              onRemove={() => onChange({ ...boxed, rules: rules.toSpliced(at, 1) })}
            />
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

interface RuleProps extends Pick<BoxOf<'table'>, 'boxed' | 'sight'> {
  readonly rule: TableRule
  readonly number: number
  readonly onChange: (rule: TableRule) => void
  readonly onRemove: () => void
}

function Rule({ boxed, sight, rule, number, onChange, onRemove }: RuleProps) {
  const text = useTexts(boxedTexts)
  const { inputs, outputs } = boxed
  const { tests, outputs: results } = rule
  return (
    <tr>
      {inputs.map(({ typeRef, text: tested }, at) => (
        <td key={at}>
          <ExpressionField
            label={text.condition(tested, number)}
            hideLabel
            kind="unaryTests"
            scope={sight.scopeWith([
              ...sight.locals,
              { name: '?', ...(typeRef === undefined ? {} : { typeRef }) },
            ])}
            value={tests[at] ?? '-'}
            onCommit={(next) => onChange({ ...rule, tests: replaced(tests, at, next) })}
          />
        </td>
      ))}
      {outputs.map(({ name }, at) => (
        <td key={at}>
          <ExpressionField
            label={text.cell(name ?? text.result, number)}
            hideLabel
            kind="expression"
            scope={sight.scopeWith(sight.locals)}
            value={results[at] ?? ''}
            onCommit={(next) => onChange({ ...rule, outputs: replaced(results, at, next) })}
          />
        </td>
      ))}
      <td>
        <IconButton icon="trash" label={text.removeRow(number)} onPress={onRemove} />
      </td>
    </tr>
  )
}
