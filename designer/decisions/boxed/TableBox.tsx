import { boxedTexts } from '#shared/text/boxed.ts'
import { ExpressionField } from '../../expressions/ExpressionField.tsx'
import { IconButton } from '../../ui/Button.tsx'
import { useTexts } from '../../ui/language.ts'
import { Scroll } from '../../ui/Scroll.tsx'
import { replaced, seeing, type ContentOf } from './boxProps.ts'

/** A table inside of another box, as a file brought it: every cell can be changed, rows can go. */
export function TableBox({ label, boxed, sight, onChange }: ContentOf<'table'>) {
  const text = useTexts(boxedTexts)
  const { inputs, outputs, rules } = boxed
  const nameOf = (at: number): string => outputs[at]?.name ?? text.result
  const scope = sight.scopeWith(sight.locals)
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
            {outputs.map((_, at) => (
              <th scope="col" className="then" key={at}>
                {nameOf(at)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rules.map((rule, row) => {
            const set = (changed: Partial<typeof rule>): void =>
              onChange({ ...boxed, rules: replaced(rules, row, { ...rule, ...changed }) })
            return (
              <tr key={row}>
                {inputs.map(({ typeRef, text: tested }, at) => (
                  <td key={at}>
                    <ExpressionField
                      label={text.condition(tested, row + 1)}
                      hideLabel
                      kind="unaryTests"
                      scope={sight.scopeWith(
                        seeing(sight, { name: '?', ...(typeRef === undefined ? {} : { typeRef }) })
                          .locals,
                      )}
                      value={rule.tests[at] ?? '-'}
                      onCommit={(next) => set({ tests: replaced(rule.tests, at, next) })}
                    />
                  </td>
                ))}
                {outputs.map((_, at) => (
                  <td key={at}>
                    <ExpressionField
                      label={text.cell(nameOf(at), row + 1)}
                      hideLabel
                      kind="expression"
                      scope={scope}
                      value={rule.outputs[at] ?? ''}
                      onCommit={(next) => set({ outputs: replaced(rule.outputs, at, next) })}
                    />
                  </td>
                ))}
                <td>
                  <IconButton
                    icon="trash"
                    label={text.removeRow(row + 1)}
                    onPress={() => onChange({ ...boxed, rules: rules.toSpliced(row, 1) })}
                  />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Scroll>
  )
}
