import { boxedTexts } from '#shared/text/boxed.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { useTexts } from '../../ui/language.ts'
import { replaced, seeing, type ContentOf } from './boxProps.ts'
import { freeName, nothing } from './emptyBox.ts'
import { NameField } from './NameField.tsx'

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
        const remove = (): void => set(entries.toSpliced(at, 1))
        const before = entries.slice(0, at).flatMap((one) => one.variable ?? [])
        return (
          <div className="boxrow" key={at}>
            {variable === undefined ? (
              <div className="boxhead">
                <b>{text.result}</b>
                <IconButton icon="trash" label={text.removeStep(label)} onPress={remove} />
              </div>
            ) : (
              <NameField
                label={text.stepName}
                name={variable.name}
                removeLabel={text.removeStep(label)}
                onName={(name) =>
                  set(replaced(entries, at, { ...entry, variable: { ...variable, name } }))
                }
                onRemove={remove}
              />
            )}
            <Box
              label={label}
              boxed={value}
              sight={seeing(sight, ...before)}
              onChange={(next) => set(replaced(entries, at, { ...entry, value: next }))}
            />
          </div>
        )
      })}
      <Add {...{ hasResult }} onStep={add} onResult={() => set([...entries, { value: nothing }])} />
    </>
  )
}

function Add({
  hasResult,
  onStep,
  onResult,
}: {
  readonly hasResult: boolean
  readonly onStep: () => void
  readonly onResult: () => void
}) {
  const text = useTexts(boxedTexts)
  return (
    <div className="boxadd">
      <Button kind="quiet" size="s" icon="plus" onPress={onStep}>
        {text.addStep}
      </Button>
      {hasResult ? undefined : (
        <Button kind="quiet" size="s" icon="plus" onPress={onResult}>
          {text.addResult}
        </Button>
      )}
    </div>
  )
}
