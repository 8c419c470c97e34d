import { boxedTexts } from '#shared/text/boxed.ts'
import { Button } from '../../ui/Button.tsx'
import { useTexts } from '../../ui/language.ts'
import { TextInput } from '../../ui/TextInput.tsx'
import { replaced, seeing, type ContentOf } from './boxProps.ts'
import { freeName, nothing } from './emptyBox.ts'
import { NameField } from './NameField.tsx'

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
          <NameField
            label={text.given}
            name={binding.name}
            removeLabel={text.removeGiven(binding.name)}
            onName={(name) => set(replaced(bindings, at, { ...binding, name }))}
            onRemove={() => set(bindings.toSpliced(at, 1))}
          />
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
          <NameField
            key={at}
            label={text.given}
            name={parameter.name}
            removeLabel={text.removeGiven(parameter.name)}
            onName={(name) => set(replaced(parameters, at, { ...parameter, name }))}
            onRemove={() => set(parameters.toSpliced(at, 1))}
          />
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
