import { boxedTexts } from '#shared/text/boxed.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { useTexts } from '../../ui/language.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { replaced, seeing, type ContentOf } from './boxProps.ts'
import { freeName } from './ContextBox.tsx'
import { nothing } from './emptyBox.ts'

/** A calculation by its name, with what it is given. */
export function InvocationBox({ boxed, sight, onChange, Box }: ContentOf<'invocation'>) {
  const text = useTexts(boxedTexts)
  const { called, bindings } = boxed
  const set = (next: typeof bindings): void => onChange({ ...boxed, bindings: next })
  const add = (): void =>
    set([...bindings, { name: freeName(bindings.map(({ name }) => name)), value: nothing }])
  return (
    <>
      {called.kind === 'literal' ? (
        <TextInput
          label={text.called}
          value={called.text}
          onCommit={(typed) => onChange({ ...boxed, called: { ...called, text: typed } })}
        />
      ) : (
        <Box
          label={text.called}
          boxed={called}
          sight={sight}
          onChange={(next) => onChange({ ...boxed, called: next })}
        />
      )}
      {bindings.map((binding, at) => (
        <div className="boxrow" key={at}>
          <div className="boxhead">
            <TextInput
              label={text.given}
              value={binding.name}
              onCommit={(name) => name !== '' && set(replaced(bindings, at, { ...binding, name }))}
            />
            <IconButton
              icon="trash"
              label={text.removeGiven(binding.name)}
              onPress={() => set(bindings.toSpliced(at, 1))}
            />
          </div>
          <Box
            label={`${text.withValues} ${binding.name}`}
            boxed={binding.value}
            sight={sight}
            onChange={(value) => set(replaced(bindings, at, { ...binding, value }))}
          />
        </div>
      ))}
      <div className="boxadd">
        <Button kind="quiet" size="s" icon="plus" onPress={add}>
          {text.addGiven}
        </Button>
      </div>
    </>
  )
}

/** What it takes, and what it makes of it. */
export function FunctionBox({ boxed, sight, onChange, Box }: ContentOf<'function'>) {
  const text = useTexts(boxedTexts)
  const { parameters, body, language } = boxed
  const set = (next: typeof parameters): void => onChange({ ...boxed, parameters: next })
  return (
    <>
      <div className="boxnames" role="group" aria-label={text.takes}>
        {parameters.map((parameter, at) => (
          <div className="boxhead" key={at}>
            <TextInput
              label={text.given}
              value={parameter.name}
              onCommit={(name) =>
                name !== '' && set(replaced(parameters, at, { ...parameter, name }))
              }
            />
            <IconButton
              icon="trash"
              label={text.removeGiven(parameter.name)}
              onPress={() => set(parameters.toSpliced(at, 1))}
            />
          </div>
        ))}
        <Button
          kind="quiet"
          size="s"
          icon="plus"
          onPress={() =>
            set([...parameters, { name: freeName(parameters.map(({ name }) => name)) }])
          }
        >
          {text.addGiven}
        </Button>
      </div>
      {language === 'FEEL' ? undefined : <p className="hint">{text.external(language)}</p>}
      <Box
        label={text.body}
        boxed={body ?? nothing}
        sight={seeing(sight, ...parameters)}
        onChange={(next) => onChange({ ...boxed, body: next })}
      />
    </>
  )
}
