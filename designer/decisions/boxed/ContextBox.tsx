import { boxedTexts } from '#shared/text/boxed.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { useTexts } from '../../ui/language.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { replaced, seeing, type ContentOf } from './boxProps.ts'
import { nothing } from './emptyBox.ts'

/** Named steps, each seeing those before it; one without a name is the result. */
export function ContextBox({ boxed, sight, onChange, Box }: ContentOf<'context'>) {
  const text = useTexts(boxedTexts)
  const { entries } = boxed
  const set = (next: typeof entries): void => onChange({ ...boxed, entries: next })
  const hasResult = entries.some(({ variable }) => variable === undefined)
  const names = entries.map(({ variable }) => variable?.name)
  const add = (): void => {
    const free = freeName(names)
    const at = hasResult ? entries.length - 1 : entries.length
    set(entries.toSpliced(at, 0, { variable: { name: free }, value: nothing }))
  }
  return (
    <>
      {entries.map((entry, at) => {
        const { variable, value } = entry
        const label = variable?.name ?? text.result
        const before = entries.slice(0, at).flatMap((one) => one.variable ?? [])
        return (
          <div className="boxrow" key={at}>
            <div className="boxhead">
              {variable === undefined ? (
                <b>{text.result}</b>
              ) : (
                <TextInput
                  label={text.stepName}
                  value={variable.name}
                  onCommit={(name) =>
                    name !== '' &&
                    set(replaced(entries, at, { ...entry, variable: { ...variable, name } }))
                  }
                />
              )}
              <IconButton
                icon="trash"
                label={text.removeStep(label)}
                onPress={() => set(entries.toSpliced(at, 1))}
              />
            </div>
            <Box
              label={label}
              boxed={value}
              sight={seeing(sight, ...before)}
              onChange={(next) => set(replaced(entries, at, { ...entry, value: next }))}
            />
          </div>
        )
      })}
      <div className="boxadd">
        <Button kind="quiet" size="s" icon="plus" onPress={add}>
          {text.addStep}
        </Button>
        {hasResult ? undefined : (
          <Button
            kind="quiet"
            size="s"
            icon="plus"
            onPress={() => set([...entries, { value: nothing }])}
          >
            {text.addResult}
          </Button>
        )}
      </div>
    </>
  )
}

export function freeName(taken: readonly (string | undefined)[]): string {
  let name = 'wert'
  for (let number = 2; taken.includes(name); number += 1) name = `wert${number}`
  return name
}
