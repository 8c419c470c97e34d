import type { Definition } from '#shared/model/definition.ts'
import { inLanguage } from '#shared/model/localised.ts'
import { mappingTexts } from '#shared/text/mappings.ts'
import { change } from '../designer/documentStore.ts'
import { useSession } from '../designer/sessionStore.ts'
import { removeTarget, updateMapping } from '../editing/commands/mappingRows.ts'
import { labelOf } from '../editing/fields.ts'
import { IconButton } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/language.ts'
import { TextInput } from '../ui/TextInput.tsx'
import type { Target } from './coverage.ts'
import { describe, type Sources } from './describe.ts'
import { OriginChips } from './OriginChips.tsx'
import { PickOrigin } from './pickers.tsx'

interface RowProps {
  readonly definition: Definition
  readonly id: string
  readonly target: Target
  readonly sources: Sources
  readonly onSet: (value: string) => void
}

export function MappingRow({ definition, id, target, sources, onSet }: RowProps) {
  const text = useTexts(mappingTexts)
  const technical = useSession((state) => state.technical)
  const { path, field, required, value } = target
  const name = field?.label ?? labelOf(definition.data[path] ?? {}, path.split('.').at(-1) ?? path)
  const label = inLanguage(name, sources.language)
  const remove = (): void => {
    change(text.label.remove(label), (now) =>
      updateMapping(now, id, (current) => removeTarget(current, path)),
    )
  }
  return (
    <tr>
      <td className="z">
        {label}
        {technical ? <small className="mono path">{path}</small> : undefined}
      </td>
      <td>
        <span className={required ? 'req' : 'req no'} />
        <span className="sr">{required ? text.isRequired : text.isOptional}</span>
      </td>
      <td>
        <OriginCell label={label} value={value} sources={sources} onSet={onSet} />
      </td>
      <td>
        <Check required={required} filled={value !== undefined} />
      </td>
      <td className="r">
        {value === undefined ? undefined : (
          <IconButton icon="trash" label={text.remove(label)} onPress={remove} />
        )}
      </td>
    </tr>
  )
}

/** A formula is only replaced where it can be read: in the technical view. */
function OriginCell({
  label,
  value,
  sources,
  onSet,
}: Pick<RowProps, 'sources' | 'onSet'> & {
  readonly label: string
  readonly value: string | undefined
}) {
  const text = useTexts(mappingTexts)
  const technical = useSession((state) => state.technical)
  if (value === undefined) return <PickOrigin {...{ label, sources }} empty onPick={onSet} />
  const simple = describe(value, sources).kind !== 'calculated'
  return (
    <>
      <span className="originCell">
        <OriginChips expression={value} sources={sources} />
        {simple || technical ? (
          <PickOrigin {...{ label, sources }} empty={false} onPick={onSet} />
        ) : undefined}
      </span>
      {technical ? (
        <TextInput
          label={`${text.expression}: ${label}`}
          hideLabel
          value={value}
          onCommit={(typed) => typed !== '' && onSet(typed)}
        />
      ) : undefined}
    </>
  )
}

function Check({ required, filled }: { readonly required: boolean; readonly filled: boolean }) {
  const text = useTexts(mappingTexts)
  if (filled) {
    return (
      <span className="st ok">
        <Icon name="tick" size="s" />
        {text.fits}
      </span>
    )
  }
  return required ? (
    <span className="st err">
      <Icon name="error" size="s" />
      {text.missing}
    </span>
  ) : (
    <span className="st opt">{text.open}</span>
  )
}
